"""The benchmark's peer: the same figures in PyTorch eager, scikit-learn and Pillow, on two threads.

    python3 bench/peer.py SET WEIGHTS.pt [WEIGHTS.pt ...] [--pixel-step N]

Prints one line of JSON: seconds by phase, peak memory in MB and the figures. scikit-learn sorts all pixels in memory, which
takes about 18 GB for a set of AITEX's size; `--pixel-step 4` takes each fourth, which is not the same job any more. What vae-playbook measures beyond this (interventions, spectra, intervals, alignment, findings) is left out.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from scipy import ndimage
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score, roc_curve

from vae import VAE

SIZE, MASK_PIXELS, SAMPLE = 256, 25, 256
SECONDS: dict[str, float] = defaultdict(float)


class phase:
    """Adds the time spent inside to SECONDS."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        self.start = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        SECONDS[self.name] += time.perf_counter() - self.start


def read(path: Path) -> np.ndarray:
    with phase("decode"):
        return np.asarray(Image.open(path).convert("L"))


def tiles(image: np.ndarray) -> np.ndarray:
    """[tiles, SIZE, SIZE] of one strip."""
    return image.reshape(SIZE, -1, SIZE).transpose(1, 0, 2)


def gaussian(channels: int) -> torch.Tensor:
    taps = torch.exp(-0.5 * (torch.arange(11) - 5.0) ** 2 / 1.5**2)
    taps = taps / taps.sum()
    return (taps[:, None] * taps[None, :]).expand(channels, 1, 11, 11).contiguous()


def ssim(x: torch.Tensor, y: torch.Tensor) -> float:
    """Mean structural similarity of two batches [N, 1, H, W] in 0..1."""
    planes = torch.cat([x, y, x * x + y * y, x * y], 1)
    a, b, squares, product = torch.nn.functional.conv2d(planes, gaussian(4), groups=4).unbind(1)
    means = a * a + b * b
    value = (2 * a * b + 1e-4) * (2 * (product - a * b) + 9e-4) / ((means + 1e-4) * (squares - means + 9e-4))
    return value.mean().item()


def best_f1(labels: np.ndarray, scores: np.ndarray) -> float:
    precision, recall, _ = precision_recall_curve(labels, scores)
    return float(np.max(2 * precision * recall / np.maximum(precision + recall, 1e-12)))


def aupro(weights: np.ndarray, labels: np.ndarray, scores: np.ndarray, limit: float = 0.3) -> float:
    """Area under the per-region overlap up to a false positive rate: an ROC whose regions count alike."""
    fpr, tpr, _ = roc_curve(labels, scores, sample_weight=weights, drop_intermediate=False)
    inside = fpr <= limit
    x = np.append(fpr[inside], limit)
    y = np.append(tpr[inside], np.interp(limit, fpr, tpr))
    return float(np.trapz(y, x) / limit)


@torch.inference_mode()
def evaluate(data: Path, weights: Path, step: int) -> dict[str, float]:
    with phase("load"):
        model = VAE()
        model.load_state_dict(torch.load(weights, map_location="cpu"))
        model.eval()
    files = sorted(data.glob("NODefect_images/*/*.png")) + sorted(data.glob("Defect_images/*.png"))
    maps, truths, region_weights = [], [], []
    scores, labels, mus, logvars, similarities = [], [], [], [], []
    sampled = 0
    for path in files:
        x = torch.from_numpy(tiles(read(path)).astype(np.float32) / 255).unsqueeze(1)
        mask_path = data / "Mask_images" / f"{path.stem}_mask.png"
        mask = read(mask_path) > 127 if mask_path.exists() else None
        with phase("inference"):
            recon, mu, logvar = model(x)
        with phase("scores"):
            error = ((x - recon) ** 2).squeeze(1)
            scores.append(error.mean((1, 2)).numpy())
            defective = np.zeros(len(x), bool) if mask is None else tiles(mask).sum((1, 2)) >= MASK_PIXELS
            labels.append(defective)
        with phase("pixel metrics"):
            maps.append(error.numpy().reshape(-1)[::step].copy())
            weight = np.ones((SIZE, x.shape[0] * SIZE), np.float32)
            if mask is not None:
                regions, count = ndimage.label(mask, np.ones((3, 3)))
                sizes = np.bincount(regions.ravel(), minlength=count + 1)
                weight[mask] = 1 / sizes[regions[mask]]
            truth = np.zeros(weight.shape, bool) if mask is None else mask
            truths.append(tiles(truth).reshape(-1)[::step].copy())
            region_weights.append(tiles(weight).reshape(-1)[::step].copy())
        with phase("latent"):
            mus.append(mu[~defective])
            logvars.append(logvar[~defective])
        with phase("ssim"):
            if mask is None and sampled < SAMPLE:
                sampled += 2  # two tiles of each defect-free strip
                similarities.append(ssim(x[:2], recon[:2]))
    figures: dict[str, float] = {}
    with phase("scores"):
        y, s = np.concatenate(labels), np.concatenate(scores)
        figures |= {"imageAuroc": roc_auc_score(y, s), "imageAp": average_precision_score(y, s), "imageF1": best_f1(y, s)}
    with phase("pixel metrics"):
        y, s, w = np.concatenate(truths), np.concatenate(maps), np.concatenate(region_weights)
        maps.clear(), truths.clear(), region_weights.clear()
        figures |= {"pixelAuroc": roc_auc_score(y, s), "pixelAp": average_precision_score(y, s), "aupro": aupro(w, y, s)}
    with phase("latent"):
        mu, logvar = torch.cat(mus), torch.cat(logvars)
        kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1)
        figures |= {
            "activeUnits": int((mu.var(0) > 0.01).sum()), "kl": kl.sum(1).mean().item(),
            "sigma": torch.exp(0.5 * logvar).mean().item(), "muVariance": mu.var(0).mean().item(),
            "collapsed": (kl < 0.01).float().mean().item(),
        }
    figures["ssim"] = float(np.mean(similarities))
    return figures


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--pixel-step", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(2)
    start = time.perf_counter()
    figures = {path.stem: evaluate(options.data, path, options.pixel_step) for path in options.weights}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({
        "versions": {"torch": torch.__version__}, "seconds": {"whole": time.perf_counter() - start, **SECONDS},
        "peakMB": peak, "figures": figures,
    }))


if __name__ == "__main__":
    main()
