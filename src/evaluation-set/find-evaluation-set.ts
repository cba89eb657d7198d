import { lstat, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings/schema.ts'
import { detectLayout, isManifestName } from './finding/detect-layout.ts'
import { findCalibration } from './find-calibration.ts'
import { readAitex } from './layouts/aitex.ts'
import { readFolders } from './layouts/folders.ts'
import { readManifest } from './layouts/manifest.ts'
import { readMvtec } from './layouts/mvtec.ts'
import { naturalOrder } from './finding/natural-order.ts'
import { showPath } from './show-path.ts'
import type { EvaluationSet } from './types.ts'

const readers = { mvtec: readMvtec, aitex: readAitex, folders: readFolders, manifest: readManifest }

/**
 * The images of the evaluation set with their labels and masks, in natural order of their names. No image is opened yet.
 *
 * @throws InputError for a missing or empty set, one whose layout is not clear, and whatever its layout does not allow.
 */
export async function findEvaluationSet(
  settings: Pick<Settings, 'dataset' | 'dataset-layout' | 'calibration'> & {
    model?: { input: Pick<Settings['model']['input'], 'orientation'> }
  }
): Promise<EvaluationSet> {
  if (settings.dataset === undefined) {
    throw new InputError('dataset: none given; name the folder of the evaluation set, or a manifest file')
  }
  const dataset = resolve(settings.dataset)
  const layout = await chooseLayout(settings.dataset, dataset, settings['dataset-layout'])
  const { images, leftOut, notes, taken, trained, calibration: own } = await readers[layout](dataset)
  if (images.length === 0) {
    throw new InputError(
      `dataset: ${showPath(dataset)} (layout ${layout}) holds no PNG or JPEG image` +
        `${leftOut.length > 0 ? ` that can be used; ${leftOut.length} were left out: ${leftOut[0].reason}` : ''}; ` +
        'check the path, and that the images are checked out'
    )
  }
  images.sort((a, b) => naturalOrder(a.name, b.name))
  const root = layout === 'manifest' ? dirname(dataset) : dataset
  const calibration = (await findCalibration(settings.calibration, root, layout)) ?? own ?? null
  const conditions = new Set([...images, ...(calibration ?? [])].flatMap(({ condition }) => condition ?? []))
  return {
    layout,
    root,
    images,
    calibration,
    leftOut,
    notes,
    taken,
    trained,
    orientation: settings.model?.input.orientation,
    conditions: [...conditions].sort(naturalOrder)
  }
}

async function chooseLayout(
  given: string,
  dataset: string,
  setting: Settings['dataset-layout']
): Promise<EvaluationSet['layout']> {
  const found = await stat(dataset).catch(() => null)
  if (found === null) {
    const isLink = (await lstat(dataset).catch(() => null))?.isSymbolicLink() ?? false
    throw new InputError(
      `dataset: ${given} ${isLink ? 'is a link that leads nowhere' : 'does not exist'} (looked at ${dataset}); check the path`
    )
  }
  if (found.isDirectory()) {
    if (setting === 'manifest') {
      throw new InputError(
        `dataset: ${given} is a folder; with dataset-layout manifest, give the CSV or JSON Lines file`
      )
    }
    return setting === 'auto' ? detectLayout(dataset) : setting
  }
  if (setting !== 'auto' && setting !== 'manifest') {
    throw new InputError(`dataset: ${given} is a file, but dataset-layout ${setting} needs a folder; give the folder`)
  }
  if (!isManifestName(dataset)) {
    throw new InputError(
      `dataset: ${given} is neither a folder nor a manifest; a manifest's name ends in .csv, .tsv, .json, .jsonl or .ndjson${/\.(zip|tgz|tar|gz|7z|rar)$/i.test(dataset) ? '; unpack the archive first' : ''}`
    )
  }
  return 'manifest'
}
