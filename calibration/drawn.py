"""Designs that were drawn by lot, to be held back: nobody chose which of them come out, and none was looked at before.

The lot decides fabric, architecture, loss and weights, within ranges; how many models have which illness is set beforehand.
Whether a model really came out ill is for truth.py to say.
"""

from __future__ import annotations

import random

from designs import Design

SEED = 20261126
WEAVES = ("twill", "plain", "herringbone", "knit", "slub")
PHOTOGRAPHS = tuple(f"aitex0{code}" for code in range(7))
MANY = {"off": 16, "collapse": 10, "sound": 9, "underfit": 6, "bypass": 5, "weak": 4, "tiny": 4, "foreign": 4, "low": 2}


def one(illness: str, lot: random.Random) -> Design:
    size = 64 if lot.random() < 0.2 else 32
    fabric = lot.choice(WEAVES)
    real = lot.random() < 0.3
    if real:
        fabric = lot.choice(PHOTOGRAPHS) + lot.choice(("", "/2"))
    kind = lot.choices(("vector", "spatial", "skip"), (7, 2, 1))[0]
    loss = lot.choices(("mse", "bce", "mixed"), (6, 3, 2))[0]
    options = {
        "kind": kind, "loss": loss, "latent": lot.choice((2, 4, 8) if kind == "spatial" else (3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 128)),
        "norm": lot.random() < 0.85, "head": lot.choice(("logvar", "logvar", "sigma", "var")), "sampled": lot.random() < 0.2,
        "epochs": 16 if size == 32 else 12, "weight": 10 ** (lot.uniform(-6.2, -5.5) if real else lot.uniform(-5.3, -4.3)),
    }
    if illness == "off":
        options |= {"weight": lot.choice((0.0, 0.0, 1e-9, 1e-8, 1e-7)), "logvar_start": lot.choice((-4.0, -5.0, -6.0, -7.0))}
    elif illness == "low":
        options |= {"weight": 10 ** lot.uniform(-6.5, -5.8)}
    elif illness == "collapse":
        options |= {"weight": 10 ** lot.uniform(-1.5, -0.8), "anneal": lot.choice((0.0, 0.0, 0.5)), "epochs": 8,
                    "kind": "spatial" if kind == "spatial" else "vector"}
    elif illness == "bypass":
        options |= {"weight": 10 ** lot.uniform(-2, -1), "kind": "spatial-skip" if kind == "spatial" else "skip", "epochs": 10}
    elif illness == "underfit":
        options |= {"epochs": 5, "images": lot.randint(100, 160), "rate": 3e-4}
    elif illness == "weak":
        options |= {"kind": "vector", "decoder": (2, 2, 1) if size == 32 else (2, 2, 1, 1), "epochs": 10}
    elif illness == "tiny":
        options |= {"kind": "vector", "latent": lot.choice((2, 3)), "weight": 10 ** lot.uniform(-6, -4.7)}
    elif illness == "foreign":
        gray = [weave for weave in WEAVES if weave != "knit"]
        fabric = lot.choice(gray)
        options |= {"trained_on": lot.choice([weave for weave in gray if weave != fabric])}
    return Design(fabric, size, **options)


def draw() -> dict[str, Design]:
    lot = random.Random(SEED)
    return {f"drawn-{illness}-{i + 1:02}": one(illness, lot) for illness, many in MANY.items() for i in range(many)}


DESIGNS = draw()
