/** A mask as weights over cells: the sum of weights times a standardized map is the map's mean inside the mask. */
export interface MaskForm {
  cells: Uint32Array
  weights: Float64Array
  /** Share of the image's cells inside the mask, over 0 and under 1. */
  area: number
}

/** A defective image as the alignment test sees it. */
export interface AlignedImage {
  name: string
  /** Standardized over the image's own cells; 0 where the canvas is larger than the image. */
  map: Float64Array
  mask: MaskForm
}

/** Mean of each cell, less the mean over cells, over their standard deviation; all 0 for an even map. */
export function standardize(sum: Float32Array, count: Float32Array): Float64Array {
  const map = new Float64Array(sum.length)
  let cells = 0
  let total = 0
  for (let cell = 0; cell < sum.length; cell++) {
    if (count[cell] === 0) continue
    map[cell] = sum[cell] / count[cell]
    total += map[cell]
    cells++
  }
  const mean = total / cells
  let squares = 0
  for (let cell = 0; cell < sum.length; cell++) if (count[cell] > 0) squares += (map[cell] - mean) ** 2
  const deviation = Math.sqrt(squares / cells)
  for (let cell = 0; cell < sum.length; cell++) {
    map[cell] = count[cell] === 0 || deviation === 0 ? 0 : (map[cell] - mean) / deviation
  }
  return map
}

/**
 * @param mask, count per cell: pixels inside the mask, and all pixels
 * @returns null for a mask without an inside or without an outside
 */
export function maskForm(mask: Float32Array, count: Float32Array): MaskForm | null {
  let cells = 0
  let inside = 0
  for (let cell = 0; cell < mask.length; cell++) {
    if (count[cell] === 0) continue
    cells++
    inside += mask[cell] / count[cell]
  }
  if (inside === 0 || inside === cells) return null
  // A standardized map sums to 0, so its mean inside also follows from what lies outside, where that is less to add up.
  const outside = inside > cells / 2
  const used: number[] = []
  const weights: number[] = []
  for (let cell = 0; cell < mask.length; cell++) {
    if (count[cell] === 0) continue
    const share = mask[cell] / count[cell] - (outside ? 1 : 0)
    if (share === 0) continue
    used.push(cell)
    weights.push(share / inside)
  }
  return { cells: Uint32Array.from(used), weights: Float64Array.from(weights), area: inside / cells }
}

/** Mean of a standardized map inside a mask. */
export function fitOf(map: Float64Array, { cells, weights }: MaskForm): number {
  let sum = 0
  for (let k = 0; k < cells.length; k++) sum += map[cells[k]] * weights[k]
  return sum
}

/** [image][mask]: how well each image's map fits each mask. */
export function fitMatrix(
  images: readonly { map: Float64Array }[],
  masks: readonly { mask: MaskForm }[]
): Float64Array[] {
  return images.map(({ map }) => Float64Array.from(masks, ({ mask }) => fitOf(map, mask)))
}

/** The same for the inverted masks: the mean outside follows from the mean inside, as a standardized map sums to 0. */
export function invertedFit(fit: readonly Float64Array[], masks: readonly { mask: MaskForm }[]): Float64Array[] {
  return fit.map((row) => row.map((z, j) => (-z * masks[j].mask.area) / (1 - masks[j].mask.area)))
}
