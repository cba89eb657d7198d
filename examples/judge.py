"""Figures of the exported checkpoints, recomputed with numpy, scikit-learn and ONNX Runtime only.

Nothing here comes from the training code: the images are the committed PNG files, the models the committed ONNX
files. A checkpoint with the sampling left in its graph is measured with the noise taken out (the random node becomes
an input that is fed zeros), so that its figures can be compared; `imageAurocSampled` is that of the graph as it is.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, utils
from PIL import Image
from scipy import ndimage, optimize, special, stats
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score

HERE = Path(__file__).resolve().parent


# --- images -----------------------------------------------------------------------------------------------------


def read(paths) -> np.ndarray:
    """PNG files as float32 [N, C, H, W] in 0..1."""
    images = [np.asarray(Image.open(path)) for path in paths]
    return np.stack([i[None] if i.ndim == 2 else i.transpose(2, 0, 1) for i in images]).astype(np.float32) / 255


@lru_cache(maxsize=4)
def dataset(name: str) -> dict:
    """good, defective, masks and calibration of one data set (calibration: validation/good, else the good test images)."""
    folder = HERE / name
    kinds = sorted(p.name for p in (folder / "test").iterdir() if p.name != "good")
    files = [p for kind in kinds for p in sorted((folder / "test" / kind).glob("*.png"))]
    masks = [folder / "ground_truth" / p.parent.name / f"{p.stem}_mask.png" for p in files]
    good = read(sorted((folder / "test" / "good").glob("*.png")))
    calibration = sorted((folder / "validation" / "good").glob("*.png"))
    return {
        "good": good, "defective": read(files), "masks": read(masks)[:, 0] > 0.5,
        "calibration": read(calibration) if calibration else good,
    }


# --- models -----------------------------------------------------------------------------------------------------


def session(model: onnx.ModelProto | Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    source = str(model) if isinstance(model, Path) else model.SerializeToString()
    return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])


class Checkpoint:
    """One graph or an encoder and decoder pair; outputs are found by name."""

    RECON, MU = ("recon", "x_hat"), ("mu", "z_mean")
    SPREAD = {"logvar": lambda v: v, "z_log_var": lambda v: v, "sigma": lambda v: 2 * np.log(v), "var": np.log}

    def __init__(self, path: Path, pm_one: bool):
        self.pm_one, self.decoder, self.sampled_session, self.noise = pm_one, None, None, None
        if path.name.endswith("_encoder.onnx"):
            self.main = session(path)
            self.decoder = session(path.with_name(path.name.replace("_encoder", "_decoder")))
        else:
            graph = onnx.load(path)
            noise = [node for node in graph.graph.node if node.op_type == "RandomNormalLike"]
            if noise:  # the noise becomes an input
                self.sampled_session = session(path)
                self.noise = noise[0].output[0]
                graph.graph.node.remove(noise[0])
                graph.graph.input.append(helper.make_tensor_value_info(self.noise, onnx.TensorProto.FLOAT, None))
            self.main = session(graph)
            if not noise:
                self.decoder = self.cut(path)
        names = [o.name for o in self.main.get_outputs()]
        self.mu = next(n for n in names if n in self.MU)
        self.spread = next(n for n in names if n in self.SPREAD)
        self.recon = next((n for n in names if n in self.RECON), None)

    def cut(self, path: Path):
        """The decoder of a single graph: from mu to the reconstruction; None where skip connections pass it by."""
        graph = onnx.load(path)
        mu = next(o.name for o in graph.graph.output if o.name in self.MU)
        recon = next(o.name for o in graph.graph.output if o.name in self.RECON)
        try:
            return session(utils.Extractor(graph).extract_model([mu], [recon]))
        except Exception:  # the extracted graph needs more than mu
            return None

    def run(self, images: np.ndarray, z=None):
        """Reconstruction in 0..1, mu and log-variance (flattened); z replaces the code where the graph allows it."""
        x = images * 2 - 1 if self.pm_one else images
        feed = {self.main.get_inputs()[0].name: x}
        out = lambda name, **more: self.main.run([name], {**feed, **more})[0]
        if self.noise:
            shape = self.code_shape(feed)
            eps = np.zeros(shape, np.float32)
            mu, logvar = out(self.mu, **{self.noise: eps}), self.SPREAD[self.spread](out(self.spread, **{self.noise: eps}))
            if z is not None:
                eps = ((z.reshape(shape) - mu) / np.exp(0.5 * logvar)).astype(np.float32)
            recon = out(self.recon, **{self.noise: eps})
        else:
            mu, logvar = out(self.mu), self.SPREAD[self.spread](out(self.spread))
            if self.recon and z is None:
                recon = out(self.recon)
            else:
                code = mu if z is None else z.reshape(mu.shape).astype(np.float32)
                recon = self.decoder.run(None, {self.decoder.get_inputs()[0].name: code})[0]
        return self.unit_range(recon), mu.reshape(len(x), -1).astype(float), logvar.reshape(len(x), -1).astype(float)

    def code_shape(self, feed):
        """The shape of mu, from the graph as it was exported."""
        name = self.sampled_session.get_inputs()[0].name
        return self.sampled_session.run([self.mu], {name: next(iter(feed.values()))})[0].shape

    def sampled(self, images):
        x = images * 2 - 1 if self.pm_one else images
        return self.unit_range(self.sampled_session.run([self.recon], {self.sampled_session.get_inputs()[0].name: x})[0])

    def unit_range(self, recon):
        return (recon + 1) / 2 if self.pm_one else recon


# --- figures ----------------------------------------------------------------------------------------------------


def score_interval(auroc: float, positives: int, negatives: int) -> tuple[float, float]:
    """95 % score interval of an AUROC with the variance of Hanley and McNeil."""
    half = (positives + negatives) / 2 - 1

    def excess(theta):
        variance = theta * (1 - theta) * (1 + half * (1 - theta) / (2 - theta) + half * theta / (1 + theta))
        return abs(auroc - theta) - 1.959963985 * math.sqrt(variance / (positives * negatives))

    edge = 1e-9
    low = optimize.brentq(excess, edge, auroc) if auroc > edge and excess(edge) > 0 else 0.0
    high = optimize.brentq(excess, auroc, 1 - edge) if auroc < 1 - edge and excess(1 - edge) > 0 else 1.0
    return low, high


def wilson(hits: int, n: int) -> tuple[float, float]:
    """95 % interval of a share."""
    z, p = 1.959963985, hits / n
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)


def noise_sd(images: np.ndarray) -> float:
    """Immerkaer's estimate with a 3x3 Laplacian mask."""
    mask = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], float)
    size = images.shape[-1] - 2
    response = [np.abs(ndimage.convolve(c.astype(float), mask)[1:-1, 1:-1]).sum() for image in images for c in image]
    return math.sqrt(math.pi / 2) * float(np.mean(response)) / (6 * size * size)


