import type { Patch } from '../../evaluation-set/types.ts'
import { seededRandom } from '../../statistics/seeded-random.ts'

/** Most defective images that are kept for the alignment test. */
export const MAX_IMAGES = 128
/** Most cells of a reduced map: 128 x 128, or as many in another shape. */
const MAX_CELLS = 128 ** 2

/** Which images the alignment test keeps, and the canvas that their reduced maps are put together on. */
export interface AlignmentPlan {
  images: ReadonlySet<number>
  /** Pixels of the model's input (or of the tiled image) per cell, both ways. */
  resolution: number
  /** In cells; large enough for the largest image. */
  height: number
  width: number
}

/**
 * Up to 128 images are all kept. Of more, a run of neighbors from a seeded start: where masks were paired with the wrong
 * images, it is mostly by an offset, and a random choice would keep few masks together with the images they belong to.
 *
 * @param patches of the test split, the model's input each
 * @param isDefective of an image
 * @returns null without a defective image
 */
export function planAlignment(
  patches: readonly Patch[],
  isDefective: (image: number) => boolean,
  { height, width }: { height: number; width: number },
  seed: number
): AlignmentPlan | null {
  const defective = patches.filter(({ image }) => isDefective(image))
  const images = [...new Set(defective.map(({ image }) => image))].sort((a, b) => a - b)
  if (images.length === 0) return null
  const start = images.length <= MAX_IMAGES ? 0 : Math.floor(seededRandom(seed)() * images.length)
  const kept = images.length <= MAX_IMAGES ? images : [...images, ...images].slice(start, start + MAX_IMAGES)
  const bottom = defective.reduce((extent, { y }) => Math.max(extent, y + height), 0)
  const right = defective.reduce((extent, { x }) => Math.max(extent, x + width), 0)
  let resolution = 1
  while (Math.ceil(bottom / resolution) * Math.ceil(right / resolution) > MAX_CELLS) resolution++
  return {
    images: new Set(kept),
    resolution,
    height: Math.ceil(bottom / resolution),
    width: Math.ceil(right / resolution)
  }
}
