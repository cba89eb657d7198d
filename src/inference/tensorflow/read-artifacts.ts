import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { io } from '@tensorflow/tfjs-core'
import { refuseLfsPointer } from '../../checkpoints/lfs-pointer.ts'
import { InputError } from '../../input-error.ts'
import { parseJson } from '../../parse-json.ts'
import type { TensorFlow } from './engine.ts'
import type { GraphDef } from './graph-def.ts'
import { squeezeBiases } from './squeeze-biases.ts'
import { weightBytes } from './weight-bytes.ts'

export interface ModelFile {
  path: string
  json: io.ModelJSON
  artifacts: io.ModelArtifacts
}

/**
 * A TensorFlow.js model from its `model.json` and the weight files beside it.
 *
 * @throws InputError for files that cannot be read, are no such model, or do not fit together
 */
export async function readModelFile(path: string, { io }: Pick<TensorFlow, 'io'>): Promise<ModelFile> {
  const json = await readJson(path)
  const groups = json.weightsManifest
  const specs = groups.flatMap(({ weights }) => weights)
  if (Array.isArray((json.modelTopology as GraphDef).node)) squeezeBiases(json.modelTopology as GraphDef, specs)
  const files = groups.flatMap(({ paths }) => paths.map((name) => join(dirname(path), name)))
  const weights = await readWeights(files)
  const wanted = byteLength(specs)
  if (wanted !== null && wanted !== weights.length)
    throw new InputError(
      `${path} describes ${wanted} bytes of weights, but ${files.join(', ') || 'no weight file'} ` +
        `${files.length === 1 ? 'holds' : 'hold'} ${weights.length}. Were all files copied in full, and from one export?`
    )
  const { buffer, byteOffset, length } = weights
  const data = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer
  return { path, json, artifacts: await io.getModelArtifactsForJSON(json, () => Promise.resolve([specs, data])) }
}

async function readJson(path: string): Promise<io.ModelJSON> {
  const bytes = await read(path)
  refuseLfsPointer(bytes, path)
  let json: Partial<io.ModelJSON> | null
  try {
    json = parseJson(bytes.toString('utf8'), path) as typeof json
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(
      `${path} is not valid JSON (${(error as Error).message}). Was it copied in full? Export the model again.`
    )
  }
  const isModel =
    typeof json?.modelTopology === 'object' && json.modelTopology !== null && Array.isArray(json.weightsManifest)
  if (!isModel || !json!.weightsManifest!.every((group) => Array.isArray(group?.paths) && Array.isArray(group.weights)))
    throw new InputError(
      `${path} is not the model.json of a TensorFlow.js model: it lacks modelTopology or weightsManifest. Export the model again.`
    )
  return json as io.ModelJSON
}

async function readWeights(files: string[]): Promise<Buffer> {
  const parts: Buffer[] = []
  for (const file of files) {
    const bytes = await read(file)
    refuseLfsPointer(bytes, file)
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function read(path: string): Promise<Buffer> {
  return readFile(path).catch((error: Error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`)
  })
}

/** Null where strings, whose length varies, are among them. */
function byteLength(specs: io.WeightsManifestEntry[]): number | null {
  let total = 0
  for (const spec of specs) {
    const bytes = weightBytes(spec)
    if (bytes === null) return null
    total += bytes
  }
  return total
}
