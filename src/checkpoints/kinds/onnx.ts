import { basename, dirname, join, resolve } from 'node:path'
import { entriesOf } from '../readable.ts'
import { exists, foundFile, foundFolder, type Found, type Place } from './found.ts'
import { missingHalf } from './missing-half.ts'

/** `NAME.onnx`, `NAME_encoder.onnx` beside `NAME_decoder.onnx`, or a file of weights beside one of these. */
export async function recognizeOnnx({ path, isFolder }: Place): Promise<Found | null | undefined> {
  if (isFolder) return undefined
  if (/\.onnx$/i.test(path)) return graphOrPair(path)
  const graph = /^(.+\.onnx)[._-]data$/i.exec(path)?.[1]
  if (graph === undefined) return undefined
  return (await exists(graph)) ? graphOrPair(graph) : null
}

/** A folder that holds `encoder.onnx` and `decoder.onnx`. */
export async function recognizeOnnxFolder({ path, isFolder }: Place): Promise<Found | undefined> {
  if (!isFolder) return undefined
  const half = (await entriesOf(path)).find((entry) => /^(en|de)coder\.onnx$/i.test(entry))
  return half === undefined ? undefined : graphOrPair(join(resolve(path), half))
}

async function graphOrPair(path: string): Promise<Found> {
  const folder = dirname(resolve(path))
  const half = /^(?:(.+)[._-])?(encoder|decoder)\.onnx$/i.exec(basename(path))
  if (!half) return foundFile('onnx', path)
  const entries = await entriesOf(folder)
  const nameOf = (part: string) => basename(path).slice(0, -'encoder.onnx'.length) + part + '.onnx'
  const [encoder, decoder] = ['encoder', 'decoder'].map((part) => {
    const wanted = nameOf(part)
    const entry =
      entries.find((other) => other === wanted) ?? entries.find((other) => other.toLowerCase() === wanted.toLowerCase())
    if (entry === undefined) throw missingHalf(path, join(folder, wanted))
    return join(folder, entry)
  })
  const files = [encoder, decoder]
  if (half[1] === undefined) return foundFolder('onnx-pair', folder, files)
  return { kind: 'onnx-pair', path: encoder, files, folder, base: half[1], stem: half[1] }
}
