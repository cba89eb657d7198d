"""Pictures of the second lot that are no cloth: objects on a ground, printed sheets, gratings, stone.

A source draws one defect-free picture and says where its body is; defects are drawn on the body. All lengths are shares of the
side, so that a picture looks the same at every size.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from fabrics import smooth

KINDS = ("spot", "scratch", "chip", "stain")


def grid(size: int) -> tuple[np.ndarray, np.ndarray]:
    """x and y of the pixels' centers, in 0..1."""
    y, x = (np.mgrid[0:size, 0:size] + 0.5) / size
    return x, y


def soft(distance: np.ndarray, size: int) -> np.ndarray:
    """1 inside (distance over 0), 0 outside, about a pixel of edge."""
    return np.clip(distance * size + 0.5, 0, 1)


def turned(x: np.ndarray, y: np.ndarray, angle: float) -> tuple[np.ndarray, np.ndarray]:
    return x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)


def part(size: int, rng: np.random.Generator, variant: int) -> tuple[np.ndarray, np.ndarray]:
    """A dark nut on a plain ground: round, six-cornered or square, anywhere near the middle."""
    x, y = grid(size)
    u, v = turned(x - rng.uniform(0.42, 0.58), y - rng.uniform(0.42, 0.58), rng.uniform(0, np.pi))
    radius = rng.uniform(0.28, 0.32)
    corners = (6, 4, 64)[variant % 3]
    sector = (np.arctan2(v, u) % (2 * np.pi / corners)) - np.pi / corners
    rim = soft(radius - np.hypot(u, v) * np.cos(sector), size)
    body = rim * (1 - soft(0.12 - np.hypot(u, v), size))
    metal = 0.32 + 0.08 * rng.uniform(-1, 1) + 0.35 * u + 0.06 * np.cos(40 * np.hypot(u, v))
    return (0.78 * (1 - body) + metal * body)[..., None], body


def capsule(size: int, rng: np.random.Generator, variant: int) -> tuple[np.ndarray, np.ndarray]:
    """A capsule of two colors seen from above, with a gloss and three printed bars."""
    x, y = grid(size)
    u, v = turned(x - rng.uniform(0.46, 0.54), y - rng.uniform(0.44, 0.56), rng.uniform(-0.25, 0.25))
    body = soft(0.17 - np.hypot(np.maximum(np.abs(u) - 0.22, 0), v), size)
    left = soft(0.02 - u, size)[..., None]
    colors = np.array([[0.75, 0.25, 0.2], [0.25, 0.55, 0.3], [0.2, 0.3, 0.7]])[variant % 3]
    color = left * colors + (1 - left) * np.array([0.85, 0.8, 0.6])
    round_light = (1 - (v / 0.2) ** 2).clip(0.3)[..., None]
    image = color * (0.55 + 0.45 * round_light * rng.uniform(0.9, 1.1)) + 0.3 * np.exp(-(((v + 0.07) / 0.025) ** 2))[..., None]
    for bar in (0.1, 0.16, 0.22):
        image = image * (1 - 0.5 * (soft(0.012 - np.abs(u - bar), size) * soft(0.07 - np.abs(v), size))[..., None])
    return 0.12 * (1 - body[..., None]) + image * body[..., None], body


def sheet(size: int, rng: np.random.Generator, variant: int) -> tuple[np.ndarray, np.ndarray]:
    """A printed sheet: the same lines of words on every sheet, a box, shifted and inked a little differently."""
    layout = np.random.default_rng(7 + variant)
    x, y = grid(size)
    x, y = x - rng.uniform(-0.03, 0.03), y - rng.uniform(-0.03, 0.03)
    ink = np.zeros((size, size))
    for line in np.arange(0.12, 0.65, 0.11):
        start = 0.1
        while start < 0.85:
            length = layout.uniform(0.06, 0.2)
            ink = np.maximum(ink, soft(0.025 - np.abs(y - line), size) * soft(length / 2 - np.abs(x - start - length / 2), size))
            start += length + 0.05
    box = np.maximum(np.abs(x - 0.7) / 0.18, np.abs(y - 0.82) / 0.1)
    ink = np.maximum(ink, soft(0.15 - np.abs(box - 0.9), size * 0.15))
    paper = 0.9 + 0.02 * rng.normal()
    return (paper - ink * rng.uniform(0.55, 0.75))[..., None], np.ones((size, size))


