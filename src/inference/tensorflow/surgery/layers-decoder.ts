import type { Tensor } from '@tensorflow/tfjs-core'
import type { CodeTensor } from '../../graph/surgery/find-code.ts'
import { GraphIndex } from '../../graph/surgery/graph-index.ts'
import type { GraphInput, GraphSession } from '../../graph/graph-session.ts'
import type { Operation, OperationGraph } from '../../graph/surgery/operation-graph.ts'
import { tensorOf } from '../../graph/surgery/tensor-of.ts'
import type { TensorFlow } from '../engine.ts'
import { MISSING_OPERATION, runTidily } from '../run-tidily.ts'
import type { LayerCall } from './layer-operations.ts'

const CODE_INPUT = 'vae_playbook/code'

/**
 * The layers behind the code as a decoder, which shares them with the model: inputs are the code and whatever else the rest
 * needs (the image where skip connections lead past the code, a condition); the output is the reconstruction.
 *
 * @param model its own session
 * @param shape of mu: [batch, ...], null where open
 * @returns a sentence where the way from the code to the exported mu cannot be gone backwards
 */
export function layersDecoder(
  tf: TensorFlow,
  { path, engine, inputs, layout }: Pick<GraphSession, 'path' | 'engine' | 'inputs' | 'layout'>,
  graph: OperationGraph<LayerCall>,
  code: CodeTensor<LayerCall>,
  { reconstruction, shape }: { reconstruction: string; shape: (number | null)[] }
): { session: Omit<GraphSession, 'decoderPart'>; code: GraphInput } | string {
  const turned = code.steps.find(({ source }) => source.layer.getClassName() === 'Permute')
  if (turned)
    return `The exported mu is a transposed copy ("${turned.output[0]}") of the code. Export the code as the decoder takes it.`
  const wanted = tensorOf(reconstruction, graph.outputs)
  const calls = new GraphIndex(graph).ancestors(wanted, new Set([code.tensor]))
  const taken = new Set(calls.flatMap(({ takes }) => takes))
  // Before the first step, mu has the shape that the decoder takes: all that is left between them is a change of shape.
  const own = code.steps.length === 0 ? shape : code.steps[0].source.inputShape
  const input: GraphInput = { name: CODE_INPUT, elementType: 'float32', shape }
  const session: Omit<GraphSession, 'decoderPart'> = {
    path,
    engine,
    inputs: [input, ...inputs.filter(({ name }) => taken.has(name))],
    layout,
    samples: false,
    async run(feeds) {
      const shaped = feeds.map((feed) =>
        feed.input === input ? { ...feed, shape: [feed.shape[0], ...own.slice(1).map(Number)] } : feed
      )
      return runTidily(tf, shaped, { path, cure: MISSING_OPERATION }, (tensors) => {
        const fed = new Map(
          tensors.map((tensor, i) => [feeds[i].input === input ? code.tensor : feeds[i].input.name, tensor])
        )
        return [[reconstruction, runLayers(calls, fed, wanted)]]
      })
    },
    // The layers are the model's.
    release: () => Promise.resolve()
  }
  return { session, code: input }
}

/**
 * Calls layers one after the other, as prediction does: those for training are off. What no further layer takes is freed, but
 * for what was fed.
 *
 * @param calls in order
 * @param fed by name
 * @param wanted the tensor to return
 */
function runLayers(calls: Operation<LayerCall>[], fed: Map<string, Tensor>, wanted: string): Tensor {
  const tensors = new Map(fed)
  const lastUse = new Map(calls.flatMap((call) => call.input.map((name) => [name, call] as const)))
  for (const call of calls) {
    const inputs = call.input.map((name) => tensors.get(name)!)
    const outputs = [call.source.layer.apply(inputs)].flat() as Tensor[]
    outputs.forEach((tensor, i) => tensors.set(call.output[i], tensor))
    for (const name of new Set(call.input))
      if (lastUse.get(name) === call && !fed.has(name) && name !== wanted) tensors.get(name)!.dispose()
  }
  return tensors.get(wanted)!
}
