import { InputError } from '../../input-error.ts'
import type { ListedImage } from './list-images.ts'
import { labelOfFolder } from './label-words.ts'
import { nameKey, withoutMaskSuffix } from './picture-words.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'

/** An image and the names (`nameKey`) under which its masks may lie. */
export interface MaskSeeker {
  image: SourceImage
  keys: string[]
}

const imageExtension = /\.(png|jpe?g|bmp)$/

/**
 * Of which images `Hole/003_mask2.png` may be the mask, the nearest name first: `hole/003_mask2`, `hole/003`, and, as some sets
 * have a folder of masks for each image (`hole/003/000.png`), `hole`.
 */
function namesMeant(mask: ListedImage): string[] {
  const key = nameKey(mask.below)
  const folder = key.slice(0, Math.max(0, key.lastIndexOf('/')))
  const names = [key, withoutMaskSuffix(key), folder, withoutMaskSuffix(folder)].filter(
    (name): name is string => name !== null && name !== ''
  )
  return [
    ...names,
    ...names.filter((name) => imageExtension.test(name)).map((name) => name.replace(imageExtension, ''))
  ]
}

/**
 * Gives every image the masks that bear its name: `NAME.png`, `NAME_mask.png`, `NAME_GT.png`, `NAME/000.png` and so on. Where
 * masks lie in fewer folders than their images, the file's name decides, if it is one image's alone.
 *
 * @returns the masks that belong to none of the images
 * @throws InputError where one mask fits two images.
 */
export function matchMasks(seekers: MaskSeeker[], masks: ListedImage[]): ListedImage[] {
  const owners = new Map<string, SourceImage>()
  const rivals = new Map<string, SourceImage>()
  const byFile = new Map<string, MaskSeeker[]>()
  for (const seeker of seekers) {
    for (const key of seeker.keys) {
      if (owners.has(key) && owners.get(key) !== seeker.image) rivals.set(key, seeker.image)
      else owners.set(key, seeker.image)
    }
    const file = fileOf(seeker.keys[0])
    byFile.set(file, [...(byFile.get(file) ?? []), seeker])
  }
  return masks.filter((mask) => {
    const names = namesMeant(mask)
    const key = names.find((name) => owners.has(name))
    const owner = key === undefined ? onlyOwner(names, byFile) : owners.get(key)!
    if (owner === null) return true
    const rival = key === undefined ? undefined : rivals.get(key)
    if (rival !== undefined) {
      throw new InputError(
        `${showPath(mask.path)} could be the mask of ${owner.name} and of ${rival.name}: rename one of the images and its mask`
      )
    }
    owner.masks.push(mask.path)
    return false
  })
}

/** The image whose file has such a name, in a folder that does not contradict the mask's; null where none or several are so. */
function onlyOwner(names: string[], byFile: Map<string, MaskSeeker[]>): SourceImage | null {
  for (const name of names) {
    const fitting = (byFile.get(fileOf(name)) ?? []).filter(({ keys }) => agree(foldersOf(name), foldersOf(keys[0])))
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0].image : null
  }
  return null
}

/** Whether the folders of one are, in their order, among those of the other. */
function agree(a: string[], b: string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const name of many) if (name === few[at]) at++
  return at === few.length
}

function fileOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

function foldersOf(key: string): string[] {
  return key.split('/').slice(0, -1)
}

/**
 * A mask that fits no image beside an image that has no mask is a matter of names, not of a set without masks.
 *
 * @throws InputError that names both.
 */
export function checkMaskNames(seekers: MaskSeeker[], orphans: ListedImage[], expected: string): void {
  const missing = seekers.filter(({ image }) => image.masks.length === 0)
  const lost = orphans.filter(
    ({ below }) =>
      !below
        .split('/')
        .slice(0, -1)
        .some((name) => labelOfFolder(name) === 0)
  )
  if (missing.length === 0 || lost.length === 0) return
  throw new InputError(
    `${missing[0].image.name} has no mask, while ${showPath(lost[0].path)} fits no image` +
      `${missing.length > 1 ? ` (${missing.length} images are without a mask)` : ''}: name the masks ${expected}`
  )
}
