"""Generated fabrics in the MVTec layout: seeded, so that the same command gives the same pixels again.

Every image has its own random generator, made from (fabric, split, number); adding images changes no other one.
An image is a weave with random phase, uneven threads, slight lighting and noise; a defect is drawn into it and its
mask written beside it. Gray levels are rounded to steps of eight, which halves the size of the PNG files.
"""

from __future__ import annotations

import shutil
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np
from PIL import Image

SIZE = 64
STEP = 8  # gray levels are multiples of this
DEFECTS = ("speck", "hole", "lint", "fold", "brightness")
GRID_Y, GRID_X = np.mgrid[0:SIZE, 0:SIZE].astype(np.float64)


@dataclass(frozen=True)
class Fabric:
    """What one data set is made of."""

    weave: str
    kinds: tuple[str, ...] = DEFECTS
    validation: int = 100
    good: int = 110
    per_defect: int = 12
    strength: float = 0.8  # contrast of the defects
    scale: float = 0.8  # size of the defects
    uneven: float = 1.0  # how uneven the threads are, on average
    contrast: float = 0.4  # how much the contrast differs between images
    light: float = 0.05  # lighting gradient across the image
    mask_shift: tuple[int, int] = (0, 0)  # rows and columns by which the masks are wrong
    misfiled: str | None = None  # weave of the images that got into validation/good by mistake
    misfiled_count: int = 0
    photograph: Callable[[np.random.Generator], np.ndarray] | None = None  # [SIZE, SIZE, channels] instead of a weave


FABRICS = {
    "twill": Fabric("twill"),
    "plain": Fabric("plain"),
    "herringbone": Fabric("herringbone"),
    "knit": Fabric("knit", good=80, per_defect=10, strength=0.45, scale=0.7),
    "slub": Fabric("slub", good=100, per_defect=10, strength=1.4, scale=1.1, light=0.2, uneven=1.5),
    "worn": Fabric("plain", good=80, kinds=("brightness",), per_defect=60),
    "subtle": Fabric("plain", good=150, per_defect=30, strength=0.25, scale=0.6, uneven=1.3),
    "twill-shifted-masks": Fabric("twill", validation=0, good=40, per_defect=6, mask_shift=(10, 24)),
    "twill-mixed-calibration": Fabric("twill", good=60, per_defect=10, misfiled="coarse", misfiled_count=8),
}


def set_size(size: int) -> None:
    """Side of the images that are generated from now on, in pixels."""
    global SIZE, GRID_Y, GRID_X
    SIZE = size
    GRID_Y, GRID_X = np.mgrid[0:SIZE, 0:SIZE].astype(np.float64)


def generator(*key: object) -> np.random.Generator:
    """A random generator that depends on nothing but the key."""
    return np.random.default_rng([zlib.crc32(str(part).encode()) for part in key])


def smooth(values: np.ndarray, width: float, axis: int = -1) -> np.ndarray:
    """Gaussian smoothing along one axis (periodic), by FFT."""
    frequency = np.fft.fftfreq(values.shape[axis])
    shape = [1] * values.ndim
    shape[axis] = -1
    kernel = np.exp(-2 * (np.pi * frequency * width) ** 2).reshape(shape)
    return np.fft.ifft(np.fft.fft(values, axis=axis) * kernel, axis=axis).real


