import type { Geometry } from '../types.ts'

/** Where the tiles of an image start, in pixels; the tiles are all pairs, row by row. */
export interface TileGrid {
  xs: number[]
  ys: number[]
}

/** Every pixel of the image lies in at least one tile; a last tile that does not fit is shifted inward. */
export function tileGrid(height: number, width: number, geometry: Geometry): TileGrid {
  if (geometry.mode === 'resize') return { xs: [0], ys: [0] }
  return {
    xs: starts(width, geometry.width, geometry.stride[1]),
    ys: starts(height, geometry.height, geometry.stride[0])
  }
}

function starts(length: number, tile: number, stride: number): number[] {
  const positions = [0]
  while (positions.at(-1)! + tile < length) positions.push(Math.min(positions.at(-1)! + stride, length - tile))
  return positions
}

/**
 * [height * width] of the tile at (x, y): 1 where a tile before it, row by row, already covers the pixel; null where none does.
 */
export function coveredPixels({ xs, ys }: TileGrid, x: number, y: number, geometry: Geometry): Uint8Array | null {
  const { height, width } = geometry
  // The tiles before it in its row reach up to `left`, the rows before it up to `top`, both over their whole length.
  const left = overlap(xs, x, width)
  const top = overlap(ys, y, height)
  if (left === 0 && top === 0) return null
  const covered = new Uint8Array(height * width).fill(1, 0, top * width)
  for (let row = top; row < height; row++) covered.fill(1, row * width, row * width + left)
  return covered
}

function overlap(positions: number[], position: number, tile: number): number {
  const index = positions.indexOf(position)
  return index === 0 ? 0 : Math.max(0, positions[index - 1] + tile - position)
}
