import type { LoadedMask } from './load-mask.ts'
import type { Geometry } from '../types.ts'

/** The defect pixels of one mask: most of a mask is empty. */
export interface SparseRegions {
  /** Row and column of each defect pixel, row by row. */
  rows: Uint32Array
  columns: Uint32Array
  /** Region ids from 1 on, as in the mask. */
  ids: Int32Array
}

export function toSparse({ regions, sizes }: LoadedMask, width: number): SparseRegions {
  const pixels = sizes.reduce((sum, size) => sum + size, 0)
  const sparse = { rows: new Uint32Array(pixels), columns: new Uint32Array(pixels), ids: new Int32Array(pixels) }
  for (let p = 0, k = 0; k < pixels; p++) {
    if (regions[p] === 0) continue
    sparse.rows[k] = Math.floor(p / width)
    sparse.columns[k] = p % width
    sparse.ids[k++] = regions[p]
  }
  return sparse
}

/**
 * Region ids of one tile.
 *
 * @param offset added to every id
 * @returns [height * width], 0 outside; null for a tile that no region reaches
 */
export function tileRegions(
  { rows, columns, ids }: SparseRegions,
  { height, width }: Pick<Geometry, 'height' | 'width'>,
  { x, y }: { x: number; y: number },
  offset: number
): Int32Array | null {
  let regions: Int32Array | null = null
  for (let k = 0; k < ids.length; k++) {
    const row = rows[k] - y
    const column = columns[k] - x
    if (row < 0 || row >= height || column < 0 || column >= width) continue
    regions ??= new Int32Array(height * width)
    regions[row * width + column] = offset + ids[k]
  }
  return regions
}
