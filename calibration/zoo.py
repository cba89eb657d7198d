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
from lots import DESIGNS as LOTS

sys.path.insert(0, str(sets.HERE.parent / "examples"))

import models  # noqa: E402
import vae  # noqa: E402

DESIGNS = CHOSEN | DRAWN | LOTS
SEEDS = (0, 1, 2)
FRESH, FRESH_PER_KIND = 600, 120  # images for the truth


def model_of(design: Design) -> torch.nn.Module:
    spatial = "spatial" in design.kind or design.kind == "quantized"
    stages = 2 if spatial and design.size == 32 else {32: 3, 64: 4, 128: 5}[design.size] - spatial
    widths = design.widths or (16, 24, 32, 32)[:stages]
    channels, decoder = 3 if design.fabric.startswith(("knit", "capsule")) else 1, design.decoder or widths[::-1]
    if design.kind in ("vector", "spatial", "skip", "spatial-skip"):
        return vae.VAE(vae.Shape(
            channels=channels, encoder=widths, decoder=decoder, latent=design.latent, spatial=spatial,
            skips=stages - 1 if "skip" in design.kind else 0, head=design.head, sampled=design.sampled,
            logvar_start=design.logvar_start, norm=design.norm), design.size)
    code = "quantized" if design.kind == "quantized" else "plain" if "autoencoder" in design.kind else "normal"
    return models.Network(models.Plan(
        channels=channels, widths=widths, decoder=decoder, latent=design.latent, side=design.size // 2**stages, code=code, spatial=spatial,
        blocks=design.kind == "residual", variants=sets.VARIANTS if design.kind == "conditional" else 0, norm=design.norm,
        logvar_start=design.logvar_start))


def weight_at(design: Design, step: int, steps: int) -> float:
    """Weight of the KL term at a step, by the design's schedule."""
    if design.schedule == "late":
        return design.weight if step >= steps * 2 / 3 else 0.0
    if design.schedule == "cyclical":  # four cycles: up in their first half, then at the full weight
        return design.weight * min(1.0, 2 * (4 * step / steps % 1))
    rising = design.anneal * steps
    return design.weight * min(1, step / rising) if rising else design.weight


