"""Reference values for scores by the code and for maps of structural similarity: numpy, scipy and scikit-learn.

Writes codes.json beside itself. Run: python __tests__/reference/codes.py (numpy, scipy, scikit-learn)
"""

import json
from pathlib import Path

import numpy as np
from scipy import ndimage, stats
from scipy.spatial.distance import mahalanobis
from sklearn.covariance import OAS, shrunk_covariance
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(11)
FOLDS = 10


def float32(values):
    return values.astype(np.float32).astype(float)


def fit(codes):
    """Mean at each position; one covariance over all positions, shrunk as for as many samples as there are images."""
    n, channels, positions = codes.shape
    mean = codes.mean(0)
    off = (codes - mean).transpose(0, 2, 1).reshape(-1, channels)
    if positions == 1:
        covariance = OAS(assume_centered=True).fit(off).covariance_
    else:
        plain = off.T @ off / len(off)
        alpha, mu = (plain**2).mean(), np.trace(plain) / channels
        shrinkage = min(1, (alpha + mu**2) / ((n + 1) * (alpha - mu**2 / channels)))
        covariance = shrunk_covariance(plain, shrinkage)
    return mean, np.linalg.inv(covariance)


def distance(code, mean, inverse):
    return np.sqrt(sum(mahalanobis(code[:, p], mean[:, p], inverse) ** 2 for p in range(code.shape[1])))


def case(n, defective, channels, positions, dead):
    scale = np.where(np.arange(channels) < channels - dead, 1.0, 0.01)
    mix = rng.normal(0, 1, (channels, channels)) * scale[:, None]
    codes = np.einsum("ab,nbp->nap", mix, rng.normal(0, 1, (n, channels, positions)))
    codes += 50 + rng.normal(0, 1, (channels, positions))
    label = np.r_[np.zeros(n - defective, int), np.ones(defective, int)]
    codes[label == 1] += rng.normal(0, 1.5, (defective, channels, positions)) * scale[:, None]
    codes = float32(codes)
    # Two units a group.
    group = np.arange(n) // 2
    fold = group % FOLDS
    fits = [fit(codes[(label == 0) & (fold != k)]) for k in range(FOLDS)]
    crossed = [distance(codes[i], *fits[fold[i]]) for i in range(n)]
    whole = fit(codes[label == 0])
    logvar = float32(rng.normal(-2, 1, (n, channels, positions)))
    sigma = np.exp(logvar / 2)
    cross = 0.5 * np.log(2 * np.pi) + 0.5 * (codes**2 + sigma**2)
    kl = (cross - stats.norm.entropy(scale=sigma)).sum((1, 2))
    return {
        "channels": channels,
        "positions": positions,
        "label": label.tolist(),
        "group": group.tolist(),
        "mu": codes.ravel().tolist(),
        "logvar": logvar.ravel().tolist(),
        "distances": [float(distance(c, *whole)) for c in codes],
        "crossFitted": [float(d) for d in crossed],
        "kl": kl.tolist(),
        "auroc": {"kl": roc_auc_score(label, kl), "mahalanobis": roc_auc_score(label, crossed)},
    }


def dissimilarity(a, b):
    smooth = lambda v: ndimage.gaussian_filter(v, 1.5, radius=5, mode="reflect")
    ma, mb = smooth(a), smooth(b)
    va, vb, cov = smooth(a * a) - ma**2, smooth(b * b) - mb**2, smooth(a * b) - ma * mb
    c1, c2 = 0.01**2, 0.03**2
    return 1 - ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma**2 + mb**2 + c1) * (va + vb + c2))


def picture(channels, height, width):
    x = float32(ndimage.gaussian_filter(rng.normal(0.5, 0.3, (channels, height, width)), (0, 1, 1)))
    xhat = float32(x * 0.9 + rng.normal(0, 0.05, x.shape))
    return {
        "shape": list(x.shape),
        "x": x.ravel().tolist(),
        "xhat": xhat.ravel().tolist(),
        "map": np.mean([dissimilarity(a, b) for a, b in zip(x, xhat)], axis=0).ravel().tolist(),
    }


out = {
    "cases": [case(40, 10, 5, 1, 2), case(16, 4, 20, 1, 5), case(24, 6, 3, 4, 1), case(30, 6, 1, 1, 0)],
    "pictures": [picture(1, 13, 17), picture(3, 4, 12)],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
