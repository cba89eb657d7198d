"""What is true of a trained VAE, by figures that the gate does not use, on images that the gate does not see.

All of it is computed from the PyTorch model itself on fresh images, in Python. For each symptom the figure answers the
question that a person would ask; the bands of `label` turn it into yes, no or between (left out of the confusion, but
listed). The bands were fixed on the half of the zoo on which limits may be set, before the other half was looked at.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torchmetrics.functional.image import structural_similarity_index_measure as ssim

BLOCK = 100  # images among which one has to be recognized
# Of a code without a spread (plain autoencoder, vector quantization) nothing is said.
WITHOUT_SPREAD = dict.fromkeys(("information", "informationLimit", "informedUnits", "posteriorRatio", "meanSigma"))


@torch.no_grad()
def measure(model, clean: np.ndarray, dirty: np.ndarray, calibration: np.ndarray) -> dict:
    """The figures of one model (in 0..1); `clean`, `dirty`, `calibration` are [N, C, H, W] in 0..1."""
    model.eval()
    x = torch.from_numpy(clean)
    mu, logvar, features = model.encode(x)
    recon = model.decode(mu, features)
    normal, defect = (score(model, images) for images in (clean, dirty))
    threshold = float(np.percentile(score(model, calibration), 95))
    return {
        **alikeness(x, recon), **fidelity(x, recon), **passing(model, x, mu, features, recon),
        **(WITHOUT_SPREAD | {"units": mu[0].numel()} if logvar is None else
           information(mu.flatten(1), logvar.flatten(1)) | overconfidence(model, x, mu, logvar, features, recon)),
        "recallAtThreshold": float((defect > threshold).mean()), "falseAlarmsAtThreshold": float((normal > threshold).mean()),
    }


@torch.no_grad()
def score(model, images: np.ndarray) -> np.ndarray:
    """S1, S6. Mean squared error of each image."""
    x = torch.from_numpy(images)
    return (x - model(x, sample=False)[0]).square().flatten(1).mean(1).double().numpy()


def fresh(model, clean: np.ndarray, dirty: np.ndarray) -> dict:
    """Scores of the fresh images, sorted, so that any threshold's false alarms and recall can be counted."""
    return {key: np.sort(score(model, images)).tolist() for key, images in (("good", clean), ("defective", dirty))}


def auroc(model, clean: np.ndarray, dirty: np.ndarray) -> float:
    """S6. Image-level AUROC on fresh images."""
    scores = [score(model, images) for images in (clean, dirty)]
    return float(roc_auc_score(np.repeat([0, 1], [len(s) for s in scores]), np.concatenate(scores)))


def alikeness(x: torch.Tensor, recon: torch.Tensor) -> dict:
    """S2. Mean SSIM between reconstructions of different images (their mean brightness set equal), and between the images;
    and how often a reconstruction is most like its own image among a hundred (correlation, own mean removed)."""
    flat = lambda images: (images - images.mean((2, 3), keepdim=True)).flatten(1)
    level = lambda images: images - images.mean((2, 3), keepdim=True) + 0.5
    pairs = lambda images: float(ssim(level(images), level(images.roll(1, 0)), data_range=1.0))
    hits = []
    for start in range(0, len(x) - BLOCK + 1, BLOCK):
        a, b = flat(recon[start : start + BLOCK]), flat(x[start : start + BLOCK])
        similarity = torch.nn.functional.normalize(a, dim=1) @ torch.nn.functional.normalize(b, dim=1).T
        hits.append((similarity.argmax(1) == torch.arange(BLOCK)).float().mean().item())
    between = lambda images: float((flat(images) - flat(images.roll(1, 0))).square().sum(1).median())
    return {"pairSsim": pairs(recon), "imagePairSsim": pairs(x), "recognized": float(np.mean(hits)),
            "pairDistanceRatio": between(recon) / between(x)}


def fidelity(x: torch.Tensor, recon: torch.Tensor) -> dict:
    """S3. Median over images of the squared correlation between an image and its reconstruction (mean of each channel removed);
    mean SSIM."""
    a, b = ((images - images.mean((2, 3), keepdim=True)).flatten(1) for images in (x, recon))
    share = (a * b).sum(1).square() / (a.square().sum(1) * b.square().sum(1)).clamp(min=1e-20)
    signed = torch.where((a * b).sum(1) > 0, share, torch.zeros_like(share))
    return {"explained": float(signed.median()), "ssim": float(ssim(recon, x, data_range=1.0))}


