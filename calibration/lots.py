"""Thirty designs a lot, drawn and put down before any of them was trained, for the rules that have three answers.

The second lot was held back until causes were looked into on it; the third was drawn before that, by the same rules of drawing.
How many models have which illness is set beforehand, and so is the cause that each of them makes; the lot decides picture,
architecture, loss, schedule of the KL weight, and how many defects there are to judge by. Whether a model really came out ill
is for truth.py to say.
"""

from __future__ import annotations

import random

from designs import Design

SEEDS = {"second": 20261201, "third": 20261202}
PICTURES = ("part", "capsule", "sheet", "grating", "stone") * 4 + (
    "twill", "knit", "slub", "herringbone", "plain", "aitex00", "aitex02", "aitex04/2", "aitex05", "aitex06/2")
DEFECTS = (4, 4, 8, 8, 190, 190, 190) + (24, 32, 48, 64, 64, 80) * 4
HEADS = ("code", "none") * 4  # what an autoencoder or a quantized model exports beside the reconstruction
LOSSES = ("mse", "mse", "l1", "frequency", "bce")
WITH_KL = ("vector", "spatial", "residual", "conditional")

# illness -> the cause that it makes, and the kinds of its designs
ILLNESSES = {
    "misfiled": ("outliers-among-defect-free", ("vector", "residual")),
    "sound": ("", ("residual", "spatial", "conditional", "quantized", "quantized", "autoencoder", "vector")),
    "collapse": ("kl-weight-too-high", WITH_KL),
    "off": ("kl-weight-too-low", WITH_KL),
    "tiny": ("latent-too-small", ("vector", "residual", "autoencoder")),
    "weak": ("decoder-too-weak", ("vector", "conditional", "quantized")),
    "underfit": ("undertrained", ("spatial", "residual", "quantized")),
    "faint": ("defects-too-faint", ("spatial", "residual")),
    "copy": ("latent-too-wide", ("spatial-autoencoder",)),
    "bypass": ("skip-connections", ("skip",)),
}


def one(illness: str, kind: str, picture: str, defects: int, head: str, lot: random.Random) -> Design:
    made, _ = ILLNESSES[illness]
    size = 64 if lot.random() < 0.15 else 32
    real, with_kl = picture.startswith("aitex"), kind in (*WITH_KL, "skip")
    name = picture
    if illness == "faint":
        name = f"{picture}~{lot.choice((0.12, 0.18))}"
    elif illness == "misfiled":
        name = f"{picture}+coarse"
    elif not real and lot.random() < 0.3:
        name = f"{picture}~{lot.choice((0.4, 0.6))}"
    if kind == "conditional":
        name += "@3"
    options = {
        "kind": kind, "loss": lot.choice(LOSSES), "norm": lot.random() < 0.85, "good": lot.choice((80, 120, 120, 200)), "defects": defects,
        "latent": lot.choice((4, 8, 16)) if kind in ("spatial", "quantized") else lot.choice((6, 8, 12, 16, 24, 32, 64, 128)),
        "epochs": 18 if size == 32 else 12, "images": 600 if size == 32 else 400, "made": made,
    }
    if with_kl:
        schedule = lot.choice(("", "", "late", "cyclical"))
        options |= {
            "weight": 10 ** (lot.uniform(-6.2, -5.5) if real else lot.uniform(-5.5, -4.5)), "schedule": schedule,
            "anneal": lot.choice((0.0, 0.4)) if not schedule else 0.0, "free_bits": lot.choice((0.0, 0.0, 0.1, 0.5)),
            "summed": lot.random() < 0.4, "logs_weight": lot.random() < 0.5, "head": lot.choice(("logvar", "logvar", "sigma", "var")),
            "sampled": lot.random() < 0.15,
        }
    else:
        options |= {"weight": 0.0, "head": head}
    if illness == "collapse":
        options |= {"weight": 10 ** lot.uniform(-1.5, -0.8), "free_bits": 0.0, "epochs": 10}
    elif illness == "off":
        options |= {"weight": lot.choice((0.0, 0.0, 1e-9, 1e-8)), "free_bits": 0.0, "logvar_start": lot.choice((-5.0, -6.0, -7.0))}
    elif illness == "tiny":
        options |= {"latent": lot.choice((1, 2, 3)), "free_bits": 0.0}
    elif illness == "weak":
        stages = {32: 3, 64: 4}[size] - (kind == "quantized")
        options |= {"decoder": {2: (2, 1), 3: (2, 2, 1), 4: (2, 2, 1, 1)}[stages]}
    elif illness == "underfit":
        options |= {"epochs": 5, "images": lot.randint(80, 140), "rate": 3e-4, "schedule": ""}
    elif illness == "copy":
        options |= {"latent": 24}
    return Design(name, size, **options)


def draw(name: str, seed: int) -> dict[str, Design]:
    """Pictures and numbers of defects are dealt like cards, so that each comes up as often as planned."""
    lot = random.Random(seed)
    pictures, defects, heads = list(PICTURES), list(DEFECTS), list(HEADS)
    for cards in (pictures, defects, heads):
        lot.shuffle(cards)
    designs = {}
    for illness, (_, kinds) in ILLNESSES.items():
        for i, kind in enumerate(kinds):
            # Variants are drawn for objects and gratings, foreign cloth for gray pictures.
            fits = lambda p: p in ("part", "capsule", "sheet", "grating") if kind == "conditional" else (
                p in ("stone", "grating", "twill", "slub", "plain", "herringbone") if illness == "misfiled" else True)
            picture = next(p for p in pictures if fits(p))
            pictures.remove(picture)
            head = heads.pop() if kind in ("quantized", "autoencoder", "spatial-autoencoder") else ""
            designs[f"{name}-{illness}-{i + 1:02}"] = one(illness, kind, picture, defects.pop(), head, lot)
    return designs


DESIGNS = {design: of for name, seed in SEEDS.items() for design, of in draw(name, seed).items()}
