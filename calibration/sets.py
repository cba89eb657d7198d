"""The evaluation sets of the zoo: generated weaves and, where the AITEX strips are at hand, crops of real fabric.

Images come from `examples/fabrics.py`, at 32 to 128 pixels. On photographs the defects are drawn, because the public
copies of AITEX that carry a usable license have no masks; the fabric below them is real.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "examples"))

import fabrics  # noqa: E402

WEAVES = ("twill", "plain", "herringbone", "knit", "slub")
PHOTOGRAPHS = {  # fabric code of AITEX -> folder of its defect-free strips
    "aitex00": "2306881-210020u", "aitex01": "2306894-210033u", "aitex02": "2311517-195063u",
    "aitex03": "2311694-1930c7u", "aitex04": "2311694-2040n7u", "aitex05": "2311980-185026u", "aitex06": "2608691-202020u",
}
VALIDATION, GOOD, PER_DEFECT = 100, 120, 16
MISFILED, MISFILED_EVERY = "+coarse", 12  # which calibration images are of another cloth


@lru_cache(maxsize=8)
def strips(folder: Path) -> list[np.ndarray]:
    """Gray strips of one fabric, float in 0..1."""
    files = sorted(folder.glob("*.png"))
    if not files:
        raise SystemExit(f"{folder} holds no PNG: give the folder NODefect_images of AITEX with --aitex")
    return [np.asarray(Image.open(file).convert("L"), np.float32) / 255 for file in files]


def crops(folder: Path, size: int, shrink: int, split: str):
    """A source of random crops; training and evaluation take theirs from different strips."""
    every = strips(folder)
    own = every[: len(every) // 2] if split == "train" else every[len(every) // 2 :]

    def photograph(rng: np.random.Generator) -> np.ndarray:
        strip, side = own[rng.integers(len(own))], size * shrink
        y, x = rng.integers(strip.shape[0] - side + 1), rng.integers(40, strip.shape[1] - side - 40)
        crop = strip[y : y + side, x : x + side]
        return crop.reshape(size, shrink, size, shrink).mean((1, 3))[..., None].astype(np.float64)

    return photograph


def fabric(name: str, size: int, aitex: Path | None, split: str) -> fabrics.Fabric:
    """`twill`, …: a generated weave; `twill~0.2`: with fainter defects; `twill+coarse`: with sackcloth among the calibration
    images; `aitex02` or `aitex02/2`: crops of photographs, as they are or shrunk by 2."""
    scale = 0.8 * size / 64
    name, _, strength = name.removesuffix(MISFILED).partition("~")
    if name in WEAVES:
        kinds = ("speck", "hole", "brightness") if size < 64 else fabrics.DEFECTS
        return replace(fabrics.FABRICS[name], kinds=kinds, scale=scale, strength=float(strength or 0.8))
    code, _, shrink = name.partition("/")
    source = crops(aitex / PHOTOGRAPHS[code], size, int(shrink or 1), split)
    return fabrics.Fabric("plain", kinds=("speck", "hole", "brightness"), scale=scale, strength=0.6, photograph=source)


def bytes_of(image: np.ndarray) -> np.ndarray:
    """[H, W, C] in 0..1 to 8 bit, [C, H, W]."""
    return np.clip(np.rint(image * 255), 0, 255).astype(np.uint8).transpose(2, 0, 1)


def clean_images(name: str, size: int, count: int, split: str, aitex: Path | None) -> np.ndarray:
    """Defect-free images [count, channels, size, size], float32 in 0..1."""
    fabrics.set_size(size)
    source = fabric(name, size, aitex, split)
    misfiled = lambda i: "coarse" if name.endswith(MISFILED) and split in ("validation", "fresh-calibration") and i % MISFILED_EVERY == 5 else None
    images = [fabrics.cloth(source, fabrics.generator(name, size, split, i), misfiled(i)) for i in range(count)]
    return np.stack([bytes_of(image) for image in images]) / np.float32(255)


def defective_images(name: str, size: int, per_kind: int, split: str, aitex: Path | None) -> tuple[np.ndarray, np.ndarray]:
    """Defective images like `clean_images`, and their masks [count, size, size]."""
    fabrics.set_size(size)
    source = fabric(name, size, aitex, split)
    pairs = [fabrics.defective(source, kind, fabrics.generator(name, size, split, kind, i)) for kind in source.kinds for i in range(per_kind)]
    return np.stack([bytes_of(image) for image, _ in pairs]) / np.float32(255), np.stack([mask for _, mask in pairs])


def write_set(name: str, size: int, folder: Path, aitex: Path | None) -> Path:
    """The evaluation set on disk, in the MVTec layout, for the gate; written once."""
    place = folder / f"{name.replace('/', '-')}-{size}"
    if (place / "done").exists():
        return place

    def save(pixels: np.ndarray, *parts: str) -> None:
        path = place.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(path)

    def picture(image: np.ndarray) -> np.ndarray:
        pixels = np.rint(image * 255).astype(np.uint8)
        return pixels[0] if len(pixels) == 1 else pixels.transpose(1, 2, 0)

    for split, count in (("validation", VALIDATION), ("test", GOOD)):
        for i, image in enumerate(clean_images(name, size, count, split, aitex)):
            save(picture(image), split, "good", f"{i:03}.png")
    images, masks = defective_images(name, size, PER_DEFECT, "test", aitex)
    for i, (image, mask) in enumerate(zip(images, masks)):
        kind = fabric(name, size, aitex, "test").kinds[i // PER_DEFECT]
        save(picture(image), "test", kind, f"{i:03}.png")
        save(mask.astype(np.uint8) * 255, "ground_truth", kind, f"{i:03}_mask.png")
    (place / "done").touch()
    return place