def divergence(design: Design, mu: torch.Tensor, logvar: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """KL divergence, and what of it stands in the loss: with free bits only what a unit has beyond them."""
    units = 0.5 * (mu.square() + logvar.exp() - logvar - 1).flatten(1)
    kl = units.sum(1).mean()
    return kl, units.mean(0).clamp(min=design.free_bits).sum() if design.free_bits else kl


def reconstruction_loss(kind: str, recon: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """Mean over values: squared error, absolute error, cross-entropy, or squared error and an error of the spectrum."""
    if kind == "bce":
        return functional.binary_cross_entropy(recon.clamp(1e-6, 1 - 1e-6), x)
    if kind == "l1":
        return functional.l1_loss(recon, x)
    loss = functional.mse_loss(recon, x)
    if kind == "frequency":
        loss = loss + 0.05 * torch.fft.rfft2(recon - x, norm="ortho").abs().mean()
    if kind == "mixed":
        spectrum = lambda images: torch.fft.rfft2(images, norm="ortho").abs()
        loss = loss + 0.1 * (spectrum(recon) - spectrum(x)).square().mean()
    return loss


def train(design: Design, seed: int, images: np.ndarray, export) -> list[dict]:
    """Adam; returns the history; calls export(model, epoch) at five epochs, the last one included."""
    torch.manual_seed(seed)
    model, data = model_of(design), torch.from_numpy(images)
    optimizer = torch.optim.Adam(model.parameters(), lr=design.rate)
    exported = {max(1, round(design.epochs * share)) for share in (0.2, 0.4, 0.6, 0.8, 1)}
    scale = data[0].numel() if design.summed else 1
    history, step, steps = [], 0, design.epochs * -(-len(data) // 32)
    for epoch in range(1, design.epochs + 1):
        model.train()
        sums = np.zeros(3)
        for batch in torch.randperm(len(data)).split(32):
            weight = weight_at(design, step, steps) * scale
            x = data[batch]
            condition = {"condition": functional.one_hot(batch % sets.VARIANTS, sets.VARIANTS).float()} if design.kind == "conditional" else {}
            recon, mu, logvar = model(x, **condition)
            error = reconstruction_loss(design.loss, recon, x) * scale
            kl, term = divergence(design, mu, logvar) if logvar is not None else (torch.zeros(()), torch.zeros(()))
            loss = error + weight * term + (model.extra if design.kind == "quantized" else 0)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            sums += [loss.item() * len(x), error.item() * len(x), kl.item() * len(x)]
            step += 1
        whole, error, kl = sums / len(data)
        row = {"epoch": epoch, "loss": whole, "reconstruction": error, "kl": kl, "learning_rate": design.rate, "kl_weight": weight}
        unlogged = ([] if logvar is not None else ["kl"]) + ([] if design.logs_weight else ["kl_weight"])
        history.append({key: value for key, value in row.items() if key not in unlogged})
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
        dirty, _ = sets.defective_images(fabric, size, [FRESH_PER_KIND] * len(sets.kinds_of(fabric, size)), "fresh", aitex)
        part = file.with_suffix(f".{os.getpid()}.npz")
        np.savez(part, clean(FRESH, "fresh"), clean(400, "fresh-calibration"), dirty, clean(800 if size < 128 else 400, "train"))
        part.rename(file)
    with np.load(file) as arrays:
        return [arrays[key] for key in arrays.files]


def write(model: torch.nn.Module, design: Design, example: torch.Tensor, path: Path) -> None:
    outputs = {"none": ["recon"], "code": ["recon", "mu"]}.get(design.head, ["recon", "mu", design.head])
    if isinstance(model, vae.VAE):
        vae.write_onnx(vae.Whole(model), example, path, ["x"], outputs)
        return
    whole = models.Exported(model, design.head, design.sampled)
    if model.plan.variants:
        vae.write_onnx(whole, (example, torch.eye(model.plan.variants)[: len(example)]), path, ["x", "condition"], outputs)
        (path.parent / "config.yml").write_text("model: { inputs: { image: x, condition: condition } }\n")
    else:
        vae.write_onnx(whole, example, path, ["x"], outputs)


def make(name: str, design: Design, seed: int, out: Path, aitex: Path | None) -> None:
    folder = out / "runs" / f"{name}-{seed}"
    if (folder / "truth.json").exists():
        return
    sets.write_set(design.fabric, design.size, design.good, design.defects, out / "sets", aitex)
    fresh, calibration, dirty, images = arrays_of(design.fabric, design.size, out, aitex)
    if design.trained_on:
        images = arrays_of(design.trained_on, design.size, out, aitex)[-1]
    images = images[: design.images]
    auroc = []

    def export(model: vae.VAE, epoch: int) -> None:
        write(model, design, torch.from_numpy(images[:2]), folder / f"epoch_{epoch:03}.onnx")
        auroc.append(truth.auroc(model, fresh, dirty))
        if epoch < design.epochs:
            return
        figures = truth.measure(model, fresh, dirty, calibration)
        record = {"design": name, "seed": seed, **asdict(design), "parameters": sum(p.numel() for p in model.parameters()),
                  "truth": {**figures, "aurocs": auroc}, "fresh": truth.fresh(model, fresh, dirty)}
        (folder / "truth.part").write_text(json.dumps(record, indent=1) + "\n")

    history = train(design, seed, images, export)
    with open(folder / "history.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, history[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(history)
    (folder / "truth.part").rename(folder / "truth.json")
    t = json.loads((folder / "truth.json").read_text())["truth"]
    print(f"{name}-{seed}: recognized {t['recognized']:.2f} pairs {t['pairSsim']:.2f}/{t['imagePairSsim']:.2f} {t['pairDistanceRatio']:.3f} explained {t['explained']:.2f} "
          f"MI {t['information']} units {t['informedUnits']}/{t['units']} posterior {t['posteriorRatio']} AUROC {t['aurocs'][-1]:.3f}", flush=True)


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
