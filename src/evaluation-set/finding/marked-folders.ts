import { labelOfFolder } from './label-words.ts'
import { isImageName } from './list-images.ts'
import { nameKey, plainName, withoutMaskSuffix } from './picture-words.ts'
import { followLinks, readFolder, type Entry } from './read-folder.ts'

/**
 * The folder `Images` whose folders are labels (VisA: `Data/Images/Normal`), and the one that it lies in, beside `Masks`; null
 * where there is none.
 */
export async function findImagesFolder(
  entries: Entry[],
  root: string
): Promise<[images: string, around: string] | null> {
  if (entries.some(({ name, kind }) => kind !== 'file' && labelOfFolder(name) !== null)) return null
  const folder = (all: Entry[], name: string) =>
    all.find((entry) => entry.kind !== 'file' && plainName(entry.name) === name) ?? null
  const data = folder(entries, 'data')
  const inData = data === null ? [] : await followLinks(await readFolder(data.path), root)
  for (const [images, around] of [
    [folder(entries, 'images'), root] as const,
    [folder(inData, 'images'), data?.path] as const
  ]) {
    if (images === null || around === undefined) continue
    const labels = await readFolder(images.path)
    if (labels.some(({ name, kind }) => kind !== 'file' && labelOfFolder(name) !== null)) return [images.path, around]
  }
  return null
}

/** Whether images have masks of their name beside them, here or in one of the folders (`Part0.jpg`, `Part0_label.bmp`). */
export async function hasPairs(entries: Entry[]): Promise<boolean> {
  if (isPaired(entries)) return true
  for (const { path, kind } of entries) if (kind === 'folder' && isPaired(await readFolder(path))) return true
  return false
}

function isPaired(entries: Entry[]): boolean {
  const keys = entries
    .filter(({ kind, name }) => kind !== 'folder' && isImageName(name))
    .map(({ name }) => nameKey(name))
  const known = new Set(keys)
  return keys.some((key) => known.has(withoutMaskSuffix(key) ?? ''))
}
