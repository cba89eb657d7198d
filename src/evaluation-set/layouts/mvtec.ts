import { InputError } from '../../input-error.ts'
import { labelOfFolder } from '../finding/label-words.ts'
import { isImageName, listImages, withoutExtension } from '../finding/list-images.ts'
import { checkMaskNames, matchMasks } from '../finding/match-masks.ts'
import { findFolder, followLink, readFolder } from '../finding/read-folder.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'

/** `test/good`, `test/<defect>`, `ground_truth/<defect>/<stem>_mask.png`: the folder's name is the kind of defect. */
export async function readMvtec(root: string): Promise<LayoutImages> {
  const entries = await readFolder(root)
  const test = await findFolder(entries, ['test'], root)
  if (test === null) {
    throw new InputError(
      `${showPath(root)} has no folder test, which the layout mvtec needs: test/good and test/<defect>`
    )
  }
  const truth = await findFolder(entries, ['ground_truth'], root)
  const truths = truth === null ? [] : await readFolder(truth.path)
  const images: SourceImage[] = []
  for (const entry of await readFolder(test.path)) {
    if (entry.kind === 'link') await followLink(entry, root)
    if (entry.kind !== 'folder') {
      if (!isImageName(entry.name)) continue
      throw new InputError(
        `${showPath(entry.path)} lies in none of the folders test/good or test/<defect>, so it has no label: move it into one`
      )
    }
    const label = labelOfFolder(entry.name) === 0 ? 0 : 1
    const found = (await listImages(entry.path, root)).map(({ path, below }): SourceImage => {
      const name = `${test.name}/${entry.name}/${below}`
      const kind = label === 0 ? 'good' : entry.name
      return { name, path, label, kind, fabric: null, group: name, masks: [], condition: null }
    })
    images.push(...found)
    const masks = label === 0 ? null : await findFolder(truths, [entry.name.toLowerCase()], root)
    if (masks === null) continue
    const above = `${test.name}/${entry.name}/`.length
    const seekers = found.map((image) => ({ image, keys: [withoutExtension(image.name.slice(above)).toLowerCase()] }))
    const orphans = matchMasks(seekers, await listImages(masks.path, root))
    checkMaskNames(seekers, orphans, `ground_truth/${entry.name}/<stem>_mask.png`)
  }
  return { images, leftOut: [] }
}
