import { parseBmpLayout } from './bmp-structure.ts'

/** RGBA values of a BMP, row by row, 0..255: as Pillow reads it, a fourth byte is no alpha. */
export function decodeBmp(bytes: Uint8Array, path: string): Uint8ClampedArray {
  const layout = parseBmpLayout(bytes, path)
  if (layout === null) throw new Error('its header is cut off')
  const { width, height, bits, topDown, start, stride, palette } = layout
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    const row = start + (topDown ? y : height - 1 - y) * stride
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 4
      const [blue, green, red] =
        palette === null ? bytes.subarray(row + (x * bits) / 8) : (palette[valueAt(row, x)] ?? [])
      rgba[to] = red
      rgba[to + 1] = green
      rgba[to + 2] = blue
      rgba[to + 3] = 255
    }
  }
  return rgba

  function valueAt(row: number, x: number): number {
    const first = x * bits
    return (bytes[row + (first >> 3)] >> (8 - bits - (first & 7))) & (2 ** bits - 1)
  }
}