def weave_pattern(weave: str, rng: np.random.Generator, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The bare pattern in -1..1 at the (possibly bent) coordinates x, y."""
    a, b = rng.uniform(0, 2 * np.pi, 2)
    turn = 2 * np.pi
    if weave == "twill":  # diagonal ridges, crossed by the weft
        ridge = np.sin(turn * (x + y) / 16 + a)
        return 0.85 * ridge + 0.3 * np.sin(turn * (x - y) / 16 + b) * (0.5 - 0.5 * ridge)
    if weave == "plain":  # over one, under one
        return 0.95 * np.sin(turn * x / 16 + a) * np.sin(turn * y / 16 + b) + 0.2 * np.sin(turn * x / 16 + a)
    if weave == "herringbone":  # a twill that turns at every 32nd column
        zigzag = np.abs(((x + 64 * a / turn) / 64) % 1 - 0.5) * 64
        return 0.9 * np.sin(turn * (y + zigzag) / 16 + b)
    if weave == "knit":  # columns of V-shaped stitches
        leg = np.abs(((x + 32 * a / turn) / 32) % 1 - 0.5) * 32
        return 0.7 * np.sin(turn * (y + 0.5 * leg) / 16 + b) + 0.35 * np.cos(turn * x / 32 + a)
    if weave == "slub":  # fine threads of changing thickness, at a slightly changing pitch
        pitch = rng.uniform(9, 13, 2)
        return 0.7 * np.sin(turn * x / pitch[0] + a) + 0.6 * np.sin(turn * y / pitch[1] + b)
    if weave == "coarse":  # sackcloth
        return 1.6 * np.sign(np.sin(turn * x / 11 + a) * np.sin(turn * y / 11 + b))
    raise ValueError(f"no such weave: {weave}")


def cloth(fabric: Fabric, rng: np.random.Generator, weave: str | None = None, bend: np.ndarray | None = None) -> np.ndarray:
    """One defect-free image [SIZE, SIZE, channels] in 0..1; `bend` moves the threads (for folds)."""
    if fabric.photograph:
        return fabric.photograph(rng)
    weave = weave or fabric.weave
    uneven = fabric.uneven * np.exp(0.4 * rng.normal())
    warp_x = smooth(rng.normal(size=(SIZE, SIZE)), 8, 0)
    warp_y = smooth(rng.normal(size=(SIZE, SIZE)), 8, 1)
    x = GRID_X + 2.0 * uneven * smooth(warp_x, 8, 1)
    y = GRID_Y + 2.0 * uneven * smooth(warp_y, 8, 0)
    if bend is not None:
        x, y = x + bend, y + 0.5 * bend
    pattern = weave_pattern(weave, rng, x, y)
    threads = smooth(rng.normal(size=(1, SIZE)), 1.0) + smooth(rng.normal(size=(SIZE, 1)), 1.0, 0)
    gain = 0.2 * (1 + fabric.contrast * rng.uniform(-1, 1))
    image = gain * (pattern + 0.12 * uneven * threads)
    slope = rng.normal(size=2) * fabric.light
    image += slope[0] * (GRID_X / SIZE - 0.5) + slope[1] * (GRID_Y / SIZE - 0.5)
    image += 0.5 + 0.02 * rng.normal()
    if weave == "knit":  # an orange and a teal yarn: the pattern pulls the channels apart
        color = np.array([0.06, 0.0, -0.04]) + 0.01 * rng.normal(size=3)
        image = 0.5 + (image[..., None] - 0.5) * np.array([1.0, 0.35, -0.6]) + color
    else:
        image = image[..., None]
    return image + rng.normal(size=(SIZE, SIZE, 1)) * 0.018


def blob(rng: np.random.Generator, radius: float, margin: int = 10) -> np.ndarray:
    """A bumpy ellipse: 1 at the center, 0 at the rim, negative outside."""
    cx, cy = rng.uniform(margin, SIZE - margin, 2)
    stretch, angle = rng.uniform(0.75, 1.33), rng.uniform(0, np.pi)
    dx, dy = GRID_X - cx, GRID_Y - cy
    u = (dx * np.cos(angle) + dy * np.sin(angle)) * stretch
    v = (-dx * np.sin(angle) + dy * np.cos(angle)) / stretch
    direction = np.arctan2(v, u)
    bumps = 1 + 0.12 * np.sin(3 * direction + rng.uniform(0, 6.3)) + 0.08 * np.sin(5 * direction + rng.uniform(0, 6.3))
    return 1 - np.hypot(u, v) / (radius * bumps)


def defective(fabric: Fabric, kind: str, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """One image with a defect, and its mask."""
    strength, scale = fabric.strength, fabric.scale
    sign = rng.choice([-1.0, 1.0])
    if kind == "fold":
        angle, offset = rng.uniform(0, np.pi), rng.uniform(-14, 14)
        across = (GRID_X - SIZE / 2) * np.cos(angle) + (GRID_Y - SIZE / 2) * np.sin(angle) - offset
        width = rng.uniform(4.5, 6.5) * scale
        profile = np.exp(-0.5 * (across / width) ** 2)
        image = cloth(fabric, rng, bend=6 * strength * profile)
        shade = np.where(across > 0, -1.0, 0.6) * profile * np.minimum(1, np.abs(across) / 2)
        return image + (0.30 * strength * shade)[..., None], profile > 0.3
    image = cloth(fabric, rng)
    if kind == "speck":  # a few dark or bright neps
        shape = np.full((SIZE, SIZE), -1.0)
        for _ in range(rng.integers(3, 6)):
            shape = np.maximum(shape, blob(rng, rng.uniform(3.2, 4.6) * max(scale, 0.75)))
        cover = np.clip(shape * 4, 0, 1)
        return image + (0.45 * strength * sign * cover)[..., None], shape > 0
    if kind == "hole":  # the dark ground shows
        shape = blob(rng, rng.uniform(7.0, 10.0) * scale, 14)
        cover = (np.clip(shape * 5, 0, 1) * min(1.0, strength))[..., None]
        return image * (1 - cover) + 0.08 * cover, shape > 0
    if kind == "lint":  # a bright fiber that lies on the cloth
        t = np.linspace(0, 1, 160)
        ends = rng.uniform(8, SIZE - 8, (2, 2))
        while np.hypot(*(ends[0] - ends[1])) < 34 * scale:
            ends = rng.uniform(8, SIZE - 8, (2, 2))
        if scale < 1:
            ends[1] = ends[0] + (ends[1] - ends[0]) * scale
        normal = np.array([ends[0, 1] - ends[1, 1], ends[1, 0] - ends[0, 0]]) * rng.uniform(-0.35, 0.35)
        path = ends[0] * (1 - t)[:, None] + ends[1] * t[:, None] + normal * np.sin(np.pi * t)[:, None]
        distance = np.min(np.hypot(GRID_X[..., None] - path[:, 0], GRID_Y[..., None] - path[:, 1]), axis=-1)
        cover = np.clip(2.6 - distance, 0, 1)
        return image + (0.45 * strength * cover)[..., None], cover > 0.3
    if kind == "brightness":  # a stain, a worn or a shiny spot
        shape = blob(rng, rng.uniform(13, 18) * scale, 16)
        cover = np.clip(shape * 2, 0, 1)
        return image + (0.26 * strength * sign * cover)[..., None], cover > 0.3
    raise ValueError(f"no such defect: {kind}")


def to_bytes(image: np.ndarray) -> np.ndarray:
    """0..1 to 8 bit, on a grid of STEP gray levels; [SIZE, SIZE] or [SIZE, SIZE, 3]."""
    pixels = np.clip(np.rint(image * 255 / STEP) * STEP, 0, 255).astype(np.uint8)
    return pixels[..., 0] if pixels.shape[-1] == 1 else pixels


def training_images(name: str, count: int, defects: float = 0.0) -> np.ndarray:
    """Training images [count, channels, SIZE, SIZE], float32 in 0..1; a share `defects` of them is defective, unlabeled."""
    fabric, images = FABRICS[name], []
    for i in range(count):
        rng = generator(name, "train", i)
        if (i + 1) * defects - int(i * defects + 1e-9) >= 1:
            image = defective(fabric, fabric.kinds[i % len(fabric.kinds)], rng)[0]
        else:
            image = cloth(fabric, rng)
        pixels = to_bytes(image)
        images.append(pixels[None] if pixels.ndim == 2 else pixels.transpose(2, 0, 1))
    return np.stack(images).astype(np.float32) / 255


def write_fabric(name: str, folder: Path) -> None:
    """Writes validation/good, test/* and ground_truth/* of one data set (the training images are never stored)."""
    fabric, final = FABRICS[name], folder
    folder = final.with_name(final.name + ".new")
    shutil.rmtree(folder, ignore_errors=True)

    def save(pixels: np.ndarray, *parts: str) -> None:
        path = folder.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(path, optimize=True)

    for i in range(fabric.validation):
        misfiled = fabric.misfiled and i % (fabric.validation // fabric.misfiled_count) == 5
        image = cloth(fabric, generator(name, "validation", i), fabric.misfiled if misfiled else None)
        save(to_bytes(image), "validation", "good", f"{i:03}.png")
    for i in range(fabric.good):
        save(to_bytes(cloth(fabric, generator(name, "good", i))), "test", "good", f"{i:03}.png")
    for kind in fabric.kinds:
        for i in range(fabric.per_defect):
            image, mask = defective(fabric, kind, generator(name, kind, i))
            mask = np.roll(mask, fabric.mask_shift, (0, 1))
            save(to_bytes(image), "test", kind, f"{i:03}.png")
            save(mask.astype(np.uint8) * 255, "ground_truth", kind, f"{i:03}_mask.png")
    shutil.rmtree(final, ignore_errors=True)
    folder.rename(final)
