"""One trained run through the gate, as a user would judge it, and what of the diagnosis is kept."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np

import sets

ROOT = Path(__file__).resolve().parent.parent
QUANTILES = 101  # of the fresh scores that are kept: 0 %, 1 %, … 100 %


class Refused(Exception):
    """The gate gave no diagnosis."""


def judge(run: Path, out: Path, node: str, version: str) -> dict:
    """Five checkpoints, the evaluation set, the history; `version` is kept beside what came out."""
    record = json.loads((run / "truth.json").read_text())
    dataset = out / "sets" / sets.set_name(record["fabric"], record["size"], record["good"], record["defects"])
    manifest, config = dataset / "manifest.csv", run / "config.yml"
    done = subprocess.run(
        [node, str(ROOT / "dist" / "cli.js"), "run", str(run / "*.onnx"), "--dataset", str(manifest if manifest.exists() else dataset),
         "--format", "json", "--engine", "wasm", "--history", str(run / "history.csv"), "--report-dir", str(out / "reports" / run.name),
         *(["--config", str(config)] if config.exists() else [])],
        capture_output=True, text=True, cwd=out)
    if done.returncode not in (0, 1):
        raise Refused(f"{run.name}: the gate ended with {done.returncode}: {done.stderr.strip()}")
    return {"name": run.name, "judgedBy": version, **kept(json.loads(done.stdout), record)}


def kept(diagnosis: dict, record: dict) -> dict:
    """The record of a run in results.json: its design, what is true of it, and what the gate said."""
    fresh = record.pop("fresh")
    findings = {
        f["id"]: {"status": f["status"], "severity": f["severity"], "explainedBy": f.get("explainedBy"),
                  "measured": {m["metric"]: m["value"] for m in f["measurements"]},
                  "bounds": {m["metric"]: m["interval"] for m in f["measurements"] if m.get("interval")},
                  "causes": {c["cause"]: c["likelihood"] for c in f["causes"]}}
        for f in diagnosis["findings"]}
    metrics = diagnosis["checkpoints"][-1]["metrics"]
    thresholds = diagnosis["thresholds"]
    return {
        **record, "units": {key: diagnosis["evaluationSet"][key] for key in ("defectFree", "defective")},
        "verdict": diagnosis["verdict"], "findings": findings,
        "thresholds": {"operating": on_fresh(thresholds["operating"], fresh), "recommended": on_fresh(thresholds["recommended"], fresh),
                       "candidates": [on_fresh(c, fresh) for c in thresholds["candidates"]]},
        "metrics": {k: metrics[k] for k in ("imageAuroc", "recall", "falsePositiveRate", "klTotal", "reconstructionDiversity", "activeUnits")},
        "freshQuantiles": {key: np.quantile(scores, np.linspace(0, 1, QUANTILES)).tolist() for key, scores in fresh.items()}}


def on_fresh(threshold: dict | None, fresh: dict) -> dict | None:
    """A threshold and what it does on images that the gate never saw."""
    if threshold is None or threshold["threshold"] is None:
        return None
    above = lambda scores: float((np.array(scores) > threshold["threshold"]).mean())
    return {"policy": threshold["policy"], "threshold": threshold["threshold"], "falseAlarms": above(fresh["good"]), "recall": above(fresh["defective"])}


def rounded(value):
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return [rounded(v) for v in value] if isinstance(value, list) else value
