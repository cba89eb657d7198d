"""Reference values for the evidence accumulators: numpy, scipy and scikit-learn on a small seeded set.

Writes evidence.json beside itself. Run: python __tests__/reference/evidence.py (numpy, scipy, scikit-learn)
"""

import json
from pathlib import Path

import numpy as np
from scipy import ndimage
from sklearn.metrics import average_precision_score, r2_score, roc_auc_score

rng = np.random.default_rng(7)
N, C, H, W = 12, 2, 20, 24
DEFECTIVE = 4


def make():
    base = rng.normal(0.5, 0.15, (N, C, H, W))
    x = ndimage.gaussian_filter(base, (0, 0, 1.5, 1.5)) * 2 - 0.5
    xhat = ndimage.gaussian_filter(x, (0, 0, 1, 1)) * 0.8 + 0.1 + rng.normal(0, 0.01, x.shape)
    masks = np.zeros((N, H, W), int)
    for i in range(N - DEFECTIVE, N):
        top, left = rng.integers(0, H - 6), rng.integers(0, W - 6)
        masks[i, top : top + 4, left : left + 5] = 1
        x[i, :, top : top + 4, left : left + 5] += 0.3
    # a second region in the last image
    masks[N - 1, 0:2, 0:3] = 1
    return x.astype(np.float32), xhat.astype(np.float32), masks


def blur(m):
    ones = ndimage.uniform_filter(np.ones_like(m), 7, mode="constant")
    return ndimage.uniform_filter(m, 7, mode="constant") / ones


def ssim(a, b):
    g = lambda v: ndimage.gaussian_filter(v, 1.5, radius=5, mode="constant")[5:-5, 5:-5]
    ma, mb = g(a), g(b)
    va, vb, cov = g(a * a) - ma**2, g(b * b) - mb**2, g(a * b) - ma * mb
    c1, c2 = 0.01**2, 0.03**2
    return float((((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma**2 + mb**2 + c1) * (va + vb + c2))).mean())


def aupro(maps, masks, limit=0.3):
    """Per-region overlap over the false positive rate, one step at every distinct score."""
    negatives = np.sort(maps[masks == 0])[::-1]
    regions = []
    for m, t in zip(maps, masks):
        labels, count = ndimage.label(t, structure=np.ones((3, 3)))
        regions += [np.sort(m[labels == r + 1]) for r in range(count)]
    thresholds = np.unique(maps)[::-1]
    fpr = np.searchsorted(-negatives, -thresholds, side="right") / len(negatives)
    pro = np.mean([1 - np.searchsorted(r, thresholds, side="left") / len(r) for r in regions], axis=0)
    fpr, pro = np.r_[0, fpr], np.r_[0, pro]
    keep = fpr <= limit
    f, p = np.r_[fpr[keep], limit], np.r_[pro[keep], np.interp(limit, fpr, pro)]
    return float(np.trapezoid(p, f) / limit), len(regions)


def noise(plane):
    mask = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]])
    response = ndimage.convolve(plane, mask)[1:-1, 1:-1]
    return np.sqrt(np.pi / 2) * np.abs(response).sum() / (6 * (plane.shape[0] - 2) * (plane.shape[1] - 2))


def main():
    x32, xhat32, masks = make()
    x, xhat = x32.astype(float), xhat32.astype(float)
    maps = ((x - xhat) ** 2).mean(1)
    normal = slice(0, N - DEFECTIVE)
    xn, yn = x[normal], xhat[normal]
    xc = xn - xn.mean((2, 3), keepdims=True)
    yc = yn - yn.mean((2, 3), keepdims=True)
    within = (xc**2).mean((1, 2, 3))
    apart = lambda v: (np.diff(v, axis=0) ** 2).sum((1, 2, 3))
    squares = (xc**2).sum((1, 2, 3))
    trace = lambda v: v.var(axis=0, ddof=1).sum()
    slope, intercept = np.polyfit(yn.ravel(), xn.ravel(), 1)
    blurred = np.stack([blur(m) for m in maps])
    mu = rng.normal(0, [1.0, 0.5, 0.05, 0.001], (40, 4))
    logvar = np.log(np.array([0.05, 0.4, 0.98, 1.0])) + rng.normal(0, 0.05, (40, 4))
    mu, logvar = mu.astype(np.float32).astype(float), logvar.astype(np.float32).astype(float)
    var_mu, var = mu.var(axis=0, ddof=1), np.exp(logvar).mean(0)
    share = var_mu / (var_mu + var)
    kl = 0.5 * (mu**2 + np.exp(logvar) - logvar - 1)
    area, regions = aupro(maps, masks)
    outside = maps[N - DEFECTIVE :][masks[N - DEFECTIVE :] == 0].mean()
    out = {
        "shape": [N, C, H, W],
        "defective": DEFECTIVE,
        "x": x32.ravel().tolist(),
        "xhat": xhat32.ravel().tolist(),
        "masks": masks.ravel().tolist(),
        "scores": maps.mean((1, 2)).tolist(),
        "top1": [float(np.sort(m.ravel())[-round(m.size / 100) :].mean()) for m in maps],
        "blurredMax": blurred.max((1, 2)).tolist(),
        "pixelAuroc": roc_auc_score(masks.ravel(), maps.ravel()),
        "pixelAp": average_precision_score(masks.ravel(), maps.ravel()),
        "blurredAuroc": roc_auc_score(masks.ravel(), blurred.ravel()),
        "aupro": area,
        "regions": regions,
        "insideOutside": maps[masks == 1].mean() / outside,
        "errorToVariance": (((xn - yn) ** 2).mean((1, 2, 3)) / within).tolist(),
        "withinVariance": float(np.median(within)),
        "r2": r2_score(xn.ravel(), yn.ravel()),
        "ssim": float(np.mean([ssim(a, b) for u, v in zip(xn, yn) for a, b in zip(u, v)])),
        "diversity": trace(yc) / trace(xc),
        "typicalDiversity": np.median(apart(yc)) / np.median(apart(xc)),
        "pairCorrelation": max(0, 1 - np.median(apart(xc) / (squares[1:] + squares[:-1]))),
        "noise": float(np.mean([noise(p) for u in xn for p in u])),
        "scale": {
            "slope": slope,
            "intercept": intercept,
            "rawError": float(((xn - yn) ** 2).mean() / xn.var()),
            "affineError": float(((xn - intercept - slope * yn) ** 2).mean() / xn.var()),
        },
        "channelCorrelation": [
            [float(np.corrcoef(xn[:, i].ravel(), yn[:, j].ravel())[0, 1]) for j in range(C)] for i in range(C)
        ],
        "latent": {
            "mu": mu.ravel().tolist(),
            "logvar": logvar.ravel().tolist(),
            "activeUnits": int((var_mu > 0.01).sum()),
            "muVariance": float(var_mu.mean()),
            "meanSigma": float(np.exp(logvar / 2).mean()),
            "meanSigmaActive": float(np.exp(logvar / 2).mean(0)[var_mu > 0.01].mean()),
            "liveUnits": int((share > 0.01).sum()),
            "signalInformation": float(-0.5 * np.log(1 - share).sum()),
            "klTotal": float(kl.mean(0).sum()),
            "collapsedFraction": float(((kl < 0.01).mean(0) >= 1 - 1 / 40).mean()),
            "signalToNoise": float(np.median(10 * np.log10(var_mu / var)[share > 0.01])),
        },
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(out))


if __name__ == "__main__":
    main()
