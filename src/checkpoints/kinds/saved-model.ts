import { basename, dirname, resolve } from 'node:path'
import { entriesOf } from '../readable.ts'
import { foundFolder, type Found, type Place } from './found.ts'
import { savedModelFiles } from './tensorflow-files.ts'

/** A folder with `saved_model.pb`; a file in it, or in its `variables` or `assets`, stands for the whole. */
export async function recognizeSavedModel({ path, isFolder }: Place): Promise<Found | undefined> {
  if (isFolder) return recognizeFolder(resolve(path))
  const folder = dirname(resolve(path))
  const own = await recognizeFolder(folder)
  if (own !== undefined || !['variables', 'assets', 'assets.extra'].includes(basename(folder))) return own
  return recognizeFolder(dirname(folder))
}

async function recognizeFolder(path: string): Promise<Found | undefined> {
  const isOne = (await entriesOf(path)).includes('saved_model.pb')
  return isOne ? foundFolder('saved-model', path, await savedModelFiles(path)) : undefined
}
