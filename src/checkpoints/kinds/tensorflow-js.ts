import { basename, dirname, join, resolve } from 'node:path'
import { entriesOf } from '../readable.ts'
import { exists, foundFolder, type Found, type Place } from './found.ts'
import { missingHalf } from './missing-half.ts'
import { tfjsModel } from './tensorflow-files.ts'

/**
 * A folder with `model.json`, or with `encoder/model.json` and `decoder/model.json`; a file in it, or a half of the pair, stands
 * for the whole. Null where `model.json` is some other program's.
 */
export async function recognizeTensorFlowJs({ path, isFolder }: Place): Promise<Found | null | undefined> {
  return recognizeFolder(resolve(isFolder ? path : dirname(path)))
}

async function recognizeFolder(path: string): Promise<Found | null | undefined> {
  if ((await entriesOf(path)).includes('model.json')) {
    const model = await tfjsModel(path)
    if (model === null) return null
    const isHalf = ['encoder', 'decoder'].includes(basename(path))
    return isHalf ? recognizeFolder(dirname(path)) : foundFolder(model.kind, path, model.files)
  }
  const [encoder, decoder] = ['encoder', 'decoder'].map((part) => join(path, part, 'model.json'))
  const [hasEncoder, hasDecoder] = [await exists(encoder), await exists(decoder)]
  if (!hasEncoder && !hasDecoder) return undefined
  const halves = [hasEncoder && (await tfjsModel(dirname(encoder))), hasDecoder && (await tfjsModel(dirname(decoder)))]
  if (halves[0] && halves[1]) {
    const weights = [...halves[0].files.slice(1), ...halves[1].files.slice(1)]
    return foundFolder('tfjs-pair', path, [encoder, decoder, ...weights])
  }
  if (halves[0]) throw missingHalf(encoder, decoder)
  if (halves[1]) throw missingHalf(decoder, encoder)
  return undefined
}
