"""Trains the benchmark's network for five short epochs on defect-free patches of the generated set.

    python bench/train.py SET FOLDER [THREADS]

Writes FOLDER/epoch_1.onnx to epoch_5.onnx, and the same weights as epoch_1.pt to epoch_5.pt for bench/peer.py.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.nn import functional

from vae import VAE

EPOCHS, PATCHES, BATCH = 5, 480, 8
KL_WEIGHT = 1e-7


def patches(folder: Path, rng: np.random.Generator) -> torch.Tensor:
    """Tiles of 256x256 from all defect-free strips, [PATCHES, 1, 256, 256] in 0..1."""
    files = sorted((folder / "NODefect_images").rglob("*.png"))
    strips = np.stack([np.asarray(Image.open(path)) for path in files])
    tiles = strips.reshape(len(files), 256, 16, 256).transpose(0, 2, 1, 3).reshape(-1, 1, 256, 256)
    chosen = tiles[rng.permutation(len(tiles))[:PATCHES]]
    return torch.from_numpy(chosen.astype(np.float32) / 255)


def export(model: VAE, path: Path) -> None:
    model.eval()
    torch.save(model.state_dict(), path.with_suffix(".pt"))
    names = ["x", "recon", "mu", "logvar"]
    # Later versions take another exporter by default, older ones do not know the option.
    options = {"dynamo": False} if int(torch.__version__.split(".")[0]) >= 2 else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            model, (torch.zeros(1, 1, 256, 256),), str(path), input_names=names[:1], output_names=names[1:],
            dynamic_axes={name: {0: "batch"} for name in names}, opset_version=17, **options,
        )


def main(data: str, folder: str, threads: str = "2") -> None:
    torch.manual_seed(0)
    torch.set_num_threads(int(threads))
    images = patches(Path(data), np.random.default_rng(0))
    model = VAE()
    optimizer = torch.optim.Adam(model.parameters(), 5e-4)
    Path(folder).mkdir(parents=True, exist_ok=True)
    for epoch in range(1, EPOCHS + 1):
        model.train()
        total = 0.0
        for batch in torch.randperm(len(images)).split(BATCH):
            x = images[batch]
            mu, logvar = model.encode(x)
            logvar = logvar.clamp(-10, 10)
            recon = model.decode(mu + torch.exp(0.5 * logvar) * torch.randn_like(mu))
            error = functional.mse_loss(recon, x)
            kl = 0.5 * (mu.square() + logvar.exp() - logvar - 1).sum(1).mean()
            optimizer.zero_grad()
            (error + KL_WEIGHT * kl).backward()
            optimizer.step()
            total += error.item() * len(x)
        print(f"epoch {epoch}: mean squared error {total / len(images):.5f}", flush=True)
        export(model, Path(folder) / f"epoch_{epoch}.onnx")


if __name__ == "__main__":
    main(*sys.argv[1:])
