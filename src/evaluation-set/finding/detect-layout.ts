import { basename, dirname } from 'node:path'
import { InputError } from '../../input-error.ts'
import { describeAnnotations } from './describe-annotations.ts'
import { folderWords, labelOfFolder } from './label-words.ts'
import { labelsOfFolders, pairsOf } from './labels-of-folders.ts'
import { isImageName } from './list-images.ts'
import { findImagesFolder, isMarked } from './marked-folders.ts'
import { isMaskFolder, plainName } from './picture-words.ts'
import { readFolder, type Entry } from './read-folder.ts'
import { showPath } from '../show-path.ts'
import type { EvaluationSet, Label } from '../types.ts'

type FolderLayout = Exclude<EvaluationSet['layout'], 'manifest'>

/**
 * The layout of a folder by what lies in it.
 *
 * @throws InputError where none or several fit; it says what was found, and names the right folder where that one lies
 *   just above or below.
 */
export async function detectLayout(folder: string): Promise<FolderLayout> {
  const entries = await readFolder(folder)
  const shown = showPath(folder)
  const layouts = await fittingLayouts(entries, folder)
  const above = dirname(folder)
  const insideMvtec = basename(folder).toLowerCase() === 'test' && (await hasGroundTruth(above))
  if (layouts.length === 1 && !insideMvtec) return layouts[0]
  if (layouts.length > 1) {
    throw new InputError(
      `dataset: ${shown} fits the layouts ${layouts.join(' and ')}; set dataset-layout to one of them`
    )
  }
  throw new InputError(
    `dataset: ${insideMvtec ? `${shown} is a part of an MVTec set` : `cannot tell the layout of ${shown}`}; ` +
      `${(await cure(folder, entries)) ?? `found ${describe(entries)}.\n${expected}`}`
  )
}

const expected = [
  'One of these is expected:',
  '  mvtec     test/good, test/<defect>, ground_truth/<defect>/<stem>_mask.png',
  '  aitex     NODefect_images/<fabric>, Defect_images, Mask_images',
  `  folders   ${folderWords}, optional masks`,
  '  manifest  a CSV or JSON Lines file with image,label[,mask][,group]',
  'Call the folders so, or list the images in a manifest.'
].join('\n')

async function fittingLayouts(entries: Entry[], root: string): Promise<FolderLayout[]> {
  const folders = entries.filter(({ kind }) => kind !== 'file')
  const names = folders.map(({ name }) => name.toLowerCase())
  const layouts: FolderLayout[] = []
  const test = folders.find(({ name }) => ['test', 'test_public'].includes(plainName(name)))
  if (test !== undefined) layouts.push('mvtec')
  if (names.includes('nodefect_images') || names.includes('defect_images')) layouts.push('aitex')
  if (names.some((name) => labelOfFolder(name) !== null)) layouts.push('folders')
  if (layouts.length > 0) return layouts
  const isFolders =
    labelsOfFolders(names).of.size > 0 || (await findImagesFolder(entries, root)) !== null || (await isMarked(entries))
  return isFolders ? ['folders'] : []
}

async function hasGroundTruth(folder: string): Promise<boolean> {
  const entries = await readFolder(folder).catch(() => [])
  return entries.some(({ name, kind }) => kind === 'folder' && name.toLowerCase() === 'ground_truth')
}

