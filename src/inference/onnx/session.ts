import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toBinary } from '@bufbuild/protobuf'
import type { InferenceSession, Tensor } from 'onnxruntime-web'
import { externalDataOf, readOnnx } from '../../checkpoints/onnx/read-onnx.ts'
import { ModelProtoSchema } from '../../checkpoints/onnx/onnx_pb.ts'
import type { ModelProto } from '../../checkpoints/onnx/onnx_pb.ts'
import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import type { OutputTensor } from '../matching/context.ts'
import { fromFloat16, toFloat16 } from '../float16.ts'
import type { Feed, FeedableType, GraphInput, GraphSession } from '../graph/graph-session.ts'
import { inputsOf } from './graph-signature.ts'
import { drawsRandomNumbers } from './random-operators.ts'
import { startRuntime } from './runtime.ts'
import { CODE_INPUT } from './surgery/cut-behind-code.ts'
import { decoderPart } from './surgery/decoder-part.ts'
import { readHeads } from './surgery/read-heads.ts'
import { takeOutNoise } from './surgery/take-out-noise.ts'

/**
 * Opens a graph, its sampling noise taken out where that can be.
 *
 * @param outputs as configured
 * @throws InputError naming the file for anything that onnxruntime does not accept
 */
export async function openSession(path: string, outputs: ModelSettings['outputs']): Promise<GraphSession> {
  const { bytes, model } = await readOnnx(path)
  const quiet = takeOutNoise(model, outputs)
  // Should onnxruntime not accept the rewired graph, the file's own may still run: `noiseTakenOut` says which one does.
  const rewired = quiet.noise.length === 0 ? null : await openRewired(quiet.model, path).catch(() => null)
  const session = rewired ?? (await openGraph(bytes, model, path))
  const used = rewired ? quiet.model : model
  const noise = rewired ? quiet.noise : []
  return {
    ...(await graphSession(session, model, path)),
    samples: drawsRandomNumbers(model),
    noiseTakenOut: !drawsRandomNumbers(used),
    heads: readHeads(used.graph!, noise),
    decoderPart: (names, codeShape) => {
      const part = decoderPart(used, noise, names, codeShape)
      if (typeof part.decoder === 'string') return { skips: part.skips, open: part.decoder }
      const { decoder } = part
      return { skips: part.skips, open: () => openDecoder(decoder, path) }
    }
  }
}

async function openDecoder(model: ModelProto, path: string) {
  const session = await graphSession(await openRewired(model, path), model, path)
  return { session, code: session.inputs.find(({ name }) => name === CODE_INPUT)! }
}

async function graphSession(session: InferenceSession, model: ModelProto, path: string): Promise<GraphSession> {
  const runtime = await startRuntime()
  return {
    path,
    engine: `onnxruntime-web ${runtime.env.versions.web} (wasm)`,
    inputs: inputsOf(model),
    layout: null,
    samples: drawsRandomNumbers(model),
    run: (feeds) => run(session, runtime.Tensor, feeds, path),
    release: () => session.release()
  }
}

const openRewired = (model: ModelProto, path: string) => openGraph(toBinary(ModelProtoSchema, model), model, path)

async function openGraph(bytes: Uint8Array, model: ModelProto, path: string): Promise<InferenceSession> {
  const { InferenceSession } = await startRuntime(valuesOf(model))
  const options = {
    executionProviders: ['wasm'],
    externalData: await readExternalData(model, path),
    logSeverityLevel: 4 as const,
    // Waiting threads that spin would take the cores from image decoding and metrics.
    extra: { session: { intra_op: { allow_spinning: '0' } } }
  }
  return InferenceSession.create(bytes, options).catch((error: unknown) => {
    throw new InputError(
      `${path} is not accepted by onnxruntime: ${reason(error)}. ` +
        `Export it again with the standard operators, at an opset of 13 to 20.`
    )
  })
}

/** Of one image: of the largest input, without its batch dimension; null where a dimension is open. */
function valuesOf(model: ModelProto): number | null {
  let most = 0
  for (const { shape } of inputsOf(model)) {
    if (shape === null) return null
    let size = 1
    for (const side of shape.slice(1)) {
      if (side === null) return null
      size *= side
    }
    most = Math.max(most, size)
  }
  return most
}

async function readExternalData(model: ModelProto, path: string): Promise<{ path: string; data: Uint8Array }[]> {
  const files: { path: string; data: Uint8Array }[] = []
  for (const name of externalDataOf(model, path)) {
    const data = await readFile(join(dirname(path), name)).catch((error: Error) => {
      throw new InputError(`${path}: its side file "${name}" cannot be read: ${error.message}`)
    })
    files.push({ path: name, data: new Uint8Array(data.buffer, data.byteOffset, data.length) })
  }
  return files
}

async function run(
  session: InferenceSession,
  TensorClass: typeof Tensor,
  feeds: Feed[],
  path: string
): Promise<OutputTensor[]> {
  const tensors = feeds.map(
    ({ input, shape, values }) => [input.name, toTensor(TensorClass, input, shape, values)] as const
  )
  const results = await session.run(Object.fromEntries(tensors)).catch((error: unknown) => {
    const fed = feeds.map(({ input, shape }) => `"${input.name}" [${shape.join(',')}]`).join(', ')
    throw new InputError(
      `${path} failed on ${fed}: ${reason(error)}. Export it with a dynamic batch axis, and check model.input.size and model.input.layout.`
    )
  })
  const outputs: OutputTensor[] = []
  for (const name of session.outputNames) {
    const values = toFloat32(results[name])
    if (values) outputs.push({ name, shape: [...results[name].dims], values })
  }
  return outputs
}

function toTensor(
  TensorClass: typeof Tensor,
  { elementType }: GraphInput,
  shape: number[],
  values: Float32Array
): Tensor {
  switch (elementType as FeedableType) {
    case 'float32':
      return new TensorClass('float32', values, shape)
    case 'float64':
      return new TensorClass('float64', Float64Array.from(values), shape)
    case 'float16':
      return new TensorClass('float16', toFloat16(values), shape)
    case 'uint8':
      return new TensorClass('uint8', Uint8Array.from(values, Math.round), shape)
  }
}

/** Null for what is no real number: class indices, flags, text. */
function toFloat32(tensor: Tensor): Float32Array | null {
  switch (tensor.type) {
    case 'float32':
      return tensor.data as Float32Array
    case 'float64':
      return Float32Array.from(tensor.data as Float64Array)
    case 'float16': {
      const data = tensor.data as unknown as { buffer: ArrayBuffer; byteOffset: number; length: number }
      return fromFloat16(new Uint16Array(data.buffer, data.byteOffset, data.length))
    }
    default:
      return null
  }
}

/** onnxruntime's own sentence without its error numbers and places in its source; names in it come from the file. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const message = text
    .replace(/^.*ERROR_MESSAGE:\s*/s, '')
    .split('\n')[0]
    .replace(/\S+\.(cc|h):\d+\s+\S+\s*/g, '')
    .replace(/\p{C}/gu, '?')
    .trim()
  return (message.length > 300 ? `${message.slice(0, 300)}…` : message).replace(/\.$/, '')
}
