"""Makes __tests__/fixtures/images: small PNG and JPEG files, and expected.json with what Pillow, NumPy and SciPy make of them.

    python make_images.py     (needs pillow, numpy, scipy)
"""

import json
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

folder = Path(__file__).parent.parent / "fixtures" / "images"
folder.mkdir(parents=True, exist_ok=True)
random = np.random.default_rng(7)
height, width = 11, 14
rows, columns = np.mgrid[0:height, 0:width]
smooth = 128 + 90 * np.sin(columns / 2.5) * np.cos(rows / 3)
grey = np.clip(smooth + random.normal(0, 12, smooth.shape), 0, 255).astype(np.uint8)
rgb = np.stack([grey, np.roll(grey, 3, 1), 255 - grey], axis=-1)
alpha = random.integers(0, 256, grey.shape).astype(np.uint8)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def write_png(name, passes, depth, color):
    """Filter 0 in every row; `passes` are arrays of rows in file order."""
    raw = b"".join(b"\0" + row.tobytes() for part in passes for row in part)
    head = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, int(len(passes) > 1))
    (folder / name).write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
    )


def adam7(image):
    starts = [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)]
    return [np.ascontiguousarray(image[y::dy, x::dx]) for y, x, dy, dx in starts]


rgb16 = (rgb.astype(np.uint32) * 257 + random.integers(-100, 100, rgb.shape)).clip(0, 65535).astype(">u2")
grey16 = rgb16[:, :, 0].copy()

Image.fromarray(grey).save(folder / "grey.png")
Image.fromarray(np.dstack([grey, alpha]), "LA").save(folder / "grey-alpha.png")
Image.fromarray(rgb).save(folder / "rgb.png")
Image.fromarray(np.dstack([rgb, alpha]), "RGBA").save(folder / "rgba.png")
Image.fromarray(rgb).quantize(16).save(folder / "palette.png")
Image.fromarray((grey > 128)).save(folder / "grey-1bit.png")
write_png("grey-16bit.png", [grey16], 16, 0)
write_png("rgb-16bit.png", [rgb16.reshape(height, -1)], 16, 2)
write_png("grey-interlaced.png", adam7(grey), 8, 0)
Image.fromarray(grey).save(folder / "grey.jpg", quality=90)
Image.fromarray(rgb).save(folder / "rgb.jpg", quality=90)
Image.fromarray(rgb).save(folder / "rgb-progressive.jpg", quality=80, progressive=True)
Image.fromarray(rgb).convert("CMYK").save(folder / "cmyk.jpg")

decoded = {}
for path in sorted(folder.iterdir()):
    if path.suffix not in (".png", ".jpg") or path.stem in ("cmyk", "rgb-16bit"):
        continue
    image = Image.open(path)
    if image.mode in ("P", "RGBA"):
        image = image.convert("RGB")
    elif image.mode in ("1", "LA"):
        image = image.convert("L")
    decoded[path.name] = np.asarray(image).ravel().tolist()
decoded["rgb-16bit.png"] = rgb16.astype(int).ravel().tolist()
assert np.array_equal(np.asarray(Image.open(folder / "grey-interlaced.png")), grey)

resized = [
    {"height": h, "width": w, "pixels": np.asarray(Image.fromarray(grey).resize((w, h), Image.BILINEAR)).ravel().tolist()}
    for h, w in [(5, 6), (4, 14), (11, 3), (20, 25), (8, 30), (1, 1)]
]

masks = []
for density in (0.1, 0.3, 0.5, 0.7):
    mask = (random.random((12, 17)) < density).astype(np.uint8)
    regions, count = ndimage.label(mask, structure=np.ones((3, 3)))
    nearest = np.asarray(Image.fromarray(regions.astype(np.int32), "I").resize((7, 5), Image.NEAREST))
    masks.append(
        {
            "mask": mask.ravel().tolist(),
            "regions": regions.ravel().tolist(),
            "count": count,
            "nearest": nearest.ravel().tolist(),
        }
    )

expected = {
    "height": height,
    "width": width,
    "decoded": decoded,
    "luma": np.asarray(Image.fromarray(rgb).convert("L")).ravel().tolist(),
    "resized": resized,
    "maskSize": [12, 17],
    "nearestSize": [5, 7],
    "masks": masks,
}
(folder / "expected.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")
