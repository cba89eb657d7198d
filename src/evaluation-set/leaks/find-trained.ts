import { basename, dirname } from 'node:path'
import { InputError } from '../../input-error.ts'
import { listImages } from '../finding/list-images.ts'
import { plainName, testFolders } from '../finding/picture-words.ts'
import { findFolder, readFolder } from '../finding/read-folder.ts'
import { separateMasks } from '../finding/separate-masks.ts'
import type { EvaluationSet } from '../types.ts'

/** What the model was trained on, as far as it lies beside the test. */
export interface Trained {
  /** Without those that are tested, or that calibrate, where they are. */
  images: { name: string; path: string }[]
  /** Why it could not be looked through; null where it could, or where there is none. */
  reason: string | null
}

/**
 * The images of `train` in the set's folder, or beside it where that is the test's own; of a manifest the rows of that split.
 * They are no part of the set: what is wrong with them stops nothing.
 */
export async function findTrained(set: EvaluationSet): Promise<Trained> {
  const used = new Set([...set.images, ...(set.calibration ?? [])].map(({ path }) => path))
  try {
    const images = set.layout === 'manifest' ? (set.trained ?? []) : await inFolder(set.root)
    return { images: images.filter(({ path }) => !used.has(path)), reason: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { images: [], reason: error.message }
  }
}

async function inFolder(root: string): Promise<Trained['images']> {
  const isTest = testFolders.includes(plainName(basename(root)))
  const above = dirname(root)
  const train = (await trainIn(root)) ?? (isTest && above !== root ? await trainIn(above) : null)
  if (train === null) return []
  const { images } = await separateMasks(await listImages(train.path, train.path))
  return images.map(({ path, below }) => ({ name: `${train.name}/${below}`, path }))
}

async function trainIn(folder: string) {
  return findFolder(await readFolder(folder), ['train'], folder)
}