def passing(model, x: torch.Tensor, mu: torch.Tensor, features: list, recon: torch.Tensor) -> dict:
    """X2. How much of a mark that no training image has stands in the reconstruction as well: a disc of another brightness is drawn
    onto every defect-free image, and the change of the reconstruction is projected onto the mark (1: copied, 0: left out); the median.
    And what the code decides: squared change of the reconstruction where the next image's code is decoded, over that of the image."""
    marks = discs(x)
    changed = model(x + marks, sample=False)[0] - recon
    through = (changed * marks).flatten(1).sum(1) / marks.square().flatten(1).sum(1)
    swapped = (model.decode(mu.roll(1, 0), features) - recon).square().flatten(1).sum(1)
    between = (x.roll(1, 0) - x).square().flatten(1).sum(1)
    return {"markThrough": float(through.median()), "codeDecides": float(swapped.median() / between.median())}


def discs(x: torch.Tensor, contrast: float = 0.3) -> torch.Tensor:
    """One disc an image, an eighth of the side across, anywhere but at the edge; darker on bright images, brighter on dark ones."""
    side = x.shape[-1]
    places = torch.from_numpy(np.random.default_rng(0).uniform(0.15, 0.85, (2, len(x), 1, 1)).astype(np.float32)) * side
    rows, columns = torch.meshgrid(torch.arange(side) + 0.5, torch.arange(side) + 0.5, indexing="ij")
    disc = ((rows - places[0]).square() + (columns - places[1]).square() <= (side / 16) ** 2).float()[:, None]
    under = (x * disc).sum((1, 2, 3)) / (disc.sum((1, 2, 3)) * x.shape[1])
    return torch.where(under > 0.5, -contrast, contrast)[:, None, None, None] * disc.expand_as(x)


def information(mu: torch.Tensor, logvar: torch.Tensor) -> dict:
    """S4. Mutual information between image and code, in nats: E log q(z|x) - log mean_j q(z|x_j), z drawn from q(z|x)
    (Hoffman and Johnson 2016); for the whole code (at most ln N), and how many units hold more than 0.05 nat each."""
    mu, logvar = mu.double(), logvar.double().clamp(-30, 30)
    generator = torch.Generator().manual_seed(0)
    z = mu + torch.exp(0.5 * logvar) * torch.randn(mu.shape, generator=generator, dtype=torch.double)
    n, total, per_unit = len(mu), torch.zeros(len(mu), len(mu), dtype=torch.double), []
    for j in range(mu.shape[1]):
        density = -0.5 * ((z[:, j, None] - mu[None, :, j]).square() / logvar[None, :, j].exp() + logvar[None, :, j])
        total += density
        per_unit.append(float((density.diagonal() - (torch.logsumexp(density, 1) - math.log(n))).mean()))
    whole = float((total.diagonal() - (torch.logsumexp(total, 1) - math.log(n))).mean())
    return {"information": whole, "informationLimit": math.log(n), "informedUnits": int(sum(i > 0.05 for i in per_unit)), "units": mu.shape[1]}


def overconfidence(model, x, mu, logvar, features, recon, images: int = 64, units: int = 16) -> dict:
    """S5. Exported posterior variance over the variance that the decoder's own slope leaves: with g_j = |d decode / d z_j|^2 (by
    finite differences) and the error that is left, e per value, the posterior variance of unit j is e / (g_j + e). The median
    over the most informed units; 1: calibrated, far below: over-confident."""
    own = [f[:images] for f in features]
    code, spread = mu[:images], logvar[:images].exp()
    flat = code.flatten(1)
    error = float((x - recon).square().mean())
    strongest = mu.flatten(1).var(0).argsort(descending=True)[:units]
    base, ratios = model.decode(code, own), []
    for j in strongest.tolist():
        step = torch.zeros_like(flat)
        step[:, j] = 0.05
        moved = model.decode((flat + step).view_as(code), own)
        slope = (moved - base).square().flatten(1).sum(1) / 0.05**2
        ratios.append(float((spread.flatten(1)[:, j] / (error / (slope + error))).median()))
    return {"posteriorRatio": float(np.median(ratios)), "meanSigma": float(torch.exp(0.5 * logvar).mean())}