def figures(checkpoint: Checkpoint, data: dict, threshold: float | None) -> tuple[dict, dict]:
    """The figures of one checkpoint, and the raw scores they come from."""
    good, bad, masks = data["good"], data["defective"], data["masks"]
    recon, mu, logvar = checkpoint.run(good)
    error, error_bad = (good - recon) ** 2.0, (bad - checkpoint.run(bad)[0]) ** 2.0
    normal, defect = error.mean((1, 2, 3), dtype=float), error_bad.mean((1, 2, 3), dtype=float)
    calibration = data["calibration"]
    if threshold is None:
        scores = ((calibration - checkpoint.run(calibration)[0]) ** 2.0).mean((1, 2, 3), dtype=float)
        threshold = float(np.percentile(scores, 95))
    labels = np.r_[np.zeros(len(normal)), np.ones(len(defect))]
    scores = np.r_[normal, defect]
    hits, alarms = int((defect > threshold).sum()), int((normal > threshold).sum())
    precision = hits / (hits + alarms) if hits + alarms else 0.0
    recall = hits / len(defect)
    p, r, _ = precision_recall_curve(labels, scores)
    auroc = roc_auc_score(labels, scores)
    low, high = score_interval(auroc, len(defect), len(normal))

    maps = np.r_[error.mean(1), error_bad.mean(1)]
    truth = np.r_[np.zeros((len(good), *masks.shape[1:]), bool), masks]
    blurred = np.stack([ndimage.gaussian_filter(m, 2) for m in error_bad.mean(1)])

    centered = good - good.mean((2, 3), keepdims=True)  # each channel's own mean
    centered_recon = recon - recon.mean((2, 3), keepdims=True)
    within = good.var((2, 3), dtype=float).mean(1)
    noise = noise_sd(good) ** 2
    noise = noise if noise < np.median(within) / 4 else 0.0
    spread = centered.var(0, dtype=float).sum()
    share = max(0.2, 1 - noise * centered[0].size / spread)

    variance, sigma2 = mu.var(0, ddof=1), np.exp(logvar).mean(0)
    signal = variance / (variance + sigma2)
    active, live = variance > 0.01, signal > 0.01
    kl = 0.5 * (mu**2 + np.exp(logvar) - logvar - 1)
    passive = (kl < 0.01).mean(0) >= 1 - max(0.01, 1 / len(good))
    sigma = np.exp(0.5 * logvar)
    out = {
        "imageAuroc": auroc, "imageAurocLower": low, "imageAurocUpper": high,
        "averagePrecision": average_precision_score(labels, scores), "threshold": threshold, "precision": precision,
        "recall": recall, "f1": 2 * hits / (2 * hits + alarms + len(defect) - hits), "falsePositiveRate": alarms / len(normal),
        "bestF1": float(np.max(2 * p * r / np.maximum(p + r, 1e-12))), "pixelAuroc": roc_auc_score(truth.ravel(), maps.ravel()),
        "blurredPixelAuroc": roc_auc_score(masks.ravel(), blurred.ravel()),
        "insideOutside": error_bad.mean(1)[masks].mean() / error_bad.mean(1)[~masks].mean(),
        "nmseMedian": np.median(normal / within), "structureDiversity": centered_recon.var(0, dtype=float).sum() / spread,
        "predictableShare": share, "activeUnits": int(active.sum()), "liveUnits": int(live.sum()),
        "latentDimensions": mu.shape[1], "collapsedShare": passive.mean(), "klTotal": kl.sum(1).mean(),
        "signalInformation": -0.5 * np.log1p(-signal).sum(), "muVariance": variance.mean(), "meanSigma": sigma.mean(),
        "meanSigmaLive": sigma[:, live].mean() if live.any() else None,
        "medianSnr": np.median(10 * np.log10(variance[active] / sigma2[active])) if active.any() else None,
        "permutationEffect": None, "effectiveBeta": None,
    }
    if checkpoint.decoder or checkpoint.noise:
        other = checkpoint.run(good, z=np.roll(mu, 1, 0))[0]
        assert np.abs(other - np.roll(recon, 1, 0)).max() < 1e-4, "another image's code gives that image's reconstruction"
        # So the mean over all pairs of images needs no more than their distances.
        flat, rebuilt = good.reshape(len(good), -1).astype(float), recon.reshape(len(good), -1).astype(float)
        apart = (flat**2).sum(1)[:, None] + (rebuilt**2).sum(1) - 2 * flat @ rebuilt.T
        swapped = apart[~np.eye(len(good), dtype=bool)].mean()
        out["permutationEffect"] = (swapped - np.trace(apart) / len(good)) / flat.var(0, ddof=1).sum()
        if (1 - sigma2).sum() >= 3:
            z = mu + sigma * np.random.default_rng(0).normal(size=mu.shape)
            moved = ((checkpoint.run(good, z=z)[0] - recon) ** 2.0).sum((1, 2, 3), dtype=float).mean()
            out["effectiveBeta"] = moved / (1 - sigma2).sum() / normal.mean()
    if checkpoint.sampled_session:
        noisy = [((x - checkpoint.sampled(x)) ** 2.0).mean((1, 2, 3), dtype=float) for x in (good, bad)]
        out["imageAurocSampled"] = roc_auc_score(labels, np.concatenate(noisy))
    return {k: rounded(v) for k, v in out.items()}, {"normal": normal, "defect": defect}


