import type { GraphModel } from '@tensorflow/tfjs-converter'
import type { io, Tensor } from '@tensorflow/tfjs-core'
import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import type { GraphInput, GraphSession } from '../graph/graph-session.ts'
import type { Endpoint } from '../graph/surgery/operation-graph.ts'
import { readHeads } from '../graph/surgery/read-heads.ts'
import { wayFromCode } from '../graph/surgery/way-from-code.ts'
import type { TensorFlow } from './engine.ts'
import type { GraphDef } from './graph-def.ts'
import { drawsRandomNumbers } from './random-operations.ts'
import type { ModelFile } from './read-artifacts.ts'
import { reasonOf } from './reason.ts'
import { MISSING_OPERATION, runTidily } from './run-tidily.ts'
import type { Signature, TensorInfo } from './signature.ts'
import { CODE_INPUT, cutBehindCode } from './surgery/cut-behind-code.ts'
import { leftInTraining } from './training-mode.ts'
import { graphOperations, nodeOf } from './surgery/graph-operations.ts'
import { takeOutNoise } from './surgery/take-out-noise.ts'

/** A graph model, open, and what its surgery asks. */
interface OpenGraph {
  model: GraphModel
  session: Omit<GraphSession, 'decoderPart'>
  endpoints: { inputs: Endpoint[]; outputs: Endpoint[] }
}

/**
 * A graph model, its sampling noise taken out where that can be. Its inputs and outputs have the names of its signature; without
 * one (old converters) those of their nodes.
 *
 * @param outputs as configured
 * @throws InputError for a graph that TensorFlow.js does not accept
 */
export async function openGraphModel(
  tf: TensorFlow,
  { path, artifacts }: ModelFile,
  outputs: ModelSettings['outputs']
): Promise<GraphSession> {
  const asWritten = await openGraph(tf, path, artifacts)
  const graph = artifacts.modelTopology as GraphDef
  const { model, endpoints } = asWritten
  const read = graphOperations(graph, endpoints, model.weights)
  const quiet = takeOutNoise(graph, read, outputs)
  if (quiet !== null) await asWritten.session.release()
  const used = quiet === null ? artifacts : { ...artifacts, modelTopology: quiet.graph }
  const { session, model: running } = quiet === null ? asWritten : await openGraph(tf, path, used)
  const operations = graphOperations(used.modelTopology as GraphDef, endpoints, running.weights)
  const noise = quiet?.noise ?? []
  return {
    ...session,
    samples: drawsRandomNumbers(graph),
    trainingMode: leftInTraining(graph),
    noiseTakenOut: !drawsRandomNumbers(used.modelTopology as GraphDef),
    heads: readHeads(operations, noise),
    decoderPart: ({ reconstruction, ...names }, shape) => {
      const { skips, code } = wayFromCode(operations, noise, { reconstruction, ...names })
      if (typeof code === 'string') return { skips, open: code }
      const signature = running.modelSignature as Signature
      const decoder = cutBehindCode(used, operations, code, { reconstruction, shape, signature })
      return { skips, open: typeof decoder === 'string' ? decoder : () => openDecoder(tf, path, decoder) }
    }
  }
}

async function openDecoder(tf: TensorFlow, path: string, artifacts: io.ModelArtifacts) {
  const { session } = await openGraph(tf, path, artifacts)
  return { session, code: session.inputs.find(({ name }) => name === CODE_INPUT)! }
}

async function openGraph(tf: TensorFlow, path: string, artifacts: io.ModelArtifacts): Promise<OpenGraph> {
  const model = await tf.loadGraphModel({ load: () => Promise.resolve(artifacts) }).catch((error: unknown) => {
    throw new InputError(
      `${path} is not accepted by TensorFlow.js as a graph model: ${reasonOf(error)}. Export it again with ` +
        `tensorflowjs_converter --input_format=tf_saved_model, or as ONNX.`
    )
  })
  const signature = model.modelSignature as Signature
  const outputs = endpointsOf(signature?.outputs) ?? model.outputs.map(({ name }): Endpoint => ({ name, tensor: name }))
  const inputs = inputsOf(model, signature?.inputs)
  const nodeOfInput = new Map(inputs.map(({ input, node }) => [input.name, node]))
  const session: OpenGraph['session'] = {
    path,
    engine: tf.name,
    inputs: inputs.map(({ input }) => input),
    layout: 'nhwc',
    samples: null,
    async run(feeds) {
      return runTidily(tf, feeds, { path, cure: MISSING_OPERATION }, (tensors) => {
        const fed = Object.fromEntries(tensors.map((tensor, i) => [nodeOfInput.get(feeds[i].input.name)!, tensor]))
        const results = [
          model.execute(
            fed,
            outputs.map(({ tensor }) => tensor)
          )
        ].flat()
        return outputs.map(({ name }, i): [string, Tensor] => [name, results[i]])
      })
    },
    async release() {
      model.dispose()
    }
  }
  return {
    model,
    session,
    endpoints: { inputs: inputs.map(({ input, node }) => ({ name: input.name, tensor: node })), outputs }
  }
}

function endpointsOf(tensors: Record<string, TensorInfo> | undefined): Endpoint[] | null {
  const entries = Object.entries(tensors ?? {})
  return entries.length > 0 ? entries.map(([name, { name: tensor }]) => ({ name, tensor })) : null
}

/** Variables that the signature lists among its inputs are filled in by the model itself. */
function inputsOf(model: GraphModel, signature: Record<string, TensorInfo> | undefined) {
  const entries = Object.entries(signature ?? {})
  const captured = new Set(
    entries.filter(([, { resourceId }]) => resourceId !== undefined).map(([, { name }]) => nodeOf(name))
  )
  return model.inputs
    .filter(({ name }) => !captured.has(name))
    .map(({ name, shape, dtype }) => {
      const [key, info] = entries.find(([, other]) => nodeOf(other.name) === name) ?? [name, undefined]
      const elementType = info?.dtype === 'DT_UINT8' ? 'uint8' : dtype
      const input: GraphInput = {
        name: key,
        elementType,
        shape: shape?.map((size) => (size < 0 ? null : size)) ?? null
      }
      return { input, node: name }
    })
}
