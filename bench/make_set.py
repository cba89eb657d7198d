"""A generated evaluation set of AITEX's size and layout: 245 strips of 4096x256, 8-bit grey PNG, 105 of them with a mask.

    python bench/make_set.py FOLDER

Seven fabrics, of each 20 defect-free strips and 15 with defects, as in AITEX. Every strip has its own random generator, made
from its number, so that the same command gives the same pixels again.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image

HEIGHT, WIDTH = 256, 4096
FABRICS, GOOD, DEFECTIVE = 7, 20, 15
Y, X = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)


def smooth(values: np.ndarray, width: float, axis: int) -> np.ndarray:
    """Gaussian smoothing along one axis (periodic)."""
    frequency = np.fft.rfftfreq(values.shape[axis])
    shape = [1] * values.ndim
    shape[axis] = -1
    kernel = np.exp(-2 * (np.pi * frequency * width) ** 2).reshape(shape)
    return np.fft.irfft(np.fft.rfft(values, axis=axis) * kernel, values.shape[axis], axis).astype(np.float32)


def cloth(fabric: int, rng: np.random.Generator) -> np.ndarray:
    """One strip [HEIGHT, WIDTH] in 0..1: threads of the fabric's pitch, uneven, under slowly changing light, with noise."""
    pitch = 256 / (8 + 2 * fabric)
    bend = 40 * smooth(rng.normal(size=(1, WIDTH)).astype(np.float32), 60, 1)
    warp = np.sin(2 * np.pi * (X + bend) / pitch + rng.normal() * 0.3)
    weft = np.sin(2 * np.pi * Y / pitch + rng.normal() * 0.3)
    ridge = np.sin(2 * np.pi * (X + Y) / (2 * pitch))
    pattern = (warp * weft, 0.7 * ridge + 0.3 * warp, 0.5 * warp + 0.5 * weft)[fabric % 3]
    light = 1.6 * smooth(rng.normal(size=(1, WIDTH)).astype(np.float32), 100, 1)
    thickness = 0.3 * smooth(rng.normal(size=(HEIGHT, 1)).astype(np.float32), 2, 0)
    noise = 0.02 * rng.standard_normal((HEIGHT, WIDTH), dtype=np.float32)
    return 0.35 + 0.03 * fabric + 0.16 * pattern + 0.5 * light + 0.1 * thickness + noise


def spoil(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Draws one to three defects into a strip; returns its mask."""
    mask = np.zeros(image.shape, bool)
    for _ in range(rng.integers(1, 4)):
        cx, cy = rng.uniform(60, WIDTH - 60), rng.uniform(50, HEIGHT - 50)
        rx, ry = rng.uniform(10, 45), rng.uniform(8, 30)
        turn = rng.uniform(0, np.pi)
        u = ((X - cx) * np.cos(turn) + (Y - cy) * np.sin(turn)) / rx
        v = ((Y - cy) * np.cos(turn) - (X - cx) * np.sin(turn)) / ry
        cover = np.clip(2.5 * (1 - np.hypot(u, v)), 0, 1)
        image += rng.choice([-1, 1]) * rng.uniform(0.2, 0.5) * cover
        mask |= cover > 0.3
    return mask


def save(values: np.ndarray, *parts: str) -> None:
    path = Path(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(values).save(path)


def to_bytes(image: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(image * 255), 0, 255).astype(np.uint8)


def main(folder: str) -> None:
    number = 0
    for fabric in range(FABRICS):
        for _ in range(GOOD):
            number += 1
            image = cloth(fabric, np.random.default_rng(number))
            save(to_bytes(image), folder, "NODefect_images", f"fabric-{fabric:02d}", f"{number:04d}_000_{fabric:02d}.png")
        for _ in range(DEFECTIVE):
            number += 1
            rng = np.random.default_rng(number)
            image = cloth(fabric, rng)
            mask = spoil(image, rng)
            save(to_bytes(image), folder, "Defect_images", f"{number:04d}_019_{fabric:02d}.png")
            save(mask.astype(np.uint8) * 255, folder, "Mask_images", f"{number:04d}_019_{fabric:02d}_mask.png")


if __name__ == "__main__":
    main(sys.argv[1])
