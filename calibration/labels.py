"""What truth.py's figures say of each symptom: yes, no, or between.

The bands leave a grey zone on purpose: a model at the edge of a symptom is rightly called either way. They were fixed by
looking at the designs of one half only (`half`), before any other was judged.
"""

from __future__ import annotations

from designs import DESIGNS

SYMPTOMS = ("S1", "S2", "S3", "S4", "S5", "S6")
JUDGED = (*SYMPTOMS, "X2")  # what of a model's own state is held against the truth

# symptom: what is asked, by which figure, when it is there, when it is not
BANDS = {
    "S1": ("threshold finds nothing", "recall on fresh defects at the 95th percentile of fresh calibration scores, fresh AUROC over 0.55", "under 0.02", "over 0.10"),
    "S2": ("reconstructions look the same", "median squared distance between two reconstructions over that between their images", "under 0.05", "over 0.30"),
    "S3": ("heat maps red all over", "median share of an image's variance that its reconstruction explains (squared correlation)", "under 0.10", "over 0.55"),
    "S4": ("mu flat", "mutual information between image and code (nats), and units with more than 0.05 nat", "under 0.1 nat", "over 0.5 nat, and over a tenth of the units"),
    "S5": ("sigma vanishes", "exported posterior variance over the one that the decoder's slope leaves", "under 0.07", "over 0.15"),
    "S6": ("AUROC stuck", "highest AUROC of the five checkpoints on fresh images", "under 0.65", "over 0.72 at the last checkpoint"),
    "X2": ("model copies its input", "share of a strange mark, a disc drawn onto a defect-free image, that its reconstruction shows as well (median)", "over 0.70", "under 0.35"),
}


def label(symptom: str, truth: dict) -> str:
    """`yes`, `no` or `between`; `undefined` where the model has no spread to ask about, or the figure was not measured."""
    t, last = truth, truth["aurocs"][-1]
    if symptom in ("S4", "S5") and t["information"] is None:
        return "undefined"
    if symptom == "X2" and "markThrough" not in t:  # not measured on the first zoo
        return "undefined"
    yes, no = {
        "S1": lambda: (t["recallAtThreshold"] < 0.02 and last > 0.55, t["recallAtThreshold"] > 0.10 or last < 0.5),
        "S2": lambda: (t["pairDistanceRatio"] < 0.05, t["pairDistanceRatio"] > 0.30),
        "S3": lambda: (t["explained"] < 0.10, t["explained"] > 0.55),
        "S4": lambda: (t["information"] < 0.1, t["information"] > 0.5 and t["informedUnits"] > 0.1 * t["units"]),
        "S5": lambda: (t["posteriorRatio"] < 0.07 and t["information"] > 0.5, t["posteriorRatio"] > 0.15 or t["information"] < 0.1),
        "S6": lambda: (max(t["aurocs"]) < 0.65, last > 0.72),
        "X2": lambda: (t["markThrough"] > 0.70, t["markThrough"] < 0.35),
    }[symptom]()
    return "yes" if yes else "no" if no else "between"


def half(design: str) -> str:
    """Of the first zoo. `held back`: drawn by lot, or trained after the last change of a rule of 1.0.0; `looked at`: held back once,
    until a rule was changed after it had been judged; `set`: limits were set on it. All seeds of a design stay together.

    Designs that were chosen by hand went to the last two in turn, by family (the word before the first dash)."""
    if design.startswith(("drawn-", "fresh-")):
        return "held back"
    family = [name for name in DESIGNS if name.split("-")[0] == design.split("-")[0]]
    return "set" if family.index(design) % 2 == 0 else "looked at"
