"""Reference values for spectra, fine detail, mask alignment and other scores: numpy, scipy and scikit-learn.

Writes pixels.json beside itself. Run: python __tests__/reference/pixels.py (numpy, scipy, scikit-learn)
"""

import json
from pathlib import Path

import numpy as np
from scipy import ndimage
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(11)
N, C, H, W = 3, 2, 32, 48
EDGES = [0, 0.08, 0.2, 0.35, np.sqrt(0.5) + 1e-9]
NOISE = 0.05


def images():
    x = ndimage.gaussian_filter(rng.normal(0.5, 0.3, (N, C, H, W)), (0, 0, 1, 1)) + rng.normal(0, NOISE, (N, C, H, W))
    xhat = ndimage.gaussian_filter(x, (0, 0, 1.2, 1.2)) * 0.9 + rng.normal(0, 0.01, x.shape)
    return x.astype(np.float32), xhat.astype(np.float32)


def spectra(x, xhat):
    """Welch: 32 x 32 blocks at columns 0 and 16, window-weighted mean removed, periodic Hann."""
    size = 32
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)
    window = np.outer(hann, hann)
    fft = lambda block: np.fft.fft2((block - (block * window).sum() / window.sum()) * window)
    px, py, cross, pe = (np.zeros((size, size)) for _ in range(4))
    blocks = 0
    for a, b in zip(x.reshape(-1, H, W).astype(float), xhat.reshape(-1, H, W).astype(float)):
        for left in (0, 16):
            fa, fb = fft(a[:, left : left + size]), fft(b[:, left : left + size])
            px += np.abs(fa) ** 2
            py += np.abs(fb) ** 2
            cross += (fa.conj() * fb).real
            pe += np.abs(fa - fb) ** 2
            blocks += 1
    radius = np.hypot(*np.meshgrid(np.fft.fftfreq(size), np.fft.fftfreq(size), indexing="ij"))
    radius[0, 0] = -1
    out = []
    for low, high in zip(EDGES, EDGES[1:]):
        in_band = (radius >= low) & (radius < high)
        sx, sy, sc, se = (v[in_band].sum() for v in (px, py, cross, pe))
        noise = NOISE**2 * (window**2).sum() * blocks * in_band.sum() / sx
        out.append(
            {
                "share": sx / (px.sum() - px[0, 0]),
                "errorShare": se / (pe.sum() - pe[0, 0]),
                "gain": sy / sx,
                "error": se / sx,
                "coherence": sc / np.sqrt(sx * sy),
                "noise": min(1, noise),
            }
        )
    return out


def detail(x, xhat):
    lap = lambda v: np.stack([ndimage.laplace(p)[1:-1, 1:-1] for p in v.reshape(-1, H, W).astype(float)]).ravel()
    return np.corrcoef(lap(x), lap(xhat))[0, 1]


def alignment():
    """Defects of 6 images, masks moved by (3, -5): in-mask z as they are, at every shift, flipped and inverted."""
    n, size = 6, 32
    maps = np.abs(rng.normal(0, 0.2, (n, size, size)))
    masks = np.zeros((n, size, size), int)
    for i in range(n):
        top, left = rng.integers(8, 18, 2)
        maps[i, top : top + 5, left : left + 5] += 1
        masks[i, top + 3 : top + 8, left - 5 : left] = 1
    maps = maps.astype(np.float32)
    z = (maps - maps.mean((1, 2), keepdims=True)) / maps.std((1, 2), keepdims=True)
    fit = lambda m: float(np.mean([(a * b).sum() / b.sum() for a, b in zip(z, m)]))
    shifts = np.array([[fit(np.roll(masks, (dy, dx), (1, 2))) for dx in range(size)] for dy in range(size)])
    dy, dx = np.unravel_index(shifts.argmax(), shifts.shape)
    cross = np.array([[(a * b).sum() / b.sum() for b in masks] for a in z])
    signed = lambda d: int(d - size if d > size / 2 else d)
    turns = {
        "flip-horizontal": masks[:, :, ::-1],
        "flip-vertical": masks[:, ::-1],
        "rotate-180": np.rot90(masks, 2, (1, 2)),
        "rotate-90": np.rot90(masks, -1, (1, 2)),
        "rotate-270": np.rot90(masks, 1, (1, 2)),
        "transpose": masks.transpose(0, 2, 1),
        "anti-transpose": np.rot90(masks, 2, (1, 2)).transpose(0, 2, 1),
    }
    fits = {name: fit(m) for name, m in turns.items()}
    best = max(fits, key=fits.get)
    return {
        "size": size,
        "maps": [round(float(v), 7) for v in maps.ravel()],
        "masks": masks.ravel().tolist(),
        "matched": fit(masks),
        "mismatched": float((cross.sum() - np.trace(cross)) / (n * (n - 1))),
        "shift": {"dx": signed(dx), "dy": signed(dy), "z": float(shifts.max())},
        "turn": {"operation": best, "z": fits[best]},
        "inverted": fit(1 - masks),
    }


def scores(x, xhat):
    """Each channel of each image as an image of its own: labels 0 and 1 in turn."""
    a, b = x.reshape(-1, H, W).astype(float), xhat.reshape(-1, H, W).astype(float)
    maps = ((a - b) ** 2).astype(np.float32)
    label = np.arange(len(a)) % 2
    top = lambda share: [np.sort(m.ravel())[-max(1, round(m.size * share)) :].mean() for m in maps]
    gradient = (np.diff(a, axis=1) ** 2).sum((1, 2)) + (np.diff(a, axis=2) ** 2).sum((1, 2))
    trivial = {"mean": a.mean((1, 2)), "deviation": a.std((1, 2)), "gradient-energy": gradient / (H * W)}
    auc = lambda s: float(roc_auc_score(label, s))
    return {
        "top": [top(0.01), top(0.001)],
        "reductions": {
            "mean": auc(maps.mean((1, 2))),
            "max": auc(maps.max((1, 2))),
            "top-0.1%": auc(top(0.001)),
            "top-1%": auc(top(0.01)),
        },
        "trivial": {k: max(auc(v), 1 - auc(v)) for k, v in trivial.items()},
        "values": {k: v.tolist() for k, v in trivial.items()},
    }


def main():
    x, xhat = images()
    plane = rng.normal(0, 1, (8, 4)) + 1j * rng.normal(0, 1, (8, 4))
    spectrum = np.fft.fft2(plane)
    parts = lambda v: np.stack([v.real, v.imag], -1).ravel().tolist()
    out = {
        "shape": [N, C, H, W],
        "x": [round(float(v), 7) for v in x.ravel()],
        "xhat": [round(float(v), 7) for v in xhat.ravel()],
        "noise": NOISE,
        "bands": spectra(x, xhat),
        "detail": detail(x, xhat),
        "alignment": alignment(),
        "scores": scores(x, xhat),
        "fft": {"height": 8, "width": 4, "plane": parts(plane), "spectrum": parts(spectrum)},
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(out, default=float))


if __name__ == "__main__":
    main()