def rounded(value, digits: int = 7):
    """Numbers for JSON, to seven significant digits."""
    if value is None or isinstance(value, int):
        return value
    return float(f"{float(value):.{digits}g}")


def settings(run: Path) -> dict:
    """The few lines of vae-playbook.yml that matter here."""
    path = run / "vae-playbook.yml"
    text = path.read_text() if path.exists() else ""
    threshold = re.search(r"^threshold:\s*([\d.e-]+)", text, re.M)
    return {"pm_one": "[-1, 1]" in text, "threshold": float(threshold[1]) if threshold else None}


def judge(run: Path, data_name: str) -> tuple[dict, dict]:
    """Figures and scores of every checkpoint of a run, in training order."""
    files = sorted(p for p in run.glob("epoch_*.onnx") if not p.name.endswith("_decoder.onnx"))
    config, data = settings(run), dataset(data_name)
    result, scores = {}, {}
    for path in files:
        name = path.name.removesuffix(".onnx").removesuffix("_encoder")
        result[name], scores[name] = figures(Checkpoint(path, config["pm_one"]), data, config["threshold"])
    return result, scores


# --- proofs: does the run really have its symptom, with room to spare? --------------------------------------------


def delong(first: dict, second: dict) -> tuple[float, float]:
    """Paired difference of two AUROCs (first - second) and its one-sided p, after DeLong."""
    parts = []
    for s in (first, second):
        above = (s["defect"][:, None] > s["normal"]) + 0.5 * (s["defect"][:, None] == s["normal"])
        parts.append((above.mean(1), above.mean(0)))
    difference = parts[0][0].mean() - parts[1][0].mean()
    variance = sum(np.var(a - b, ddof=1) / len(a) for a, b in zip(*parts))
    if variance == 0:
        return difference, 1.0
    return difference, float(special.ndtr(-difference / math.sqrt(variance)))


