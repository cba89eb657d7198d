import { extname } from 'node:path'
import { decodeImage } from '../images/decode-image.ts'
import { looksLikeMask } from '../images/looks-like-mask.ts'
import type { ListedImage } from './list-images.ts'
import { isMaskFolder, nameKey, plainName, withoutMaskSuffix } from './picture-words.ts'

/** The pictures of a folder, told apart. */
export interface SeparatedPictures {
  images: ListedImage[]
  masks: ListedImage[]
  /** By what the masks were known, with how many there are and one of them. */
  known: KnownMasks[]
}

export interface KnownMasks {
  by: 'folder' | 'name' | 'values'
  count: number
  example: string
}

/** So many pairs of one name are looked into before their extension decides. */
const SAMPLED = 8

/**
 * Tells masks from images in a folder that holds both: by the folder that they lie in (`gt`, `masks`, …), by a name that is an
 * image's with `_GT`, `_mask`, `_label` or `_seg` behind it, or, where two files differ in nothing but their extension, by their
 * values. A folder of nothing but masks holds images after all: whoever evaluates them finds that they have two values.
 *
 * @throws InputError for a picture that had to be looked into and cannot be decoded.
 */
export async function separateMasks(files: ListedImage[]): Promise<SeparatedPictures> {
  const inFolder = files.filter(({ below }) => below.split('/').slice(0, -1).some(isMaskFolder))
  const others = files.filter((file) => !inFolder.includes(file))
  if (others.length === 0) return { images: files, masks: [], known: [] }
  const keys = new Set(others.map(({ below }) => nameKey(below)))
  const byName = others.filter(({ below }) => {
    const image = withoutMaskSuffix(nameKey(below))
    return image !== null && keys.has(image)
  })
  const pictures = others.filter((file) => !byName.includes(file))
  const byValues = await masksAmongTwins(pictures)
  return {
    images: pictures.filter((file) => !byValues.has(file)),
    masks: [...inFolder, ...byName, ...byValues],
    known: [...known('folder', inFolder), ...known('name', byName), ...known('values', [...byValues])]
  }
}

function known(by: KnownMasks['by'], masks: ListedImage[]): KnownMasks[] {
  return masks.length === 0 ? [] : [{ by, count: masks.length, example: masks[0].below }]
}

/** Of files that have all but the extension in common: those that look like masks, where others of that name do not. */
async function masksAmongTwins(files: ListedImage[]): Promise<Set<ListedImage>> {
  const byKey = new Map<string, ListedImage[]>()
  for (const file of files) {
    const key = nameKey(file.below)
    byKey.set(key, [...(byKey.get(key) ?? []), file])
  }
  const twins = [...byKey.values()].filter((group) => group.length > 1)
  const sampled = await masksOf(twins.slice(0, SAMPLED))
  const extension = commonExtension(sampled)
  const others =
    extension === null
      ? []
      : twins
          .slice(0, SAMPLED)
          .flat()
          .filter((file) => !sampled.includes(file))
  if (extension === null || others.some((file) => extensionOf(file) === extension)) {
    return new Set([...sampled, ...(await masksOf(twins.slice(SAMPLED)))])
  }
  return new Set(twins.flat().filter((file) => extensionOf(file) === extension))
}

async function masksOf(groups: ListedImage[][]): Promise<ListedImage[]> {
  const found: ListedImage[] = []
  for (const group of groups) {
    const masks: ListedImage[] = []
    for (const file of group) if (looksLikeMask(await decodeImage(file.path))) masks.push(file)
    if (masks.length < group.length) found.push(...masks)
  }
  return found
}

function extensionOf({ below }: ListedImage): string {
  return plainName(extname(below))
}

function commonExtension(files: ListedImage[]): string | null {
  const extensions = new Set(files.map(extensionOf))
  return extensions.size === 1 ? [...extensions][0] : null
}

const words: Record<KnownMasks['by'], string> = {
  folder: 'by the folder that they lie in',
  name: 'by names that are those of images with a word behind them',
  values: 'as they bear the names of images and have few values'
}

/** What was taken for what, in a sentence each. */
export function describeKnownMasks(
  found: { folder: string; known: KnownMasks[] }[],
  ways: KnownMasks['by'][] = ['folder', 'name', 'values']
): string[] {
  return ways.flatMap((by) => {
    const all = found.flatMap(({ folder, known }) =>
      known.filter((one) => one.by === by).map((one) => ({ folder, one }))
    )
    if (all.length === 0) return []
    const count = all.reduce((sum, { one }) => sum + one.count, 0)
    const example = `${all[0].folder}${all[0].one.example}`
    return [
      `${count} picture${count === 1 ? '' : 's'} beside images taken as masks, ${words[by]}: ${example}${count === 1 ? '' : ', …'}.`
    ]
  })
}
