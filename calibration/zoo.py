"""Trains the zoo of VAEs on which the limits of the playbook are tried.

    python calibration/zoo.py --out FOLDER [--aitex NODEFECT_IMAGES] [--part 1/2] [RUN...]

Every run leaves FOLDER/runs/NAME: five checkpoints (ONNX), `history.csv` and `truth.json`, the figures of truth.py of the last
one. A run that has its truth.json is not trained again. Without --aitex the runs on real fabric are left out.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

import sets
import truth
from designs import DESIGNS as CHOSEN, Design
from drawn import DESIGNS as DRAWN

sys.path.insert(0, str(sets.HERE.parent / "examples"))

import vae  # noqa: E402

DESIGNS = CHOSEN | DRAWN
SEEDS = (0, 1, 2)
FRESH, FRESH_PER_KIND = 600, 120  # images for the truth


def shape_of(design: Design) -> vae.Shape:
    spatial = "spatial" in design.kind
    stages = 2 if spatial and design.size == 32 else {32: 3, 64: 4, 128: 5}[design.size] - spatial
    widths = design.widths or (16, 24, 32, 32)[:stages]
    return vae.Shape(
        channels=3 if design.fabric.startswith("knit") else 1, encoder=widths, decoder=design.decoder or widths[::-1],
        latent=design.latent, spatial=spatial, skips=stages - 1 if "skip" in design.kind else 0, head=design.head,
        sampled=design.sampled, logvar_start=design.logvar_start, norm=design.norm)


def reconstruction_loss(kind: str, recon: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """Mean over values: squared error, cross-entropy, or squared error and the magnitude error of the spectrum."""
    if kind == "bce":
        return functional.binary_cross_entropy(recon.clamp(1e-6, 1 - 1e-6), x)
    loss = functional.mse_loss(recon, x)
    if kind == "mixed":
        spectrum = lambda images: torch.fft.rfft2(images, norm="ortho").abs()
        loss = loss + 0.1 * (spectrum(recon) - spectrum(x)).square().mean()
    return loss


def train(design: Design, seed: int, images: np.ndarray, export) -> list[dict]:
    """Adam; returns the history; calls export(model, epoch) at five epochs, the last one included."""
    torch.manual_seed(seed)
    model, data = vae.VAE(shape_of(design), design.size), torch.from_numpy(images)
    optimizer = torch.optim.Adam(model.parameters(), lr=design.rate)
    exported = {max(1, round(design.epochs * share)) for share in (0.2, 0.4, 0.6, 0.8, 1)}
    history, step, rising = [], 0, design.anneal * design.epochs * (len(data) // 32)
    for epoch in range(1, design.epochs + 1):
        model.train()
        sums = np.zeros(2)
        for batch in torch.randperm(len(data)).split(32):
            weight = design.weight * min(1, step / rising) if rising else design.weight
            x = data[batch]
            recon, mu, logvar = model(x)
            error = reconstruction_loss(design.loss, recon, x)
            kl = 0.5 * (mu.square() + logvar.exp() - logvar - 1).flatten(1).sum(1).mean()
            optimizer.zero_grad()
            (error + weight * kl).backward()
            optimizer.step()
            sums += [error.item() * len(x), kl.item() * len(x)]
            step += 1
        error, kl = sums / len(data)
        history.append({"epoch": epoch, "loss": error + weight * kl, "reconstruction": error, "kl": kl, "learning_rate": design.rate})
        if epoch in exported:
            model.eval()
            export(model, epoch)
    return history


def arrays_of(fabric: str, size: int, out: Path, aitex: Path | None) -> list[np.ndarray]:
    """Images that the gate never sees: defect-free ones, ones for a threshold, defective ones, ones to train on."""
    file = out / "arrays" / f"{fabric.replace('/', '-')}-{size}.npz"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        clean = lambda n, split: sets.clean_images(fabric, size, n, split, aitex)
        dirty, _ = sets.defective_images(fabric, size, FRESH_PER_KIND, "fresh", aitex)
        part = file.with_suffix(f".{os.getpid()}.npz")
        np.savez(part, clean(FRESH, "fresh"), clean(400, "fresh-calibration"), dirty, clean(800 if size < 128 else 400, "train"))
        part.rename(file)
    with np.load(file) as arrays:
        return [arrays[key] for key in arrays.files]


def make(name: str, design: Design, seed: int, out: Path, aitex: Path | None) -> None:
    folder = out / "runs" / f"{name}-{seed}"
    if (folder / "truth.json").exists():
        return
    sets.write_set(design.fabric, design.size, out / "sets", aitex)
    fresh, calibration, dirty, images = arrays_of(design.fabric, design.size, out, aitex)
    if design.trained_on:
        images = arrays_of(design.trained_on, design.size, out, aitex)[-1]
    images = images[: design.images]
    auroc = []

    def export(model: vae.VAE, epoch: int) -> None:
        example = torch.from_numpy(images[:2])
        second = {"logvar": "logvar", "sigma": "sigma", "var": "var"}[design.head]
        vae.write_onnx(vae.Whole(model), example, folder / f"epoch_{epoch:03}.onnx", ["x"], ["recon", "mu", second])
        auroc.append(truth.auroc(model, fresh, dirty))
        if epoch < design.epochs:
            return
        figures = truth.measure(model, fresh, dirty, calibration)
        record = {"design": name, "seed": seed, **asdict(design), "parameters": sum(p.numel() for p in model.parameters()),
                  "truth": {**figures, "aurocs": auroc}}
        (folder / "truth.part").write_text(json.dumps(record, indent=1) + "\n")

    history = train(design, seed, images, export)
    with open(folder / "history.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, history[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(history)
    (folder / "truth.part").rename(folder / "truth.json")
    t = json.loads((folder / "truth.json").read_text())["truth"]
    print(f"{name}-{seed}: recognized {t['recognized']:.2f} pairs {t['pairSsim']:.2f}/{t['imagePairSsim']:.2f} {t['pairDistanceRatio']:.3f} explained {t['explained']:.2f} "
          f"MI {t['information']:.2f} units {t['informedUnits']}/{t['units']} posterior {t['posteriorRatio']:.3f} sigma {t['meanSigma']:.3f} AUROC {t['aurocs'][-1]:.3f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="*", metavar="DESIGN")
    parser.add_argument("--out", type=Path, required=True, help="folder for sets and runs")
    parser.add_argument("--aitex", type=Path, help="AITEX's NODefect_images")
    parser.add_argument("--part", default="1/1", help="train only this part of the runs, for example 1/2")
    arguments = parser.parse_args()
    part, parts = map(int, arguments.part.split("/"))
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "designs.json").write_text(json.dumps(list(DESIGNS)) + "\n")
    torch.set_num_threads(1)
    names = arguments.runs or [name for name, d in DESIGNS.items() if arguments.aitex or not (d.fabric + d.trained_on).count("aitex")]
    jobs = [(name, seed) for seed in SEEDS for name in names]
    for name, seed in jobs[part - 1 :: parts]:
        make(name, DESIGNS[name], seed, arguments.out, arguments.aitex)


if __name__ == "__main__":
    main()
