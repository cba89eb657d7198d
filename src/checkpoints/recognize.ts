import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import type { CheckpointKind } from './checkpoint.ts'
import { hasRecordedColumns } from './recorded-csv.ts'
import { savedModelFiles, tfjsModel } from './tensorflow-files.ts'

/** A checkpoint as it lies on disk; side files of ONNX are added when it is read. */
export interface Found {
  kind: CheckpointKind
  path: string
  files: string[]
  /** Folder that holds the file or the folder. */
  folder: string
  /** Last path component, as it stands. */
  base: string
  /** Last path component without extension, `_encoder` or the like. */
  stem: string
}

/**
 * Which checkpoint a file or folder is, or belongs to; null for anything else.
 *
 * @param named the user wrote this very path: then a CSV file is taken at its word, so that its reader can say what it lacks
 * @throws InputError naming the missing half of a pair
 */
export async function recognize(path: string, named: boolean): Promise<Found | null> {
  if ((await stat(path)).isDirectory()) return recognizeFolder(path)
  const base = basename(path)
  const extension = extname(base).toLowerCase()
  if (extension === '.onnx') return recognizeOnnx(path)
  if (extension === '.npz') return single('recorded-npz', path)
  if (extension === '.csv') return named || (await hasRecordedColumns(path)) ? single('recorded-csv', path) : null
  const graph = /^(.+\.onnx)[._-]data$/i.exec(path)?.[1]
  if (graph) return (await exists(graph)) ? recognizeOnnx(graph) : null
  return recognizeMember(path)
}

/** A file inside a TensorFlow folder (`model.json`, a weight shard, `variables/…`) stands for the folder. */
async function recognizeMember(path: string): Promise<Found | null> {
  const folder = dirname(path)
  const own = await recognizeFolder(folder)
  if (own && own.kind !== 'onnx-pair') return own
  if (!['variables', 'assets', 'assets.extra'].includes(basename(folder))) return null
  const outer = await recognizeFolder(dirname(folder))
  return outer?.kind === 'saved-model' ? outer : null
}

async function recognizeFolder(given: string): Promise<Found | null> {
  const path = resolve(given)
  const half = basename(path)
  const entries = await readdir(path)
  if (entries.includes('model.json')) {
    const model = await tfjsModel(path)
    if (model === null) return null
    if (half === 'encoder' || half === 'decoder') return recognizeFolder(dirname(path))
    return found(model.kind, path, model.files)
  }
  const [encoder, decoder] = ['encoder', 'decoder'].map((part) => join(path, part, 'model.json'))
  const [hasEncoder, hasDecoder] = [await exists(encoder), await exists(decoder)]
  if (hasEncoder || hasDecoder) {
    const halves = [
      hasEncoder && (await tfjsModel(dirname(encoder))),
      hasDecoder && (await tfjsModel(dirname(decoder)))
    ]
    if (halves[0] && halves[1])
      return found('tfjs-pair', path, [encoder, decoder, ...halves[0].files.slice(1), ...halves[1].files.slice(1)])
    if (halves[0]) throw missingHalf(encoder, decoder)
    if (halves[1]) throw missingHalf(decoder, encoder)
  }
  if (entries.includes('saved_model.pb')) return found('saved-model', path, await savedModelFiles(path))
  if (entries.some((entry) => /^(en|de)coder\.onnx$/i.test(entry)))
    return recognizeOnnx(
      join(
        path,
        entries.find((entry) => /^(en|de)coder\.onnx$/i.test(entry))!
      )
    )
  return null
}

async function recognizeOnnx(path: string): Promise<Found> {
  const folder = dirname(resolve(path))
  const half = /^(?:(.+)[._-])?(encoder|decoder)\.onnx$/i.exec(basename(path))
  if (!half) return single('onnx', path)
  const entries = await readdir(folder)
  const nameOf = (part: string) => basename(path).slice(0, -'encoder.onnx'.length) + part + '.onnx'
  const [encoder, decoder] = ['encoder', 'decoder'].map((part) => {
    const wanted = nameOf(part)
    const entry =
      entries.find((other) => other === wanted) ?? entries.find((other) => other.toLowerCase() === wanted.toLowerCase())
    if (entry === undefined) throw missingHalf(path, join(folder, wanted))
    return join(folder, entry)
  })
  const files = [encoder, decoder]
  if (half[1] === undefined) return found('onnx-pair', folder, files)
  return { kind: 'onnx-pair', path: encoder, files, folder, base: half[1], stem: half[1] }
}

function missingHalf(present: string, missing: string): InputError {
  return new InputError(
    `${present} is one half of an encoder + decoder pair, but ${missing} is missing. Export both halves, or one graph ` +
      `(with neither "encoder" nor "decoder" at the end of its name) with the outputs recon, mu and logvar.`
  )
}

function single(kind: CheckpointKind, given: string): Found {
  const path = resolve(given)
  const base = basename(path)
  return { kind, path, files: [path], folder: dirname(path), base, stem: base.slice(0, -extname(base).length) }
}

function found(kind: CheckpointKind, path: string, files: string[]): Found {
  return { kind, path, files, folder: dirname(path), base: basename(path), stem: basename(path) }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
