import type { Rgba } from '../../pictures/png.ts'

/** Longest side of a kept picture in pixels. */
const SIDE = 256

/**
 * A patch as eight-bit picture: clamped to 0..1, and where it is larger than 256 pixels a side, means of square blocks.
 *
 * @param values [channels, height, width], 0..1 (reconstructions may leave it)
 */
export function drawPicture(values: Float32Array, [channels, height, width]: readonly [number, number, number]): Rgba {
  const block = blockOf(height, width)
  const [rows, columns] = [Math.ceil(height / block), Math.ceil(width / block)]
  const data = new Uint8Array(4 * rows * columns).fill(255)
  for (let c = 0; c < 3; c++) {
    const plane = values.subarray((channels === 3 ? c : 0) * height * width)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        data[4 * (row * columns + column) + c] = meanOf(plane, row * block, column * block)
  }
  return { width: columns, height: rows, data }

  function meanOf(plane: Float32Array, top: number, left: number): number {
    let [sum, count] = [0, 0]
    for (let y = top; y < Math.min(height, top + block); y++)
      for (let x = left; x < Math.min(width, left + block); x++) {
        sum += Math.min(1, Math.max(0, plane[y * width + x]))
        count++
      }
    return Math.round((255 * sum) / count)
  }
}

/** Pixels of the patch that make one of the picture, along each side. */
export function blockOf(height: number, width: number): number {
  return Math.ceil(Math.max(height, width) / SIDE)
}
