import { basename, dirname, join, resolve } from 'node:path'
import { entriesOf } from '../readable.ts'
import { exists, foundFolder, type Found, type Place } from './found.ts'
import { missingHalf } from './missing-half.ts'
import { savedModelFiles } from './tensorflow-files.ts'

/** A folder with `saved_model.pb`, or with one each in `encoder/` and `decoder/`; a file in it, or in its `variables` or `assets`, stands for the whole. */
export async function recognizeSavedModel({ path, isFolder }: Place): Promise<Found | undefined> {
  if (isFolder) return recognizeFolder(resolve(path))
  const folder = dirname(resolve(path))
  const own = await recognizeFolder(folder)
  if (own !== undefined || !['variables', 'assets', 'assets.extra'].includes(basename(folder))) return own
  return recognizeFolder(dirname(folder))
}

async function recognizeFolder(path: string): Promise<Found | undefined> {
  if ((await entriesOf(path)).includes('saved_model.pb')) {
    const isHalf = ['encoder', 'decoder'].includes(basename(path))
    return isHalf ? recognizeFolder(dirname(path)) : foundFolder('saved-model', path, await savedModelFiles(path))
  }
  const [encoder, decoder] = ['encoder', 'decoder'].map((part) => join(path, part, 'saved_model.pb'))
  const [hasEncoder, hasDecoder] = [await exists(encoder), await exists(decoder)]
  if (!hasEncoder && !hasDecoder) return undefined
  if (!hasDecoder) throw missingHalf(encoder, decoder)
  if (!hasEncoder) throw missingHalf(decoder, encoder)
  const files = [...(await savedModelFiles(dirname(encoder))), ...(await savedModelFiles(dirname(decoder)))]
  const weights = files.filter((file) => file !== encoder && file !== decoder)
  return foundFolder('saved-model-pair', path, [encoder, decoder, ...weights])
}
