import { InputError } from '../../input-error.ts'
import { folderWords, labelOfFolder } from '../finding/label-words.ts'
import { isImageName, listImages, withoutExtension } from '../finding/list-images.ts'
import { checkMaskNames, matchMasks } from '../finding/match-masks.ts'
import { findFolder, followLink, readFolder, type Entry } from '../finding/read-folder.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'

/** Folders that have their own part, or that no evaluation reads. */
const knownBeside = ['masks', 'validation', 'train']

/**
 * `good` beside `defect` (and their synonyms), optional `masks` with the images' names. Folders inside `defect` are kinds
 * of defects.
 */
export async function readFolders(root: string): Promise<LayoutImages> {
  const entries = await readFolder(root)
  const images: SourceImage[] = []
  for (const entry of entries) {
    const label = entry.kind === 'file' ? null : labelOfFolder(entry.name)
    if (label === null) continue
    if (entry.kind === 'link') await followLink(entry, root)
    for (const { path, below } of await listImages(entry.path, root)) {
      const name = `${entry.name}/${below}`
      const kind = label === 0 ? 'good' : below.includes('/') ? below.slice(0, below.indexOf('/')) : entry.name
      images.push({ name, path, label, kind, fabric: null, group: name, masks: [], condition: null })
    }
  }
  if (!entries.some(({ name, kind }) => kind !== 'file' && labelOfFolder(name) !== null)) {
    throw new InputError(`${showPath(root)} has no folder that the layout folders knows: ${folderWords}`)
  }
  const masks = await findFolder(entries, ['masks'], root)
  if (masks !== null) {
    const seekers = images
      .filter(({ label }) => label === 1)
      .map((image) => {
        const key = withoutExtension(image.name).toLowerCase()
        return { image, keys: [key, key.slice(key.indexOf('/') + 1)] }
      })
    const orphans = matchMasks(seekers, await listImages(masks.path, root))
    checkMaskNames(seekers, orphans, `${masks.name}/<stem>.png or ${masks.name}/<stem>_mask.png`)
  }
  return { images, leftOut: await passedOver(entries) }
}

/** Folders with images whose names say nothing of a label. */
async function passedOver(entries: Entry[]): Promise<LayoutImages['leftOut']> {
  const leftOut: LayoutImages['leftOut'] = []
  for (const { name, path, kind } of entries) {
    if (kind !== 'folder' || labelOfFolder(name) !== null || knownBeside.includes(name.toLowerCase())) continue
    const count = (await readFolder(path)).filter((entry) => isImageName(entry.name)).length
    if (count > 0)
      leftOut.push({ name: `${name}/`, reason: `the folder's name gives its images no label (${count} of them)` })
  }
  return leftOut
}
