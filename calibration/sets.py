"""The evaluation sets of the zoo: generated weaves, drawn objects and, where the AITEX strips are at hand, crops of real fabric.

Images come from `examples/fabrics.py` and `pictures.py`, at 32 to 128 pixels. On photographs the defects are drawn, because the public
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
import pictures  # noqa: E402

WEAVES = ("twill", "plain", "herringbone", "knit", "slub")
PHOTOGRAPHS = {  # fabric code of AITEX -> folder of its defect-free strips
    "aitex00": "2306881-210020u", "aitex01": "2306894-210033u", "aitex02": "2311517-195063u",
    "aitex03": "2311694-1930c7u", "aitex04": "2311694-2040n7u", "aitex05": "2311980-185026u", "aitex06": "2608691-202020u",
}
VALIDATION, GOOD, PER_DEFECT, VARIANTS = 100, 120, 16, 3
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
    name, strength, _ = parts_of(name)
    if name in WEAVES:
        return replace(fabrics.FABRICS[name], kinds=kinds_of(name, size), scale=scale, strength=strength or 0.8)
    code, _, shrink = name.partition("/")
    source = crops(aitex / PHOTOGRAPHS[code], size, int(shrink or 1), split)
    return fabrics.Fabric("plain", kinds=kinds_of(name, size), scale=scale, strength=strength or 0.6, photograph=source)


def parts_of(name: str) -> tuple[str, float, int]:
    """`part~0.5@3`: what is shown, strength of its defects (0: as usual), number of variants that come in turn (of a conditional set)."""
    name, _, variants = name.removesuffix(MISFILED).partition("@")
    name, _, strength = name.partition("~")
    return name, float(strength or 0), int(variants or 1)


def kinds_of(name: str, size: int) -> tuple[str, ...]:
    """Kinds of defects of a set."""
    if parts_of(name)[0] in pictures.SOURCES:
        return pictures.KINDS
    return ("speck", "hole", "brightness") if size < 64 or name.startswith("aitex") else fabrics.DEFECTS


def set_name(fabric: str, size: int, good: int, defects: int) -> str:
    """Folder of an evaluation set."""
    counts = "" if (good, defects) == (GOOD, 0) else f"-{good}-{defects}"
    return f"{fabric.replace('/', '-')}-{size}{counts}"


def bytes_of(image: np.ndarray) -> np.ndarray:
    """[H, W, C] in 0..1 to 8 bit, [C, H, W]."""
    return np.clip(np.rint(image * 255), 0, 255).astype(np.uint8).transpose(2, 0, 1)


def clean_images(name: str, size: int, count: int, split: str, aitex: Path | None) -> np.ndarray:
    """Defect-free images [count, channels, size, size], float32 in 0..1."""
    fabrics.set_size(size)
    shown, _, variants = parts_of(name)
    drawn = shown in pictures.SOURCES
    source = fabric("plain" if drawn else name, size, aitex, split)
    misfiled = lambda i: "coarse" if name.endswith(MISFILED) and split in ("validation", "fresh-calibration") and i % MISFILED_EVERY == 5 else None

    def image(i: int) -> np.ndarray:
        rng = fabrics.generator(name, size, split, i)
        return pictures.clean(shown, size, rng, i % variants) if drawn and not misfiled(i) else fabrics.cloth(source, rng, misfiled(i))

    return np.stack([bytes_of(image(i)) for i in range(count)]) / np.float32(255)


def defective_images(name: str, size: int, counts: list[int], split: str, aitex: Path | None) -> tuple[np.ndarray, np.ndarray]:
    """Defective images like `clean_images`, `counts` of each kind, and their masks [n, size, size]."""
    fabrics.set_size(size)
    shown, strength, variants = parts_of(name)
    drawn = shown in pictures.SOURCES
    source = None if drawn else fabric(name, size, aitex, split)
    every = [(kind, i) for kind, count in zip(kinds_of(name, size), counts) for i in range(count)]
    pairs = []
    for n, (kind, i) in enumerate(every):
        rng = fabrics.generator(name, size, split, kind, i)
        pairs.append(pictures.defective(shown, size, kind, strength or 0.8, rng, n % variants) if drawn else fabrics.defective(source, kind, rng))
    return np.stack([bytes_of(image) for image, _ in pairs]) / np.float32(255), np.stack([mask for _, mask in pairs])


def write_set(name: str, size: int, good: int, defects: int, folder: Path, aitex: Path | None) -> Path:
    """The evaluation set on disk, for the gate, in the MVTec layout; with a manifest where there are conditions. Written once."""
    place = folder / set_name(name, size, good, defects)
    if (place / "done").exists():
        return place
    kinds, variants = kinds_of(name, size), parts_of(name)[2]
    counts = [defects // len(kinds) + (k < defects % len(kinds)) for k in range(len(kinds))] if defects else [PER_DEFECT] * len(kinds)
    rows = [["image", "label", "mask", "kind", "condition", "split"]]

    def save(pixels: np.ndarray, *parts: str) -> str:
        path = place.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(path)
        return "/".join(parts)

    def picture(image: np.ndarray) -> np.ndarray:
        pixels = np.rint(image * 255).astype(np.uint8)
        return pixels[0] if len(pixels) == 1 else pixels.transpose(1, 2, 0)

    for split, count in (("validation", VALIDATION), ("test", good)):
        for i, image in enumerate(clean_images(name, size, count, split, aitex)):
            rows.append([save(picture(image), split, "good", f"{i:03}.png"), "0", "", "", f"variant-{i % variants}", split])
    images, masks = defective_images(name, size, counts, "test", aitex)
    named = [kind for kind, count in zip(kinds, counts) for _ in range(count)]
    for i, (image, mask, kind) in enumerate(zip(images, masks, named)):
        path = save(picture(image), "test", kind, f"{i:03}.png")
        mask_path = save(mask.astype(np.uint8) * 255, "ground_truth", kind, f"{i:03}_mask.png")
        rows.append([path, "1", mask_path, kind, f"variant-{i % variants}", "test"])
    if variants > 1:
        (place / "manifest.csv").write_text("".join(",".join(row) + "\n" for row in rows))
    (place / "done").touch()
    return place
