import { basename, dirname } from 'node:path'
import { InputError } from '../../input-error.ts'
import { folderWords, labelOfFolder } from './label-words.ts'
import { isImageName } from './list-images.ts'
import { findImagesFolder, hasPairs } from './marked-folders.ts'
import { plainName } from './picture-words.ts'
import { readFolder, type Entry } from './read-folder.ts'
import { showPath } from '../show-path.ts'
import type { EvaluationSet } from '../types.ts'

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
  '  manifest  a CSV or JSON Lines file with image,label[,mask][,group]'
].join('\n')

async function fittingLayouts(entries: Entry[], root: string): Promise<FolderLayout[]> {
  const folders = entries.filter(({ kind }) => kind !== 'file')
  const names = folders.map(({ name }) => name.toLowerCase())
  const layouts: FolderLayout[] = []
  const test = folders.find(({ name }) => ['test', 'test_public'].includes(plainName(name)))
  if (test !== undefined) layouts.push('mvtec')
  if (names.includes('nodefect_images') || names.includes('defect_images')) layouts.push('aitex')
  if (names.some((name) => labelOfFolder(name) !== null)) layouts.push('folders')
  if (layouts.length === 0 && ((await findImagesFolder(entries, root)) !== null || (await hasPairs(entries))))
    return ['folders']
  return layouts
}

async function hasGroundTruth(folder: string): Promise<boolean> {
  const entries = await readFolder(folder).catch(() => [])
  return entries.some(({ name, kind }) => kind === 'folder' && name.toLowerCase() === 'ground_truth')
}

/** A folder or file next to the given one that would fit, in words; null where there is none. */
async function cure(folder: string, entries: Entry[]): Promise<string | null> {
  const above = dirname(folder)
  const part = basename(folder).toLowerCase()
  if (['test', 'train', 'ground_truth', 'defect_images', 'nodefect_images', 'mask_images'].includes(part)) {
    const layouts = await fittingLayouts(await readFolder(above).catch(() => []), above)
    if (layouts.some((layout) => layout !== 'folders')) return `give the folder above it: dataset: ${showPath(above)}`
  }
  const below: string[] = []
  for (const entry of entries) {
    if (entry.kind === 'folder' && (await fittingLayouts(await readFolder(entry.path), entry.path)).length > 0)
      below.push(entry.path)
  }
  if (below.length === 1) return `give the folder in it: dataset: ${showPath(below[0])}`
  if (below.length > 1) {
    const names = below.map((path) => basename(path)).join(', ')
    return `it holds several sets (${names}); give one of them, for example dataset: ${showPath(below[0])}`
  }
  const manifest = entries.find(({ name, kind }) => kind === 'file' && isManifestName(name))
  return manifest === undefined ? null : `give the manifest itself: dataset: ${showPath(manifest.path)}`
}

export function isManifestName(name: string): boolean {
  return /\.(csv|tsv|jsonl|ndjson)$/i.test(name)
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
