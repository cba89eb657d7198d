import { InputError } from '../../input-error.ts'
import { folderWords, labelOfFolder } from '../finding/label-words.ts'
import { labelsOfFolders } from '../finding/labels-of-folders.ts'
import { listImages, type ListedImage } from '../finding/list-images.ts'
import { checkMaskNames, matchMasks } from '../finding/match-masks.ts'
import { isMaskFolder, maskFolders, nameKey, plainName } from '../finding/picture-words.ts'
import { findFirstFolder, followLinks, readFolder, type Entry } from '../finding/read-folder.ts'
import { describeKnownMasks, separateMasks, type KnownMasks } from '../finding/separate-masks.ts'
import { findImagesFolder, isMarked } from '../finding/marked-folders.ts'
import { showPath } from '../show-path.ts'
import type { Label, SourceImage } from '../types.ts'
import { labelByMasks } from './label-by-masks.ts'
import type { LayoutImages } from './layout.ts'

/** Folders that have their own part, or that no evaluation reads. */
const knownBeside = ['validation', 'train']

/**
 * `good` beside `defect` (and their synonyms), optional `masks` with the images' names, or masks beside the images. Folders
 * inside `defect` are kinds of defects. VisA keeps all of it in `Data/Images` and `Data/Masks`. Where no folder is named after
 * a label, masks beside the images say it.
 */
export async function readFolders(root: string): Promise<LayoutImages> {
  const top = await followLinks(await readFolder(root), root)
  const inside = await findImagesFolder(top, root)
  const [folder, around] = inside ?? [root, root]
  const entries = folder === root ? top : await followLinks(await readFolder(folder), root)
  const prefix = folder === root ? '' : `${relativeName(root, folder)}/`
  const labels = labelsOfFolders(entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name))
  if (labels.of.size === 0) {
    if (await isMarked(entries)) return readMarked(root)
    throw new InputError(`${showPath(root)} has no folder that the layout folders knows: ${folderWords}`)
  }
  const outside = around === root ? top : await followLinks(await readFolder(around), root)
  const maskFolder = await findFirstFolder(outside, ['masks', ...maskFolders.filter((name) => name !== 'masks')], root)
  const masks = maskFolder === null ? [] : await listImages(maskFolder.path, root)
  const kindsOfMasks = new Set(
    masks.map(({ below }) => plainName(below.split('/').length > 1 ? below.split('/')[0] : ''))
  )

  const images: SourceImage[] = []
  const keys = new Map<SourceImage, string[]>()
  const found: { folder: string; known: KnownMasks[] }[] = []
  const leftOut: LayoutImages['leftOut'] = []
  const byMasks: string[] = []
  const outlines: string[] = []
  const beside: ListedImage[] = []
  for (const entry of entries) {
    if (entry.kind === 'file' || isOwnPart(entry, maskFolder)) continue
    const said = labels.of.get(entry.name) ?? null
    if (said === null && knownBeside.includes(plainName(entry.name))) continue
    const files = await listUnlessUnlabelled(entry, said, root)
    if (labels.training.includes(entry.name)) {
      leftOut.push(
        ...files.map(({ below }) => ({ name: `${prefix}${entry.name}/${below}`, reason: TRAINING, asked: true as const }))
      )
      continue
    }
    const label: Label | null = said ?? (kindsOfMasks.has(plainName(entry.name)) && files.length > 0 ? 1 : null)
    if (label === null) {
      leftOut.push(
        ...files.map(({ below }) => ({ name: `${prefix}${entry.name}/${below}`, reason: unlabelled(entry) }))
      )
      continue
    }
    if (said === null) byMasks.push(entry.name)
    if (label === 1) outlines.push(...(await describeOutlines(entry)))
    const pictures = await separateMasks(files)
    found.push({ folder: `${prefix}${entry.name}/`, known: pictures.known })
    for (const { path, below } of pictures.images) {
      const name = `${prefix}${entry.name}/${below}`
      const kind = label === 0 ? 'good' : below.includes('/') && said === 1 ? kindOf(below, entry) : entry.name
      const image: SourceImage = { name, path, label, kind, fabric: null, group: name, masks: [], condition: null }
      images.push(image)
      keys.set(image, [nameKey(`${entry.name}/${below}`), nameKey(below)])
    }
    if (label === 1)
      beside.push(...pictures.masks.map(({ path, below }) => ({ path, below: `${entry.name}/${below}` })))
  }
  const seekers = images.filter(({ label }) => label === 1).map((image) => ({ image, keys: keys.get(image)! }))
  const orphans = matchMasks(seekers, [...masks, ...beside])
  if (maskFolder !== null) {
    checkMaskNames(seekers, orphans, `${maskFolder.name}/<stem>.png or ${maskFolder.name}/<stem>_mask.png`)
  }
  const kinds = [...(labels.note === null ? [] : [labels.note]), ...describeKinds(byMasks, maskFolder)]
  return {
    images,
    leftOut,
    notes: [...describeKnownMasks(found), ...kinds, ...outlines],
    taken: [...describeKnownMasks(found, ['values']), ...kinds]
  }
}

const TRAINING = "the folder's name says that it is of the training"

/** DAGM once said in a text file which ellipse holds a defect. */
async function describeOutlines(folder: Entry): Promise<string[]> {
  const list = (await readFolder(folder.path)).find(({ name }) => /^labels?\.txt$/i.test(name))
  return list === undefined ? [] : [`${folder.name}/${list.name} is not read: outlines in a text are no masks.`]
}

function isOwnPart(entry: Entry, maskFolder: Entry | null): boolean {
  return entry.path === maskFolder?.path || (isMaskFolder(entry.name) && labelOfFolder(entry.name) === null)
}

/** `hole/…` below `defect`; a folder `rgb` is no kind. */
function kindOf(below: string, entry: Entry): string {
  const first = below.slice(0, below.indexOf('/'))
  return plainName(first) === 'rgb' ? entry.name : first
}

/** What is not used may hold anything. */
async function listUnlessUnlabelled(entry: Entry, said: Label | null, root: string): Promise<ListedImage[]> {
  if (said !== null) return listImages(entry.path, root)
  return listImages(entry.path, root).catch(() => [])
}

function unlabelled({ name }: Entry): string {
  return `the folder's name gives its images no label: move ${name}/ into defect/ (or good/), or list its images in a manifest`
}

function describeKinds(names: string[], masks: Entry | null): string[] {
  if (names.length === 0) return []
  return [`${names.join(', ')} taken as kinds of defects, as ${masks!.name} has folders of these names.`]
}

function relativeName(root: string, folder: string): string {
  return folder
    .slice(root.length + 1)
    .split(/[/\\]/)
    .join('/')
}

/** Neither folders nor names of files say a label: KolektorSDD's `kos01/Part0.jpg` beside `Part0_label.bmp`. */
async function readMarked(root: string): Promise<LayoutImages> {
  const pictures = await separateMasks(await listImages(root, root))
  const marked = await labelByMasks({
    images: pictures.images,
    masks: pictures.masks,
    prefix: '',
    groupByFolder: true
  })
  const found = [{ folder: '', known: pictures.known }]
  return {
    ...marked,
    notes: [...describeKnownMasks(found), ...marked.notes],
    taken: [...describeKnownMasks(found, ['values']), ...marked.notes]
  }
}
