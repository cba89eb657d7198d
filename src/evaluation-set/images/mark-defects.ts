/** How the pixels of a mask were told apart. */
export interface MarkedDefects {
  /** [height * width]: 1 where the pixel is defective. */
  marked: Uint8Array
  /** Pixels that are not zero and yet not defective: the faint side of soft edges. */
  dropped: number
}

/** One value a pixel, and what the numbers can be. */
export interface MaskPlane {
  values: ArrayLike<number>
  height: number
  width: number
  /** The largest value that the type of the numbers has: 255, 65535, or 1. */
  top: number
  /** JPEG: around every edge there are values that nobody drew. */
  lossy: boolean
}

/** More different values than that are measured, not given out to classes. */
const FEW_VALUES = 32
/** So far do JPEG's values stray from what was drawn (of 255), and so many of them stay within. */
const STRAY = 12
const WITHIN = 0.97

/**
 * Any value but zero marks a defect: classes of defects have numbers of their own (1, 2, 3; 100 and 255), which say nothing of
 * how defective a pixel is. Where values rise and fall from pixel to pixel, as at soft edges and on heat maps, half of the
 * type's range decides (docs/science.md, "What is measured").
 */
export function markDefects(plane: MaskPlane): MarkedDefects {
  const { values } = plane
  const limit = plane.lossy ? lossyLimit(plane) : isSoft(plane) ? plane.top / 2 : 0
  const marked = new Uint8Array(values.length)
  let dropped = 0
  for (let p = 0; p < values.length; p++) {
    if (values[p] > limit) marked[p] = 1
    else if (values[p] !== 0) dropped++
  }
  return { marked, dropped: plane.lossy ? 0 : dropped }
}

function largest(values: ArrayLike<number>): number {
  let max = 0
  for (let p = 0; p < values.length; p++) if (values[p] > max) max = values[p]
  return max
}

/** Two levels that were blurred by packing are cut in the middle, however faint the upper one; all else at half of the range. */
function lossyLimit({ values, top }: MaskPlane): number {
  const max = largest(values)
  const stray = (STRAY / 255) * top
  let within = 0
  for (let p = 0; p < values.length; p++) if (values[p] <= stray || values[p] >= max - 2 * stray) within++
  return max > 3 * stray && within >= WITHIN * values.length ? max / 2 : top / 2
}

/** Whether most values between zero and the largest lie on a slope: beside one that is lower and one that is higher. */
function isSoft({ values, height, width, top }: MaskPlane): boolean {
  const distinct = new Set<number>()
  for (let p = 0; p < values.length && distinct.size <= FEW_VALUES; p++) distinct.add(values[p])
  const max = largest(values)
  // Small whole numbers are those of classes, of which a thin region has neighbors on all sides.
  if (distinct.size <= 2 || (distinct.size <= FEW_VALUES && max <= top / 2)) return false
  let between = 0
  let sloping = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = values[y * width + x]
      if (value === 0 || value === max) continue
      between++
      if (slopes(values, height, width, x, y)) sloping++
    }
  }
  return 2 * sloping > between
}

function slopes(values: ArrayLike<number>, height: number, width: number, x: number, y: number): boolean {
  const value = values[y * width + x]
  let lower = false
  let higher = false
  for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
    for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
      const neighbor = values[ny * width + nx]
      if (neighbor < value) lower = true
      else if (neighbor > value) higher = true
    }
  }
  return lower && higher
}