def best(figs: dict) -> str:
    return max(figs, key=lambda name: figs[name]["imageAuroc"])


def trend_p(values: list[float]) -> float:
    """One-sided p of an upward trend (Kendall's tau against time)."""
    return float(stats.kendalltau(range(len(values)), values, alternative="greater").pvalue)


def last_of(figs):
    return figs[list(figs)[-1]]


def sound(f):
    """What every run without S1, S2, S3, S4, S5, X2 has at its last checkpoint."""
    assert f["structureDiversity"] > 0.5 and f["nmseMedian"] < 0.35, "structure"
    assert f["signalInformation"] > 2 and f["liveUnits"] >= 0.2 * f["latentDimensions"], "latent"
    assert f["effectiveBeta"] is None or f["effectiveBeta"] > 0.3, "beta"
    assert f["meanSigmaLive"] > 0.03 and f["medianSnr"] < 32, "sigma"
    assert f["insideOutside"] > 6 or f["nmseMedian"] > 0.13, "not copying"


def healthy(figs, scores):
    f = last_of(figs)
    sound(f)
    assert f["imageAuroc"] > 0.85 and f["imageAurocLower"] > 0.78
    assert f["recall"] > 0.4 and f["falsePositiveRate"] < 0.12 and f["f1"] > 0.5
    assert delong(scores[best(figs)], scores[list(figs)[-1]])[0] < 0.02, "no early best"


def collapsed(figs, scores):
    f = last_of(figs)
    assert f["structureDiversity"] / f["predictableShare"] < 0.02, "S2"
    assert f["liveUnits"] == 0 and f["signalInformation"] < 0.05 and f["klTotal"] < 0.1, "S4"
    assert f["nmseMedian"] > 0.95 and f["imageAurocUpper"] > 0.5


def collapsed_late(figs, scores):
    collapsed(figs, scores)
    early = figs[list(figs)[0]]
    assert early["structureDiversity"] > 0.5 and early["signalInformation"] > 5 and early["imageAuroc"] > 0.85


def bypassed(figs, scores):
    f = last_of(figs)
    assert f["liveUnits"] == 0 and f["signalInformation"] < 0.05, "S4"
    assert f["structureDiversity"] > 0.8 and f["nmseMedian"] < 0.1, "good reconstructions"
    assert f["blurredPixelAuroc"] > 0.7 and f["imageAuroc"] > 0.8, "no S3, no S6"


def partly_collapsed(figs, scores):
    f = last_of(figs)
    assert 0 < f["liveUnits"] < 0.1 * f["latentDimensions"] and f["collapsedShare"] > 0.9 and f["signalInformation"] > 0.3, "S4"
    assert 0.08 < f["structureDiversity"] / f["predictableShare"] < 0.2, "S2"
    assert f["imageAurocUpper"] > 0.75, "no S6 of its own"


