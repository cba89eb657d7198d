import { join } from 'node:path'
import { InputError } from '../../input-error.ts'
import { describeAnnotations } from '../finding/describe-annotations.ts'
import { labelOfFolder, labelOfFolderPart } from '../finding/label-words.ts'
import { isImageName, listImages, type ListedImage } from '../finding/list-images.ts'
import { checkMaskNames, matchMasks, type MaskSeeker } from '../finding/match-masks.ts'
import {
  isMaskFolder,
  isPictureFolder,
  isSurelyMaskFolder,
  maskFolders,
  nameKey,
  plainName,
  testFolders
} from '../finding/picture-words.ts'
import { findFirstFolder, followLinks, readFolder, type Entry } from '../finding/read-folder.ts'
import { describeKnownMasks, separateMasks, type KnownMasks } from '../finding/separate-masks.ts'
import { showPath } from '../show-path.ts'
import { shorten } from '../plan/sentences.ts'
import type { Label, SourceImage } from '../types.ts'
import { isEyecandies, readEyecandies } from './eyecandies.ts'
import { holdsMasks } from './holds-masks.ts'
import { labelByMasks } from './label-by-masks.ts'
import type { LayoutImages } from './layout.ts'

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
  if (await isEyecandies(kinds)) return readEyecandies(test, kinds[0], root)
  const beside = await findFirstFolder(entries, maskFolders, root)
  if (beside !== null) truths.push(beside)
  const masks = (await Promise.all(truths.map(({ path }) => listImages(path, root)))).flat()
  if (files.length > 0) return readFlat(root, test, files, kinds, masks)

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
    leftOut: await privateTests(entries, root),
    notes: [...describeKnownMasks(found), ...guessed, ...(await describeOtherParts(entries, root))],
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
  // `test/images`, which says nothing of its images, is as good as `test`.
  if (kinds.length === 1 && files.length === 0 && isPictureFolder(kinds[0].name)) {
    const [{ name, path }] = kinds
    const inside = await listImages(path, root)
    return { kinds: [], truths, files: inside.map((file) => ({ ...file, below: `${name}/${file.below}` })) }
  }
  return { kinds, truths, files }
}

/** Images that lie in `test` itself have no label but what masks say. */
async function readFlat(
  root: string,
  test: Entry,
  files: ListedImage[],
  kinds: Entry[],
  masks: ListedImage[]
): Promise<LayoutImages> {
  const pictures = await separateMasks(files)
  const all = [...pictures.masks, ...masks]
  if (kinds.length > 0 || all.length === 0) {
    const annotations = kinds.length > 0 ? null : await describeAnnotations(root)
    throw new InputError(
      `${showPath(pictures.images[0].path)} lies in none of the folders test/good or test/<defect>, so it has no label: ` +
        (annotations ?? 'move it into one')
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
  const names = kinds.map(({ name }) => name)
  const guessed = names.filter((name) => labelOf(name) === 0 && labelOfFolder(name) === null)
  if (guessed.length > 0) {
    return [
      `No folder of test is called good: ${guessed.join(', ')} taken as defect-free by a part of the name, all others as kinds of defects.`
    ]
  }
  if (names.some((name) => labelOf(name) === 0) || names.every((name) => labelOfFolder(name) === 1)) return []
  return [
    `No folder of test is called good or has such a word in its name: all of ${shorten(names)} taken as kinds of defects. Call that of the defect-free images good.`
  ]
}

/** Tests of MVTec AD 2 without published labels. */
async function privateTests(entries: Entry[], root: string): Promise<LayoutImages['leftOut']> {
  const folders = entries.filter(({ name, kind }) => kind === 'folder' && /^test_private/.test(plainName(name)))
  const lists = await Promise.all(
    folders.map(async ({ name, path }) => {
      const files = await listImages(path, root).catch(() => [])
      const reason = `the labels of ${name} are not published`
      return files.map(({ below }) => ({ name: `${name}/${below}`, reason, asked: true as const }))
    })
  )
  return lists.flat()
}

/** A validation set under another name than the one that is read by itself. */
async function describeOtherParts(entries: Entry[], root: string): Promise<string[]> {
  if (entries.some(({ name }) => plainName(name) === 'validation')) return []
  for (const { name, path } of entries.filter(({ name, kind }) => kind !== 'file' && otherValidation.includes(plainName(name)))) {
    const good = (await readFolder(path)).find((entry) => entry.kind !== 'file' && labelOfFolder(entry.name) === 0)
    if (good === undefined) continue
    const shown = showPath(join(root, name, good.name))
    return [`${name}/${good.name} is not used; with calibration: ${shown}, its images set the threshold.`]
  }
  return []
}

const otherValidation = ['val', 'valid', 'dev', 'calibration']
