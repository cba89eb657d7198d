import { InputError } from '../../input-error.ts'
import { withoutExtension, type ListedImage } from './list-images.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'

/** A defective image and the names (without extension, lower case) under which its masks may lie. */
export interface MaskSeeker {
  image: SourceImage
  keys: string[]
}

/** `Hole/003_mask2.png` is a mask of the image `hole/003`. */
function imageKey(mask: ListedImage): string {
  return withoutExtension(mask.below)
    .replace(/_mask\d*$/i, '')
    .toLowerCase()
}

/**
 * Gives every defective image the masks that bear its name: `NAME.png`, `NAME_mask.png`, `NAME_mask1.png` and so on.
 *
 * @returns the masks that belong to none of the images
 * @throws InputError where one mask fits two images.
 */
export function matchMasks(seekers: MaskSeeker[], masks: ListedImage[]): ListedImage[] {
  const owners = new Map<string, SourceImage>()
  const rivals = new Map<string, SourceImage>()
  for (const { image, keys } of seekers) {
    for (const key of keys) {
      if (owners.has(key)) rivals.set(key, image)
      else owners.set(key, image)
    }
  }
  return masks.filter((mask) => {
    const key = imageKey(mask)
    const owner = owners.get(key)
    if (owner === undefined) return true
    const rival = rivals.get(key)
    if (rival !== undefined) {
      throw new InputError(
        `${showPath(mask.path)} could be the mask of ${owner.name} and of ${rival.name}: rename one of the images and its mask`
      )
    }
    owner.masks.push(mask.path)
    return false
  })
}

/**
 * A mask that fits no image beside an image that has no mask is a matter of names, not of a set without masks.
 *
 * @throws InputError that names both.
 */
export function checkMaskNames(seekers: MaskSeeker[], orphans: ListedImage[], expected: string): void {
  const missing = seekers.filter(({ image }) => image.masks.length === 0)
  if (missing.length === 0 || orphans.length === 0) return
  throw new InputError(
    `${missing[0].image.name} has no mask, while ${showPath(orphans[0].path)} fits no image` +
      `${missing.length > 1 ? ` (${missing.length} images are without a mask)` : ''}: name the masks ${expected}`
  )
}
