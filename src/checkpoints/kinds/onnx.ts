import { basename, dirname, join, resolve } from 'node:path'
import type { ValueInfoProto } from '../onnx/onnx_pb.ts'
import { entriesOf } from '../readable.ts'
import { exists, foundFile, foundFolder, type Found, type Place } from './found.ts'
import { missingHalf } from './missing-half.ts'

/** `NAME.onnx`, `NAME_encoder.onnx` beside `NAME_decoder.onnx` (a number may stand behind: `encoder_10`), or a file of weights beside one of these. */
export async function recognizeOnnx({ path, isFolder }: Place): Promise<Found | null | undefined> {
  if (isFolder) return undefined
  if (/\.onnx$/i.test(path)) return graphOrPair(path)
  const graph = /^(.+\.onnx)[._-]data$/i.exec(path)?.[1]
  if (graph === undefined) return undefined
  return (await exists(graph)) ? graphOrPair(graph) : null
}

/** A folder that holds `encoder.onnx` and `decoder.onnx`, or one file in each of two folders of such names (`vae_encoder/model.onnx`). */
export async function recognizeOnnxFolder({ path, isFolder }: Place): Promise<Found | undefined> {
  if (!isFolder) return undefined
  const entries = await entriesOf(path)
  const half = entries.find((entry) => /^(en|de)coder\.onnx$/i.test(entry))
  if (half !== undefined) return graphOrPair(join(resolve(path), half))
  for (const entry of entries.filter((name) => HALF_FOLDER.test(name))) {
    const folder = join(resolve(path), entry)
    const graphs = (await entriesOf(folder).catch(() => [])).filter((name) => /\.onnx$/i.test(name))
    const pair = graphs.length === 1 ? await pairOfFolders(join(folder, graphs[0])) : null
    if (pair !== null) return pair
  }
  return undefined
}

/** `encoder`, `vae_encoder`. */
const HALF_FOLDER = /^(.*[._-])?(encoder|decoder)$/i

/** The pair of which one half lies here, and the other under the same name in the folder of the other half; else null. */
async function pairOfFolders(path: string): Promise<Found | null> {
  const folder = dirname(path)
  const [, before = '', own] = HALF_FOLDER.exec(basename(folder)) ?? []
  if (own === undefined) return null
  const [encoder, decoder] = ['encoder', 'decoder'].map((part) =>
    part === own.toLowerCase() ? path : join(dirname(folder), `${before}${part}`, basename(path))
  )
  return (await exists(encoder)) && (await exists(decoder))
    ? foundFolder('onnx-pair', dirname(folder), [encoder, decoder])
    : null
}

/** What stands before and behind the part's name: `NAME_encoder`, `encoder_10`, `vae_encoder_epoch10`. */
const HALF = /^(?:(.*[._-]))?(encoder|decoder)((?:[._-]?(?:epoch|ep|e|step|ckpt)?[._=-]?\d+)?)\.onnx$/i

/**
 * The pair that a half belongs to, or a graph of its own. With something before the part's name and no other half, the name may be
 * a whole model's (`autoencoder`, `vae_encoder_decoder`): its outputs tell.
 */
async function graphOrPair(path: string): Promise<Found> {
  const folder = dirname(resolve(path))
  const half = HALF.exec(basename(path))
  if (!half) return (await pairOfFolders(resolve(path))) ?? foundFile('onnx', path)
  const entries = await entriesOf(folder)
  const [, before = '', own, behind] = half
  const nameOf = (part: string) => `${before}${part}${behind}${basename(path).slice(-'.onnx'.length)}`
  const [encoder, decoder] = ['encoder', 'decoder'].map((part) => {
    const wanted = nameOf(part)
    const entry =
      entries.find((other) => other === wanted) ?? entries.find((other) => other.toLowerCase() === wanted.toLowerCase())
    return entry === undefined ? { wanted: join(folder, wanted) } : { file: join(folder, entry), wanted }
  })
  if (encoder.file !== undefined && decoder.file !== undefined) {
    const files = [encoder.file, decoder.file]
    const stem = `${before.replace(/[._-]$/, '')}${behind}`.replace(/^[._-]/, '')
    if (before === '' && behind === '') return foundFolder('onnx-pair', folder, files)
    return { kind: 'onnx-pair', path: encoder.file, files, folder, base: stem, stem }
  }
  const missing = own.toLowerCase() === 'encoder' ? decoder.wanted : encoder.wanted
  if (await isWhole(path)) return foundFile('onnx', path)
  throw missingHalf(path, missing)
}

/** Whether a graph with the name of a half takes images and gives some back. */
async function isWhole(path: string): Promise<boolean> {
  // Loaded on use: most names tell, and the protobufs take time to load.
  const { readOnnx } = await import('../onnx/read-onnx.ts')
  const { graph } = await readOnnx(path)
  const weights = new Set(graph!.initializer.map(({ name }) => name))
  const image = graph!.input
    .filter(({ name }) => !weights.has(name))
    .map(sizesOf)
    .find(({ length }) => length === 3)
  return image !== undefined && graph!.output.some((output) => givesImage(output, image))
}

const sizesOf = ({ type }: ValueInfoProto) =>
  type?.tensorType?.shape?.dim.slice(1).map(({ dimValue }) => dimValue) ?? []

/** An output of the image's own size, as far as it is known; an encoder's spatial code has other channels, or is smaller. */
function givesImage(output: ValueInfoProto, image: bigint[]): boolean {
  const sizes = sizesOf(output)
  const values = (all: bigint[]) => all.reduce((product, size) => product * size, 1n)
  if (sizes.length === 1) return sizes[0] > 0n && sizes[0] === values(image)
  if (sizes.length !== 3 || /(^|[^a-z])(z|mu|mean|log|var|std|sigma|latent|code)/i.test(output.name)) return false
  if (!sizes.includes(0n)) return [...sizes].sort().join() === [...image].sort().join()
  return (
    sizes.some((size) => size > 0n) && sizes.every((size, i) => size === 0n || image[i] === 0n || size === image[i])
  )
}
