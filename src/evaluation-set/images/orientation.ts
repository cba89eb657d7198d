/** The orientation of a picture that is stored as it is shown. */
export const UPRIGHT = 1
const TAG = 0x0112
const HEADER_BYTES = 8
const ENTRY_BYTES = 12

/** The orientation that an EXIF block says (tag 0x0112 of its first directory), from 1 (upright) to 8; 1 where it says none. */
export function readOrientation(block: Uint8Array): number {
  const tiff = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  if (tiff.length < HEADER_BYTES) return UPRIGHT
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (from: number) =>
    from + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(from) : tiff.readUInt16BE(from)
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + ENTRY_BYTES * i
    if (short(entry) !== TAG) continue
    const orientation = short(entry + 8)
    return orientation >= UPRIGHT && orientation <= 8 ? orientation : UPRIGHT
  }
  return UPRIGHT
}

/** Whether rows of the stored picture are columns of the shown one. */
export function isLaidDown(orientation: number): boolean {
  return orientation >= 5
}

/** Width and height as the picture is shown. */
export function uprightSize<Size extends { width: number; height: number }>(stored: Size, orientation: number): Size {
  return isLaidDown(orientation) ? { ...stored, width: stored.height, height: stored.width } : stored
}

/**
 * The pixels of a picture as it is shown (EXIF 2.3, orientation): row and column 0 of the stored one are its top and left (1),
 * top and right (2), bottom and right (3), bottom and left (4), left and top (5), right and top (6), right and bottom (7), left
 * and bottom (8).
 *
 * @param pixels [height, width, channels] as stored
 */
export function turnUpright<T extends Uint8Array | Uint16Array>(
  pixels: T,
  width: number,
  height: number,
  channels: number,
  orientation: number
): T {
  if (orientation === UPRIGHT) return pixels
  const shown = uprightSize({ width, height }, orientation)
  const fromRight = [2, 3, 6, 7].includes(orientation)
  const fromBottom = [3, 4, 7, 8].includes(orientation)
  const turned = pixels.slice() as T
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [across, down] = isLaidDown(orientation) ? [row, column] : [column, row]
      const x = fromRight ? shown.width - 1 - across : across
      const y = fromBottom ? shown.height - 1 - down : down
      const from = (row * width + column) * channels
      const to = (y * shown.width + x) * channels
      for (let c = 0; c < channels; c++) turned[to + c] = pixels[from + c]
    }
  }
  return turned
}
