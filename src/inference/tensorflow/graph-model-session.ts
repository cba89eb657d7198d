import type { GraphModel } from '@tensorflow/tfjs-converter'
import type { Tensor } from '@tensorflow/tfjs-core'
import { InputError } from '../../input-error.ts'
import type { GraphInput, GraphSession } from '../graph/graph-session.ts'
import type { TensorFlow } from './engine.ts'
import { drawsRandomNumbers } from './random-operations.ts'
import type { GraphDef } from './random-operations.ts'
import type { ModelFile } from './read-artifacts.ts'
import { reasonOf } from './reason.ts'
import { MISSING_OPERATION, runTidily } from './run-tidily.ts'

interface TensorInfo {
  name: string
  dtype?: unknown
  resourceId?: number
}
type Signature = { inputs?: Record<string, TensorInfo>; outputs?: Record<string, TensorInfo> } | null | undefined

/**
 * A graph model. Its inputs and outputs have the names of its signature; without one (old converters) those of their nodes.
 *
 * @throws InputError for a graph that TensorFlow.js does not accept
 */
export async function openGraphModel(tf: TensorFlow, { path, json, artifacts }: ModelFile): Promise<GraphSession> {
  const model = await tf.loadGraphModel({ load: () => Promise.resolve(artifacts) }).catch((error: unknown) => {
    throw new InputError(
      `${path} is not accepted by TensorFlow.js as a graph model: ${reasonOf(error)}. Export it again with ` +
        `tensorflowjs_converter --input_format=tf_saved_model, or as ONNX.`
    )
  })
  const signature = model.modelSignature as Signature
  const nodes = nodesByName(signature?.outputs) ?? model.outputs.map(({ name }): [string, string] => [name, name])
  const inputs = inputsOf(model, signature?.inputs)
  const nodeOf = new Map(inputs.map(({ input, node }) => [input.name, node]))
  return {
    path,
    engine: tf.name,
    inputs: inputs.map(({ input }) => input),
    layout: 'nhwc',
    samples: drawsRandomNumbers(json.modelTopology as GraphDef),
    async run(feeds) {
      return runTidily(tf, feeds, { path, cure: MISSING_OPERATION }, (tensors) => {
        const fed = Object.fromEntries(tensors.map((tensor, i) => [nodeOf.get(feeds[i].input.name)!, tensor]))
        const wanted = nodes.map(([, node]) => node)
        const outputs = [model.execute(fed, wanted)].flat()
        return nodes.map(([name], i): [string, Tensor] => [name, outputs[i]])
      })
    },
    async release() {
      model.dispose()
    }
  }
}

function nodesByName(tensors: Record<string, TensorInfo> | undefined): [string, string][] | null {
  const entries = Object.entries(tensors ?? {})
  return entries.length > 0 ? entries.map(([key, { name }]) => [key, name]) : null
}

/** Variables that the signature lists among its inputs are filled in by the model itself. */
function inputsOf(model: GraphModel, signature: Record<string, TensorInfo> | undefined) {
  const entries = Object.entries(signature ?? {})
  const captured = new Set(
    entries.filter(([, { resourceId }]) => resourceId !== undefined).map(([, { name }]) => node(name))
  )
  return model.inputs
    .filter(({ name }) => !captured.has(name))
    .map(({ name, shape, dtype }) => {
      const [key, info] = entries.find(([, other]) => node(other.name) === name) ?? [name, undefined]
      const elementType = info?.dtype === 'DT_UINT8' ? 'uint8' : dtype
      const input: GraphInput = {
        name: key,
        elementType,
        shape: shape?.map((size) => (size < 0 ? null : size)) ?? null
      }
      return { input, node: name }
    })
}

const node = (tensor: string) => tensor.replace(/:\d+$/, '')
