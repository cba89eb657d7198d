import type { InspectedImage } from './inspect-masks.ts'
import type { OddMasks } from './doubtful-masks.ts'
import { count, shorten } from './sentences.ts'

/** What is odd about the masks, with numbers: each of it makes pixel-level figures mean something else. */
export function describeOddMasks(all: InspectedImage[]): string[] {
  const masked = all.filter((one) => one.image.label === 1 && one.mask !== null)
  const faint = masked.filter(({ mask }) => mask!.dropped > 0)
  const faintPixels = faint.reduce((sum, { mask }) => sum + mask!.dropped, 0)
  const ofAll = (some: InspectedImage[]) =>
    `${some.length} of ${masked.length} defective images (${shorten(some.map(({ image }) => image.name))})`
  const say = (some: InspectedImage[], what: string) => (some.length === 0 ? [] : [`Masks of ${ofAll(some)} ${what}.`])
  return [
    ...say(
      faint,
      `have soft values: what is above half of their range counts as defective, ${count(faintPixels, 'fainter pixel')} ${faintPixels === 1 ? 'does' : 'do'} not`
    ),
    ...say(
      masked.filter(({ mask }) => mask!.fromAlpha),
      'have one color throughout: their transparency was read instead'
    ),
    ...say(
      masked.filter(({ mask }) => mask!.area === 0),
      'are empty: these images are left out'
    ),
    ...say(
      masked.filter(({ mask }) => mask!.area === mask!.size),
      'cover the whole image: nothing is outside of them'
    ),
    ...say(masked.filter(isItsOwnMask), 'are the images themselves'),
    ...describeSameMasks(masked)
  ]
}

/** Of the defective images that have masks. */
export function countOddMasks(all: InspectedImage[]): OddMasks {
  const masked = all.filter((one) => one.image.label === 1 && one.mask !== null)
  const of = (isOdd: (one: InspectedImage) => boolean) => masked.filter(isOdd).length
  const partial = masked.filter(({ mask }) => mask!.area > 0 && mask!.area < mask!.size)
  // The same picture twice has the same mask twice.
  const images = new Set(partial.map(({ hash }) => hash)).size
  return {
    masks: masked.length,
    fromAlpha: of(({ mask }) => mask!.fromAlpha),
    empty: of(({ mask }) => mask!.area === 0),
    covering: of(({ mask }) => mask!.area === mask!.size),
    itself: of(isItsOwnMask),
    distinct: images < 2 ? images : new Set(partial.map(({ maskHashes }) => maskHashes.join())).size,
    partial: images
  }
}

function isItsOwnMask({ hash, maskHashes }: InspectedImage): boolean {
  return maskHashes.includes(hash)
}

/** Different images hardly have defects at the same pixels. */
function describeSameMasks(masked: InspectedImage[]): string[] {
  const byMask = new Map<string, InspectedImage[]>()
  for (const one of masked.filter((image) => image.mask!.area > 0 && image.mask!.area < image.mask!.size)) {
    const key = one.maskHashes.join()
    byMask.set(key, [...(byMask.get(key) ?? []), one])
  }
  const groups = [...byMask.values()].filter((group) => new Set(group.map(({ hash }) => hash)).size > 1)
  if (groups.length === 0) return []
  const images = groups.reduce((sum, group) => sum + group.length, 0)
  const example = groups[0].map(({ image }) => image.name)
  return [
    `Masks of ${images} of ${masked.length} defective images are the same, byte for byte, as another image's (${shorten(example)}).`
  ]
}