/** What would do in place of the given folder, in words; null where nothing is known. */
async function cure(folder: string, entries: Entry[]): Promise<string | null> {
  const above = dirname(folder)
  const part = basename(folder).toLowerCase()
  if (/^test_private/.test(part) || (part !== 'test_public' && hasPrivateTestsAlone(entries)))
    return 'the labels of test_private are not published: give the folder that holds test_public, or label the images in a manifest'
  if (['test', 'train', 'ground_truth', 'defect_images', 'nodefect_images', 'mask_images'].includes(part)) {
    const layouts = await fittingLayouts(await readFolder(above).catch(() => []), above)
    if (layouts.some((layout) => layout !== 'folders')) return `give the folder above it: dataset: ${showPath(above)}`
  }
  const below = await setsBelow(entries)
  if (below.length === 1) return `give the folder in it: dataset: ${showPath(below[0])}`
  if (below.length > 1) {
    const names = below.map((path) => basename(path))
    const shown = `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? `, and ${names.length - NAMED} more` : ''}`
    return `it holds several sets (${shown}); give one of them, for example dataset: ${showPath(below[0])}`
  }
  const pairs = pairsOf(entries.filter(({ kind }) => kind !== 'file').map(({ name }) => name))
  if (pairs.length > 1) {
    const [{ plain, defective }] = pairs
    return `it holds several sets (${pairs.map((pair) => pair.plain).join(', ')}); put one of them, such as ${plain} with ${defective}, into a folder of its own`
  }
  const annotations = await describeAnnotations(folder)
  if (annotations !== null) return annotations
  const tables = entries.filter(({ name, kind }) => kind === 'file' && /\.(csv|tsv|jsonl|ndjson)$/i.test(name))
  const manifest = tables.find(({ name }) => !/submission/i.test(name))
  return manifest === undefined ? labelledNames(entries) : `give the manifest itself: dataset: ${showPath(manifest.path)}`
}

/** So many names are listed. */
const NAMED = 8

function hasPrivateTestsAlone(entries: Entry[]): boolean {
  return entries.some(({ name, kind }) => kind !== 'file' && /^test_private/i.test(name))
}

/** Folders with a layout, in the folder or, where there is none, in those of it. No part of a set is a set. */
async function setsBelow(entries: Entry[], depth = 2): Promise<string[]> {
  const folders = entries.filter(({ name, kind }) => kind === 'folder' && !isPartOfSet(name))
  const inside = await Promise.all(folders.map(async ({ path }) => ({ path, entries: await readFolder(path) })))
  const found: string[] = []
  for (const one of inside) if ((await fittingLayouts(one.entries, one.path)).length > 0) found.push(one.path)
  if (found.length > 0 || depth === 1) return found
  return (await Promise.all(inside.map((one) => setsBelow(one.entries, depth - 1)))).flat()
}

function isPartOfSet(name: string): boolean {
  return /^(train|test|val|valid|validation)(ing)?$/.test(plainName(name)) || isMaskFolder(name)
}

/** Images that lie in one folder, with their labels in their names: `good_001.png` beside `bad_001.png`. */
function labelledNames(entries: Entry[]): string | null {
  const words = entries
    .filter(({ name, kind }) => kind !== 'folder' && isImageName(name))
    .flatMap(({ name }) => /^[a-z]+(?=[\s_.-])/i.exec(name)?.[0] ?? [])
  const wordOf = (label: Label) => words.find((word) => labelOfFolder(word) === label)
  const [good, bad] = [wordOf(0), wordOf(1)]
  if (good === undefined || bad === undefined) return null
  const move = (word: string) => `mv ${word}[_.-]* ${word}/`
  return `labels in names of files are not read: move the images into folders, for example mkdir ${good} ${bad}; ${move(good)}; ${move(bad)}`
}

export function isManifestName(name: string): boolean {
  return /\.(csv|tsv|json|jsonl|ndjson)$/i.test(name)
}

function describe(entries: Entry[]): string {
  const folders = entries.filter(({ kind }) => kind !== 'file').map(({ name }) => `${name}/`)
  const images = entries.filter(({ name, kind }) => kind === 'file' && isImageName(name)).length
  const parts = [
    ...folders.slice(0, 8),
    ...(folders.length > 8 ? [`${folders.length - 8} more folders`] : []),
    ...(images > 0 ? [`${images} images without a label`] : [])
  ]
  return parts.length === 0 ? 'no folder and no image' : parts.join(', ')
}
