import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toBinary } from '@bufbuild/protobuf'
import type { Tensor } from 'onnxruntime-web'
import { externalDataOf, readOnnx } from '../../checkpoints/onnx/read-onnx.ts'
import { ModelProtoSchema } from '../../checkpoints/onnx/onnx_pb.ts'
import type { ModelProto } from '../../checkpoints/onnx/onnx_pb.ts'
import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import { toFloat16 } from '../float16.ts'
import type { Feed, FeedableType, GraphInput, GraphSession } from '../graph/graph-session.ts'
import { refuseBytes } from '../graph/refuse-bytes.ts'
import { readHeads } from '../graph/surgery/read-heads.ts'
import { leftInTraining, quantizesDynamically } from './graph-traits.ts'
import { batchSizesOf, computesInDouble, inputsOf } from './graph-signature.ts'
import { drawsRandomNumbers } from './random-operators.ts'
import { reasonOf } from './reason.ts'
import { onnxRuntime } from './chosen-runtime.ts'
import type { OnnxSession } from './runtime.ts'
import { CODE_INPUT } from './surgery/cut-behind-code.ts'
import { decoderPart } from './surgery/decoder-part.ts'
import { operationsOf } from './surgery/operations-of.ts'
import { takeOutNoise } from './surgery/take-out-noise.ts'
import { weightsAside } from './surgery/weights-aside.ts'
import { withoutWeights } from './surgery/without-weights.ts'
import { toFloat32 } from './tensor-values.ts'

/**
 * Opens a graph, its sampling noise taken out where that can be.
 *
 * @param outputs as configured
 * @throws InputError naming the file for anything that onnxruntime does not accept
 */
export async function openSession(path: string, outputs: ModelSettings['outputs']): Promise<GraphSession> {
  const model = await readOnnx(path)
  const quiet = takeOutNoise(model, outputs)
  // Should onnxruntime not accept the rewired graph, the file's own may still run: `noiseTakenOut` says which one does.
  const rewired = quiet.noise.length === 0 ? null : await openGraph(quiet.model, path).catch(() => null)
  const session = rewired ?? (await openGraph(model, path))
  const noise = rewired ? quiet.noise : []
  const light = { file: withoutWeights(model), used: withoutWeights(rewired ? quiet.model : model) }
  return wholeGraph(session, light, noise, path, outputs)
}

/**
 * @param light the graph as the file has it, and as it runs, without weights: until the decoder is wanted, which reads the file
 *   again, the engine's copy of them is enough
 * @param noise tensors whose noise was taken out
 */
async function wholeGraph(
  session: OnnxSession,
  { file, used }: { file: ModelProto; used: ModelProto },
  noise: string[],
  path: string,
  outputs: ModelSettings['outputs']
): Promise<GraphSession> {
  let released: Promise<void> | null = null
  const release = () => (released ??= session.release())
  return Object.assign(await graphSession(session, file, path), {
    noiseTakenOut: !drawsRandomNumbers(used),
    heads: readHeads(operationsOf(used.graph!), noise),
    release,
    decoderPart: (...[names, codeShape]: Parameters<GraphSession['decoderPart']>) => {
      const { skips, decoder } = decoderPart(used, noise, names, codeShape)
      if (typeof decoder === 'string') return { skips, open: decoder }
      const cut = (model: ModelProto) =>
        decoderPart(noise.length === 0 ? model : takeOutNoise(model, outputs).model, noise, names, codeShape).decoder
      const open = async () => {
        await release()
        return openDecoder(path, cut)
      }
      return { skips, open }
    }
  })
}

/** @param cut gives the decoder of the graph with its weights, or why there is none */
async function openDecoder(path: string, cut: (model: ModelProto) => ModelProto | string) {
  const decoder = cut(await readOnnx(path))
  if (typeof decoder === 'string') throw new InputError(`${path} changed while it was evaluated. ${decoder}`)
  const session = await graphSession(await openGraph(decoder, path), withoutWeights(decoder), path)
  return { session, code: session.inputs.find(({ name }) => name === CODE_INPUT)! }
}

async function graphSession(
  session: OnnxSession,
  model: ModelProto,
  path: string
): Promise<Omit<GraphSession, 'decoderPart'>> {
  const { Tensor, deviceNotes } = await onnxRuntime()
  return {
    path,
    get engine() {
      return session.engine
    },
    get device() {
      return session.device
    },
    deviceNotes,
    inputs: inputsOf(model),
    batchSizes: batchSizesOf(model),
    layout: null,
    samples: drawsRandomNumbers(model),
    trainingMode: leftInTraining(model),
    quantizesDynamically: quantizesDynamically(model),
    run: (feeds) => run(session, Tensor, feeds, path),
    release: () => session.release()
  }
}

async function openGraph(model: ModelProto, path: string): Promise<OnnxSession> {
  const runtime = await onnxRuntime()
  const externalData = await readExternalData(model, path)
  const graph = {
    ...(externalData.length > 0 ? { bytes: toBinary(ModelProtoSchema, model), externalData } : weightsAside(model)),
    samples: drawsRandomNumbers(model),
    imageValues: valuesOf(model)
  }
  return runtime.open(graph).catch((error: unknown) => {
    if (error instanceof InputError) throw error
    const cure = computesInDouble(model)
      ? 'It computes in float64, for which onnxruntime lacks operators such as convolutions: export the model in float32 (PyTorch: model.float()).'
      : 'Export it again with the standard operators, at an opset of 13 to 20.'
    throw new InputError(`${path} is not accepted by onnxruntime: ${reasonOf(error)}. ${cure}`)
  })
}

/** Of one image: of the largest input, without its batch dimension; null where a dimension is open. */
function valuesOf(model: ModelProto): number | null {
  const sizes = inputsOf(model).map(({ shape }) =>
    shape === null ? null : shape.slice(1).reduce((a, b) => (a === null || b === null ? null : a * b), 1)
  )
  return sizes.includes(null) ? null : Math.max(...(sizes as number[]))
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
  session: OnnxSession,
  TensorClass: typeof Tensor,
  feeds: Feed[],
  path: string
): Promise<OutputTensor[]> {
  const tensors = feeds.map(
    ({ input, shape, values }) => [input.name, toTensor(TensorClass, input, shape, values)] as const
  )
  const results = await session.run(Object.fromEntries(tensors)).catch((error: unknown) => {
    if (error instanceof InputError) throw error
    const fed = feeds.map(({ input, shape }) => `"${input.name}" [${shape.join(',')}]`).join(', ')
    throw new InputError(
      `${path} failed on ${fed}: ${reasonOf(error)}. Export it with a dynamic batch axis, and check model.input.size and model.input.layout.`
    )
  })
  const outputs: OutputTensor[] = []
  for (const name of session.outputNames) {
    const tensor = results[name] as Tensor
    const values = toFloat32(tensor)
    if (values) outputs.push({ name, shape: [...tensor.dims], values })
  }
  refuseBytes(
    Object.entries(results as Record<string, Tensor>).map(([name, { type, dims }]) => ({
      name,
      type,
      shape: [...dims]
    })),
    outputs,
    feeds,
    path
  )
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
