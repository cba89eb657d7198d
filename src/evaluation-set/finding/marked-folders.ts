import { labelOfFolder } from './label-words.ts'
import { isImageName } from './list-images.ts'
import { isMaskFolder, isPictureFolder, nameKey, plainName, withoutMaskSuffix } from './picture-words.ts'
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

/**
 * Whether masks may say the labels: they bear the images' names, beside them here or in the folders below (`Part0.jpg`,
 * `Part0_label.bmp`; `MT_Crack/Imgs/1.jpg`, `1.png`), or lie in a folder beside that of the images (`images`, `masks`).
 */
export async function isMarked(entries: Entry[]): Promise<boolean> {
  if (isPaired(entries) || (await isBeside(entries))) return true
  for (const { path } of entries.filter(({ kind }) => kind === 'folder')) {
    const inside = await readFolder(path)
    if (isPaired(inside)) return true
    const pictures = inside.find(({ name, kind }) => kind === 'folder' && isPictureFolder(name))
    if (pictures !== undefined && !(await isBeside(inside)) && isPaired(await readFolder(pictures.path))) return true
  }
  return false
}

function isPaired(entries: Entry[]): boolean {
  const names = entries.filter(({ kind, name }) => kind !== 'folder' && isImageName(name)).map(({ name }) => name)
  const keys = names.map(nameKey)
  const known = new Set(keys)
  return known.size < keys.length || keys.some((key) => known.has(withoutMaskSuffix(key) ?? ''))
}

/** A folder of masks holds pictures; `labels` may hold boxes. */
async function isBeside(entries: Entry[]): Promise<boolean> {
  const folders = entries.filter(({ kind }) => kind !== 'file')
  if (!folders.some(({ name }) => isPictureFolder(name))) return false
  for (const { path } of folders.filter(({ name }) => isMaskFolder(name)))
    if ((await readFolder(path)).some(({ name, kind }) => kind !== 'folder' && isImageName(name))) return true
  return false
}