def underfitted(figs, scores):
    f = last_of(figs)
    assert f["nmseMedian"] > 0.97, "S3"
    assert f["structureDiversity"] / f["predictableShare"] < 0.02, "S2"
    assert f["signalInformation"] > 0.5 and f["liveUnits"] >= 0.3 * f["latentDimensions"], "no S4"


def weak_decoder(figs, scores):
    f = last_of(figs)
    assert 0.55 < f["nmseMedian"] < 0.85, "S3 warning"
    assert f["structureDiversity"] / f["predictableShare"] > 0.3 and f["signalInformation"] > 2, "no S2, no S4"


def overconfident(figs, scores):
    f = last_of(figs)
    assert f["meanSigmaLive"] < 0.008 and f["medianSnr"] > 36 and f["liveUnits"] == f["latentDimensions"], "S5"
    assert f["effectiveBeta"] is None or f["effectiveBeta"] < 0.07, "S5"
    assert f["structureDiversity"] > 0.5 and f["nmseMedian"] < 0.35 and f["imageAuroc"] > 0.8, "only S5"


def threshold_too_high(figs, scores):
    f, s = last_of(figs), scores[list(figs)[-1]]
    sound(f)
    assert f["recall"] == 0 and f["precision"] == 0 and f["f1"] == 0 and f["imageAurocLower"] > 0.6, "S1"
    expected = 1 - stats.norm.cdf(1.645 - math.sqrt(2) * stats.norm.ppf(min(f["imageAuroc"], 0.999)))
    assert (1 - expected) ** len(s["defect"]) < 0.001, "chance guard"
    usable = np.percentile(s["normal"], 90)
    hits = int((s["defect"] > usable).sum())
    assert wilson(hits, len(s["defect"]))[0] > 0.4 and (s["normal"] > usable).mean() <= 0.12, "a usable threshold exists"
    assert f["threshold"] > s["defect"].max() * 1.02, "not by a hair"


def stuck(figs, scores):
    names = list(figs)
    f, values = last_of(figs), [figs[n]["imageAuroc"] for n in names]
    assert len(names) >= 5 and max(figs[n]["imageAurocUpper"] for n in names) < 0.69, "S6 level"
    assert min(figs[n]["imageAurocUpper"] for n in names) > 0.53, "no X1"
    assert trend_p(values) > 0.1 and delong(scores[names[-1]], scores[names[0]])[0] < 0.02, "S6 trend"
    assert f["structureDiversity"] > 0.5 and f["nmseMedian"] < 0.42 and f["signalInformation"] > 2, "no S2, S3, S4"
    assert f["insideOutside"] > 3.3 or f["blurredPixelAuroc"] > 0.66, "no S3 from the masks"


def recovered(figs, scores):
    names = list(figs)
    healthy(figs, scores)
    assert 0.53 < figs[names[0]]["imageAuroc"] < 0.61 and last_of(figs)["imageAuroc"] > 0.85
    assert trend_p([figs[n]["imageAuroc"] for n in names]) < 0.05


def overtrained(figs, scores):
    names = list(figs)
    peak = best(figs)
    gain, p = delong(scores[peak], scores[names[-1]])
    assert names.index(peak) <= len(names) // 2 and gain >= 0.05 and p < 0.005, "E1"
    f = last_of(figs)
    assert f["structureDiversity"] > 0.5 and 0.12 < f["nmseMedian"] < 0.42 and f["signalInformation"] > 2, "no S2, X2, S3, S4"
    assert f["blurredPixelAuroc"] > 0.7 and f["imageAurocUpper"] > 0.73, "no S3 from the masks, no S6"


def shifted(figs, scores):
    f = last_of(figs)
    sound_but_masks = dict(f, insideOutside=99)
    sound(sound_but_masks)
    assert f["imageAuroc"] > 0.85 and f["insideOutside"] < 2.5 and f["blurredPixelAuroc"] < 0.6, "masks do not fit"


PROOFS = {
    "healthy-vector": healthy, "healthy-spatial": healthy, "healthy-pair": healthy, "collapse-kl": collapsed,
    "collapse-anneal": collapsed_late, "skip-bypass": bypassed, "partial-collapse": partly_collapsed,
    "underfit": underfitted, "small-decoder": weak_decoder, "sigma-zero": overconfident,
    "threshold-too-high": threshold_too_high, "roc-stuck": stuck, "roc-recovers": recovered, "overtrained": overtrained,
    "masks-shifted": shifted,
}
