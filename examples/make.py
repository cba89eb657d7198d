"""Regenerates the data sets, the runs and what is expected of them.

    python examples/make.py                 everything
    python examples/make.py RUN...          these runs only, and their data sets
    python examples/make.py --check [RUN...]        recomputes the figures of what is committed and compares
    python examples/make.py --judge-only [RUN...]   writes expected.json anew, without training

Training is seeded, but another processor or library version may round differently: a regenerated checkpoint has the
same symptom (the proofs in judge.py see to that), not the same bytes. The data sets come out the same.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

import judge

HERE = Path(__file__).resolve().parent
IDS = ["S1", "S2", "S3", "S4", "S5", "S6", "P1", "P2", "P3", "P4", "X1", "X2", "M1", "E1", "U1", "R1", "D1"]
RANGE = "model:\n  input: { range: [-1, 1] }\n"


@dataclass(frozen=True)
class Run:
    """One example run: how it is made and what is expected of it."""

    about: str
    fabric: str
    verdict: str
    shape: dict = field(default_factory=dict)
    training: dict = field(default_factory=dict)
    present: dict = field(default_factory=dict)
    explained_by: dict = field(default_factory=dict)
    may_be: tuple = ("U1",)
    title: str | None = None
    config: str | None = None
    names: tuple = ("x", "recon", "mu", "logvar")
    pair: bool = False
    dynamo: bool = False
    side_file: int | None = None  # the epoch whose weights lie in side files


COLLAPSE = ("S1", "S6", "M1", "X2", "E1", "U1")  # what a collapse may look like from outside as well


def anneal_too_far(epoch: int) -> float:
    """A KL weight that is right for eight epochs and then rises by a factor of ten every four, up to 0.02."""
    return 5e-6 if epoch <= 8 else min(2e-2, 5e-6 * 10 ** ((epoch - 8) / 4))


RUNS = {
    "healthy-vector": Run(
        "A good detector: a vector latent, every unit in use, reconstructions that follow the twill; nothing may be found.",
        "twill", "healthy", training=dict(epochs=(2, 4, 8, 16, 24))),
    "collapse-kl": Run(
        "The KL weight (0.01 instead of 0.000005) is far too high from the first epoch: the code is empty, every "
        "reconstruction is the same gray.",
        "twill", "critical", training=dict(epochs=(1, 2, 4, 6, 8), kl_weight=1e-2),
        present={"S2": "critical", "S4": "critical", "S3": "notice"}, may_be=COLLAPSE),
    "skip-bypass": Run(
        "Skip connections carry the image past the latent space: the reconstructions are good and the code is empty.",
        "plain", "critical", shape=dict(skips=3), training=dict(epochs=(2, 4, 6, 8, 12), kl_weight=1e-2),
        present={"S4": "critical"}, may_be=("X2", "U1", "M1"), title="latent bypassed"),
    "healthy-spatial": Run(
        "A good detector with a spatial latent (2 x 8 x 8), images in -1..1 and the sampling left in the graph: the "
        "scores of two runs differ until the noise is taken out, and nothing else is wrong.",
        "plain", "healthy",
        shape=dict(spatial=True, latent=2, encoder=(12, 24, 24), decoder=(24, 24, 12), minus_one_to_one=True, sampled=True),
        training=dict(epochs=(4, 8, 12, 18, 24), kl_weight=4e-5), present={"P3": "notice"}, config=RANGE),
    "healthy-pair": Run(
        "A good detector on a colored knit, exported as encoder and decoder pairs by the newer exporter; the weights of "
        "the last pair lie in side files.",
        "knit", "healthy", shape=dict(channels=3), training=dict(epochs=(6, 10, 14, 18, 22)), pair=True, dynamo=True, side_file=22),
    "underfit": Run(
        "Stopped after five short epochs at a low learning rate: the encoder has begun to work, the decoder still "
        "answers every image with gray (S2); the high errors everywhere (S3) follow from that.",
        "herringbone", "critical", training=dict(epochs=(1, 2, 3, 4, 5), images=640, learning_rate=4e-4),
        present={"S2": "critical", "S3": "notice"}, explained_by={"S3": "S2"}, may_be=("S1", "S6", "M1", "E1", "U1")),
    "sigma-zero": Run(
        "The KL term is off and the log-variance starts at -4: the encoder becomes certain of everything, sigma goes to "
        "zero; the scores still work, so it is a warning.",
        "herringbone", "warning", shape=dict(logvar_start=-4.0), training=dict(epochs=(8, 14, 20, 26, 32), kl_weight=0.0),
        present={"S5": "warning"}),
    "collapse-anneal": Run(
        "Healthy for eight epochs, then the KL weight is annealed far too high: the last checkpoint has lost code and "
        "structure, the first ones were good. The sampling is left in the graph.",
        "plain", "critical", shape=dict(sampled=True), training=dict(epochs=(8, 12, 16, 20, 28), kl_weight=anneal_too_far),
        present={"S2": "critical", "S4": "critical", "S3": "notice", "P3": "notice"}, may_be=COLLAPSE),
    "partial-collapse": Run(
        "A KL weight of 0.002: two of 32 units stay alive and carry little but the lighting; the weave is gone.",
        "slub", "warning", shape=dict(latent=32, decoder=(12, 12, 12, 8)),
        training=dict(epochs=(8, 16, 24, 32, 44), kl_weight=2e-3, learning_rate=lambda epoch: 2e-3 if epoch <= 30 else 3e-4),
        present={"S2": "warning", "S4": "warning", "S3": "notice"}, may_be=COLLAPSE),
    "small-decoder": Run(
        "A decoder of one and two channels: the code knows the phase of the weave, the decoder cannot draw it, two "
        "thirds of the variance stay in the error map.",
        "plain", "warning", shape=dict(decoder=(2, 2, 1, 1)), training=dict(epochs=(6, 12, 18, 24, 30)),
        present={"S3": "warning"}, may_be=("S1", "U1", "M1")),
    "threshold-too-high": Run(
        "A good model whose calibration folder holds eight misfiled images of sackcloth: the 95th percentile lies above "
        "every defect, so precision, recall and F1 are 0. The second head exports the variance.",
        "twill-mixed-calibration", "critical", shape=dict(head="var"), training=dict(epochs=(2, 4, 8, 14, 20), seed=3),
        present={"S1": "critical"}, names=("image", "recon", "mu", "var")),
    "roc-recovers": Run(
        "AUROC starts near 0.55 and climbs above 0.9: no S6, the last checkpoint is healthy. The second head exports "
        "sigma.",
        "herringbone", "healthy", shape=dict(head="sigma"), training=dict(epochs=(1, 2, 4, 8, 16, 24)),
        names=("x", "recon", "mu", "sigma")),
    "masks-shifted": Run(
        "A good model on a set whose masks are shifted by 10 rows and 24 columns: inside and outside of the masks hardly "
        "differ, which must not turn into S3 but is named (M1). The outputs have the names that Keras users give them.",
        "twill-shifted-masks", "warning", training=dict(epochs=(2, 4, 8, 14, 20), seed=5), present={"M1": "warning"},
        names=("input_1", "x_hat", "z_mean", "z_log_var")),
    "roc-stuck": Run(
        "Faint defects that the mean error over an image drowns: the fabric is reconstructed, but AUROC stays at about 0.57 "
        "however long the training goes on.",
        "subtle", "critical", shape=dict(spatial=True, latent=2, encoder=(8, 16, 16), decoder=(16, 16, 8)),
        training=dict(epochs=(16, 20, 24, 28, 32), kl_weight=2e-5, learning_rate=3e-3),
        present={"S6": "critical"}, may_be=("S1", "X2", "M1", "U1")),
    "overtrained": Run(
        "From epoch 13 on half of the training images have a stain that nobody labeled: the model learns to draw stains "
        "too, its own error still falls, and AUROC with it.",
        "worn", "warning", shape=dict(spatial=True, latent=2, encoder=(12, 24, 24), decoder=(24, 24, 12)),
        training=dict(epochs=(8, 12, 18, 24, 32), kl_weight=2e-5, defects=0.5, defects_from=13),
        present={"E1": "warning"}, may_be=("S1", "U1")),
}


def make_fabric(name: str) -> None:
    import fabrics

    fabrics.write_fabric(name, HERE / "fabrics" / name)


def make_run(name: str) -> None:
    """Trains, exports, writes history.csv and the settings."""
    import fabrics
    import torch
    import vae

    run, folder = RUNS[name], HERE / "runs" / name
    shape, training = vae.Shape(**run.shape), vae.Training(**run.training)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    clean = fabrics.training_images(run.fabric, training.images)
    dirty = fabrics.training_images(run.fabric, training.images, training.defects) if training.defects else clean
    image_in, *heads = run.names

    def export(model: vae.VAE, epoch: int) -> None:
        stem, side = folder / f"epoch_{epoch:03}", epoch == run.side_file
        example = torch.zeros(2, shape.channels, 64, 64)
        if run.pair:
            z = model.encode(example)[0].detach()
            how = dict(dynamo=run.dynamo, side_file=side)
            vae.write_onnx(vae.Encoder(model), example, folder / f"{stem.name}_encoder.onnx", [image_in], heads[1:], **how)
            vae.write_onnx(vae.Decoder(model), z, folder / f"{stem.name}_decoder.onnx", ["z"], heads[:1], **how)
        else:
            vae.write_onnx(vae.Whole(model), example, stem.with_suffix(".onnx"), [image_in], heads, dynamo=run.dynamo)

    rows = vae.train(shape, training, clean, dirty, export)
    with open(folder / "history.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows({k: f"{v:.6g}" if isinstance(v, float) else v for k, v in row.items()} for row in rows)
    if run.config:
        (folder / "vae-playbook.yml").write_text(run.config)


def expectation(name: str) -> dict:
    """expected.json: the verdict that is expected, and the figures; fails where the run lacks its symptom."""
    run, folder = RUNS[name], HERE / "runs" / name
    figures, scores = judge.judge(folder, f"fabrics/{run.fabric}")
    out = {
        "about": run.about, "dataset": f"fabrics/{run.fabric}", "config": "vae-playbook.yml" if run.config else None,
        "verdict": run.verdict, "present": run.present,
        "absent": [i for i in IDS if i not in run.present and i not in run.may_be], "mayBe": list(run.may_be),
    }
    if run.explained_by:
        out["explainedBy"] = run.explained_by
    if run.title:
        out["title"] = run.title
    if run.shape.get("sampled"):
        out["sampled"] = True
    ranked = sorted((f["imageAuroc"] for f in figures.values()), reverse=True)
    if ranked[0] - ranked[1] > 1e-4:
        out["bestCheckpoint"] = judge.best(figures)
    out["figures"] = figures
    problem = None
    try:
        judge.PROOFS[name](figures, scores)
    except AssertionError as error:
        problem = f"{name}: the figures do not prove it ({error or 'see judge.py'})"
    return out, problem


def differences(old: dict, new: dict) -> list[str]:
    """Where the figures differ by more than rounding (the sampled AUROC is random and left out)."""
    out = []
    for checkpoint in sorted(set(old) | set(new)):
        a, b = old.get(checkpoint, {}), new.get(checkpoint, {})
        for key in sorted(set(a) | set(b)):
            x, y = a.get(key), b.get(key)
            near = x == y or (x is not None and y is not None and abs(x - y) <= 1e-4 * max(abs(x), abs(y)) + 1e-6)
            if not near and key not in ("imageAurocSampled", "effectiveBeta"):
                out.append(f"{checkpoint} {key}: committed {x}, now {y}")
    return out


def table(name: str, figures: dict) -> str:
    lines = []
    for checkpoint, f in figures.items():
        show = lambda key, digits=3: "-" if f[key] is None else f"{f[key]:.{digits}f}"
        lines.append(
            f"{name} {checkpoint}: AUROC {show('imageAuroc')} [{show('imageAurocLower')}, {show('imageAurocUpper')}] "
            f"recall {show('recall', 2)} FPR {show('falsePositiveRate', 2)} F1 {show('f1', 2)} NMSE {show('nmseMedian')} Ds {show('structureDiversity')} "
            f"share {show('predictableShare', 2)} live {f['liveUnits']}/{f['latentDimensions']} collapsed {show('collapsedShare', 2)} "
            f"KL {show('klTotal', 1)} I_G {show('signalInformation', 2)} sigma {show('meanSigma', 4)} live {show('meanSigmaLive', 4)} "
            f"SNR {show('medianSnr', 1)} beta {show('effectiveBeta', 2)} perm {show('permutationEffect')} "
            f"in/out {show('insideOutside', 1)} pixel {show('pixelAuroc')} blurred {show('blurredPixelAuroc')}")
    return "\n".join(lines)


def write_table() -> None:
    """The table of runs in README.md, from the expected.json files (the last checkpoint is the judged one)."""
    rows = ["| run | data | expected | AUROC (first → last) | NMSE | Ds | live units | KL | sigma | proof of |", "|" + " --- |" * 10]
    for name, run in RUNS.items():
        path = HERE / "runs" / name / "expected.json"
        if not path.exists():
            continue
        expected = json.loads(path.read_text())
        figures = list(expected["figures"].values())
        f, found = figures[-1], ", ".join(f"{k} {v}" for k, v in expected["present"].items()) or "nothing"
        rows.append(
            f"| `{name}` | {run.fabric} | **{run.verdict}** | {figures[0]['imageAuroc']:.3f} → {f['imageAuroc']:.3f} | "
            f"{f['nmseMedian']:.2f} | {f['structureDiversity']:.3f} | {f['liveUnits']}/{f['latentDimensions']} | "
            f"{f['klTotal']:.2f} | {f['meanSigma']:.3f} | {found} |")
    readme = HERE / "README.md"
    before, rest = readme.read_text().split("<!-- runs -->\n", 1)
    readme.write_text(before + "<!-- runs -->\n" + "\n".join(rows) + "\n<!-- end of runs -->\n" + rest.split("<!-- end of runs -->\n")[1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="*", metavar="RUN", help=f"of {', '.join(RUNS)}")
    parser.add_argument("--check", action="store_true", help="compare the committed figures with recomputed ones")
    parser.add_argument("--judge-only", action="store_true", help="write expected.json anew without training")
    arguments = parser.parse_args()
    names = arguments.runs or list(RUNS)
    unknown = [n for n in names if n not in RUNS]
    if unknown:
        parser.error(f"no such run: {', '.join(unknown)}")
    if not arguments.check and not arguments.judge_only:
        for fabric in sorted({RUNS[n].fabric for n in names}):
            print(f"fabric {fabric}", file=sys.stderr)
            make_fabric(fabric)
    problems = []
    for name in names:
        path = HERE / "runs" / name / "expected.json"
        if not arguments.check and not arguments.judge_only:
            print(f"run {name}", file=sys.stderr)
            make_run(name)
        new, problem = expectation(name)
        problems += [problem] if problem else []
        if arguments.check:
            old = json.loads(path.read_text())
            problems += [f"{name}: {line}" for line in differences(old["figures"], new["figures"])]
            fixed = {k: v for k, v in new.items() if k not in ("figures", "bestCheckpoint")}
            problems += [f"{name}: {k} differs" for k, v in fixed.items() if old.get(k) != v]
        else:
            path.write_text(json.dumps(new, indent=1) + "\n")
        print(table(name, new["figures"]), flush=True)
    if not arguments.check:
        write_table()
    for line in problems:
        print(f"WRONG {line}", file=sys.stderr)
    print(f"{len(names)} runs, {len(problems)} problems", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