def grating(size: int, rng: np.random.Generator, variant: int) -> tuple[np.ndarray, np.ndarray]:
    """Bars of metal over a dark ground; a variant has its own pitch and direction."""
    x, y = grid(size)
    u, v = turned(x, y, (0.0, np.pi / 2, 0.6)[variant % 3] + rng.normal() * 0.03)
    pitch = (0.19, 0.25, 0.22)[variant % 3]
    wave = np.cos(2 * np.pi * (u / pitch + rng.uniform()))
    bars = np.clip(0.5 + 2.5 * (wave + rng.normal() * 0.08), 0, 1)
    sheen = 0.62 + 0.1 * wave + 0.1 * rng.uniform(-1, 1) * (v - 0.5)
    return (0.15 + (sheen - 0.15) * bars)[..., None], np.ones((size, size))


def stone(size: int, rng: np.random.Generator, variant: int) -> tuple[np.ndarray, np.ndarray]:
    """Speckled stone: two grains of noise, nothing that repeats."""
    layers = [smooth(smooth(rng.normal(size=(size, size)), width * size / 32), width * size / 32, 0) for width in (2.2, 1.1)]
    mix = sum(weight * layer / layer.std() for weight, layer in zip((0.11, 0.05), layers))
    return (0.5 + 0.04 * rng.normal() + mix)[..., None], np.ones((size, size))


SOURCES: dict[str, Callable] = {"part": part, "capsule": capsule, "sheet": sheet, "grating": grating, "stone": stone}


def finish(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Light that is a little uneven, and the sensor's noise."""
    x, y = grid(len(image))
    slope = rng.normal(size=2) * 0.03
    return image + (slope[0] * (x - 0.5) + slope[1] * (y - 0.5))[..., None] + rng.normal(size=image.shape) * 0.015


def clean(name: str, size: int, rng: np.random.Generator, variant: int) -> np.ndarray:
    """One defect-free picture [size, size, channels], about 0..1."""
    return finish(SOURCES[name](size, rng, variant)[0], rng)


def defective(name: str, size: int, kind: str, strength: float, rng: np.random.Generator, variant: int) -> tuple[np.ndarray, np.ndarray]:
    """One picture with a defect on its body, and the mask."""
    image, body = SOURCES[name](size, rng, variant)
    places = np.argwhere(body > 0.9)
    cy, cx = (places[rng.integers(len(places))] + 0.5) / size
    x, y = grid(size)
    u, v = turned(x - cx, y - cy, rng.uniform(0, np.pi))
    sign = rng.choice([-1.0, 1.0])
    if kind == "spot":
        cover = soft(rng.uniform(0.045, 0.075) - np.hypot(u * 1.2, v), size)
        changed = image + 0.5 * strength * sign * cover[..., None]
    elif kind == "scratch":
        cover = soft(0.02 - np.abs(v + 0.3 * u**2), size) * soft(rng.uniform(0.12, 0.22) - np.abs(u), size)
        changed = image + 0.45 * strength * sign * cover[..., None]
    elif kind == "chip":  # a piece is gone: the ground shows
        cover = soft(rng.uniform(0.08, 0.12) - np.maximum(np.abs(u), np.abs(v) * 1.4), size)
        part_of = min(1.0, strength) * cover[..., None]
        changed = image * (1 - part_of) + part_of * image[0, 0]
    else:  # stain
        cover = np.exp(-0.5 * (np.hypot(u, v) / rng.uniform(0.1, 0.15)) ** 2)
        changed = image + 0.22 * strength * sign * cover[..., None]
        cover = (cover > 0.5).astype(float)
    inside = body[..., None] > 0.5
    return finish(np.where(inside, changed, image), rng), (cover > 0.3) & (body > 0.5)
