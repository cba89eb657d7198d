import { basename } from 'node:path'
import { InputError } from '../../input-error.ts'
import { listImages, withoutExtension, type ListedImage } from '../finding/list-images.ts'
import { checkMaskNames, matchMasks } from '../finding/match-masks.ts'
import { findFolder, readFolder, type Entry } from '../finding/read-folder.ts'
import { plainName } from '../finding/picture-words.ts'
import { showPath } from '../show-path.ts'
import type { Label, SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'

/** Image number, defect code (000: none; the published set has a 00 among them), fabric code. */
const namePattern = /^\d+_(\d{2,3})_(\d{2})$/

export interface AitexName {
  stem: string
  defect: string
  fabric: string
}

/** Takes `0044_019_04.png` apart. @throws InputError for any other name. */
export function parseAitexName(path: string): AitexName {
  const stem = withoutExtension(basename(path))
  const match = namePattern.exec(stem)
  if (match === null) {
    throw new InputError(
      `${showPath(path)} is not named as AITEX images are (nnnn_ddd_ff.png: number, defect code, fabric code): rename it or take it out`
    )
  }
  return { stem, defect: match[1], fabric: match[2] }
}

/**
 * `NODefect_images/<fabric>/nnnn_000_ff.png`, `Defect_images/nnnn_ddd_ff.png` and `Mask_images/nnnn_ddd_ff_mask.png` (or
 * `_mask1`, `_mask2`). Where there are masks, defective images without one are left out.
 */
export async function readAitex(root: string): Promise<LayoutImages> {
  const entries = await readFolder(root)
  const nodefect = await findFolder(entries, ['nodefect_images'], root)
  const defect = await findFolder(entries, ['defect_images'], root)
  const mask = await findFolder(entries, ['mask_images'], root)
  if (nodefect === null && defect === null) {
    throw new InputError(
      `${showPath(root)} has neither of the folders NODefect_images and Defect_images of the layout aitex`
    )
  }
  const list = async (folder: Entry | null) => (folder === null ? [] : listImages(folder.path, root))
  const defectFree = (await list(nodefect)).map((file) => toImage(nodefect!.name, file, 0))
  const defective = (await list(defect)).map((file) => toImage(defect!.name, file, 1))
  const seekers = defective.map((image) => ({ image, keys: [plainName(image.group)] }))
  const masks = await list(mask)
  const orphans = matchMasks(seekers, masks)
  const masked = defective.filter((image) => image.masks.length > 0)
  if (masked.length === 0) {
    checkMaskNames(seekers, orphans, 'Mask_images/nnnn_ddd_ff_mask.png')
    return { images: [...defectFree, ...defective], leftOut: [], notes: [] }
  }
  const leftOut = defective
    .filter((image) => image.masks.length === 0)
    .map(({ name, label }) => ({ name, label, reason: `has no mask in ${mask!.name}` }))
  return { images: [...defectFree, ...masked], leftOut, notes: [] }
}

function toImage(folder: string, { path, below }: ListedImage, label: Label): SourceImage {
  const { stem, defect, fabric } = parseAitexName(path)
  if ((Number(defect) === 0 ? 0 : 1) !== label) {
    throw new InputError(
      `${showPath(path)} lies in ${folder}, but its defect code ${defect} says otherwise: move it into the other folder`
    )
  }
  const kind = label === 0 ? 'good' : defect
  return { name: `${folder}/${below}`, path, label, kind, fabric, group: stem, masks: [], condition: fabric }
}
