import { stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../input-error.ts'
import { parseAitexName } from './layouts/aitex.ts'
import { listImages } from './finding/list-images.ts'
import { findFolder, readFolder } from './finding/read-folder.ts'
import { separateMasks } from './finding/separate-masks.ts'
import { showPath } from './show-path.ts'
import type { EvaluationSet, SourceImage } from './types.ts'

/**
 * The defect-free images apart from the tested ones that calibrate the threshold.
 *
 * @param setting `auto` (`validation/good` below the set's root, where it exists), or a folder relative to the working directory
 * @returns null where `auto` finds none: the defect-free test images calibrate
 * @throws InputError for a missing or empty folder.
 */
export async function findCalibration(
  setting: string,
  root: string,
  layout: EvaluationSet['layout']
): Promise<SourceImage[] | null> {
  const folder = setting === 'auto' ? await validationFolder(root, layout) : resolve(setting)
  if (folder === null) return null
  const found = await stat(folder).catch(() => null)
  if (found === null || !found.isDirectory()) {
    throw new InputError(
      `calibration: ${setting} is no folder (looked at ${folder}); give a folder of defect-free images, or auto`
    )
  }
  const inside = folder.startsWith(root + sep)
  const { images: files } = await separateMasks(await listImages(folder, inside ? root : folder))
  if (files.length === 0) {
    throw new InputError(`calibration: ${showPath(folder)} holds no PNG or JPEG image; fill it or take it away`)
  }
  const prefix = inside ? relative(root, folder).split(sep).join('/') : basename(folder)
  return files.map(({ path, below }) => {
    const name = `${prefix}/${below}`
    const code = layout === 'aitex' ? parseAitexName(path) : null
    const fabric = code?.fabric ?? null
    return { name, path, label: 0, kind: 'good', fabric, group: code?.stem ?? name, masks: [], condition: fabric }
  })
}

async function validationFolder(root: string, layout: EvaluationSet['layout']): Promise<string | null> {
  if (layout === 'manifest') return null
  const validation = await findFolder(await readFolder(root), ['validation'], root)
  if (validation === null) return null
  const good = await findFolder(await readFolder(validation.path), ['good'], root)
  return good === null ? null : join(validation.path, good.name)
}
