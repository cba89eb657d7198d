import { InputError } from '../../input-error.ts'
import { labelOfFolder, labelOfFolderPart } from '../finding/label-words.ts'
import { isImageName, listImages, type ListedImage } from '../finding/list-images.ts'
import { checkMaskNames, matchMasks, type MaskSeeker } from '../finding/match-masks.ts'
import { isMaskFolder, isSurelyMaskFolder, maskFolders, nameKey } from '../finding/picture-words.ts'
import { findFirstFolder, followLinks, readFolder, type Entry } from '../finding/read-folder.ts'
import { describeKnownMasks, separateMasks, type KnownMasks } from '../finding/separate-masks.ts'
import { showPath } from '../show-path.ts'
import type { Label, SourceImage } from '../types.ts'
import { holdsMasks } from './holds-masks.ts'
import { labelByMasks } from './label-by-masks.ts'
import type { LayoutImages } from './layout.ts'

/** MVTec AD 2 has more tests, whose labels are not published. */
export const testFolders = ['test', 'test_public']

/**
 * `test/good`, `test/<defect>`, `ground_truth/<defect>/<stem>_mask.png`: the folder's name is the kind of defect. Masks may
 * also lie in a folder of another such name, in `test`, below a kind or beside its images, and in a folder for each image.
 * A `test` without such folders is labelled by its masks.
 */
export async function readMvtec(root: string): Promise<LayoutImages> {
  const entries = await readFolder(root)
  const test = await findFirstFolder(entries, testFolders, root)
  if (test === null) {
    throw new InputError(
      `${showPath(root)} has no folder test, which the layout mvtec needs: test/good and test/<defect>`
    )
  }
  const { kinds, truths, files } = await partsOf(test, root)
  const beside = await findFirstFolder(entries, maskFolders, root)
  if (beside !== null) truths.push(beside)
  const masks = (await Promise.all(truths.map(({ path }) => listImages(path, root)))).flat()
  if (files.length > 0) return readFlat(test, files, kinds, masks)

  const labelOf = labelsOfKinds(kinds.map(({ name }) => name))
  const images: SourceImage[] = []
  const seekers: MaskSeeker[] = []
  const found: { folder: string; known: KnownMasks[] }[] = []
  for (const entry of kinds) {
    const label = labelOf(entry.name)
    const pictures = await separateMasks(await listImages(entry.path, root))
    found.push({ folder: `${test.name}/${entry.name}/`, known: pictures.known })
    for (const { path, below } of pictures.images) {
      const name = `${test.name}/${entry.name}/${below}`
      const kind = label === 0 ? 'good' : entry.name
      const image: SourceImage = { name, path, label, kind, fabric: null, group: name, masks: [], condition: null }
      images.push(image)
      if (label === 1) seekers.push({ image, keys: [nameKey(`${entry.name}/${below}`)] })
    }
    if (label === 1) masks.push(...pictures.masks.map(({ path, below }) => ({ path, below: `${entry.name}/${below}` })))
  }
  const orphans = matchMasks(seekers, masks)
  for (const { name } of kinds) {
    const ofKind = seekers.filter(({ image }) => image.kind === name)
    const lost = orphans.filter(({ below }) => firstFolder(nameKey(below)) === firstFolder(nameKey(`${name}/x`)))
    checkMaskNames(ofKind, lost, `ground_truth/${name}/<stem>_mask.png`)
  }
  const guessed = describeLabels(kinds, labelOf)
  return {
    images,
    leftOut: [],
    notes: [...describeKnownMasks(found), ...guessed],
    taken: [...describeKnownMasks(found, ['values']), ...guessed]
  }
}

function firstFolder(key: string): string {
  return key.includes('/') ? key.slice(0, key.indexOf('/')) : ''
}

async function partsOf(test: Entry, root: string): Promise<{ kinds: Entry[]; truths: Entry[]; files: ListedImage[] }> {
  const kinds: Entry[] = []
  const truths: Entry[] = []
  const files: ListedImage[] = []
  for (const entry of await followLinks(await readFolder(test.path), root)) {
    if (entry.kind === 'file') {
      if (isImageName(entry.name)) files.push({ path: entry.path, below: entry.name })
      continue
    }
    const isTruth =
      isSurelyMaskFolder(entry.name) ||
      (isMaskFolder(entry.name) && (await holdsMasks(await listImages(entry.path, root))))
    ;(isTruth ? truths : kinds).push(entry)
  }
  return { kinds, truths, files }
}

/** Images that lie in `test` itself have no label but what masks say. */
async function readFlat(
  test: Entry,
  files: ListedImage[],
  kinds: Entry[],
  masks: ListedImage[]
): Promise<LayoutImages> {
  const pictures = await separateMasks(files)
  const all = [...pictures.masks, ...masks]
  if (kinds.length > 0 || all.length === 0) {
    throw new InputError(
      `${showPath(pictures.images[0].path)} lies in none of the folders test/good or test/<defect>, so it has no label: move it into one`
    )
  }
  const marked = await labelByMasks({
    images: pictures.images,
    masks: all,
    prefix: `${test.name}/`,
    groupByFolder: false
  })
  const found = [{ folder: `${test.name}/`, known: pictures.known }]
  return {
    ...marked,
    notes: [...describeKnownMasks(found), ...marked.notes],
    taken: [...describeKnownMasks(found, ['values']), ...marked.notes]
  }
}

/** Where no folder is called `good`, a part of a name may say it: `ok_front` beside `def_front`. */
function labelsOfKinds(names: string[]): (name: string) => Label {
  const known = names.some((name) => labelOfFolder(name) === 0)
  return (name) => ((known ? labelOfFolder(name) : labelOfFolderPart(name)) === 0 ? 0 : 1)
}

function describeLabels(kinds: Entry[], labelOf: (name: string) => Label): string[] {
  const guessed = kinds.map(({ name }) => name).filter((name) => labelOf(name) === 0 && labelOfFolder(name) === null)
  if (guessed.length === 0) return []
  return [
    `No folder of test is called good: ${guessed.join(', ')} taken as defect-free by a part of the name, all others as kinds of defects.`
  ]
}
