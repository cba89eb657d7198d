import type { LayersModel } from '@tensorflow/tfjs-layers'
import type { Operation, OperationGraph } from '../../graph/surgery/operation-graph.ts'

/** TensorFlow.js exports neither type; a model inside a model is a layer. */
export type Layer = LayersModel['layers'][number]
type Symbol = LayersModel['inputs'][number]

/** One call of a layer. */
export interface LayerCall {
  layer: Layer
  /** Of its first input: [batch, ...], null where open. */
  inputShape: (number | null)[]
}

/** Layers that hand their input on, value by value, when they predict. */
const PASS = new Set([
  'Dropout',
  'SpatialDropout1D',
  'AlphaDropout',
  'GaussianDropout',
  'GaussianNoise',
  'Reshape',
  'Flatten',
  'Permute'
])

/**
 * A layers model as the calls of its layers, those of models inside it in place of these. A tensor goes by the name of its
 * layer, under the models that it stands in: `encoder/z_mean`; a further call's is numbered.
 *
 * @param outputNames of the session, in the model's order
 */
export function layerOperations(model: LayersModel, outputNames: string[]): OperationGraph<LayerCall> {
  const operations: Operation<LayerCall>[] = []
  const called = new Map<string, string[]>()
  const taken = new Set<string>(model.inputNames)

  /** @param given what the inputs of the model around it stand for, by their numbers */
  function tensorOf({ id, sourceLayer, nodeIndex, tensorIndex }: Symbol, scope: string, given: Map<number, string>) {
    const known = given.get(id)
    if (known !== undefined) return known
    const call = `${scope}${sourceLayer.name}:${nodeIndex}`
    const outputs = called.get(call) ?? follow(sourceLayer, nodeIndex, scope, given)
    called.set(call, outputs)
    return outputs[tensorIndex]
  }

  function follow(layer: Layer, nodeIndex: number, scope: string, given: Map<number, string>): string[] {
    const { inputTensors, outputTensors } = layer.inboundNodes[nodeIndex]
    const input = inputTensors.map((tensor) => tensorOf(tensor, scope, given))
    const name = unused(`${scope}${layer.name}`)
    if (isModel(layer)) {
      const inner = new Map(layer.inputs.map(({ id }, i) => [id, input[i]]))
      return layer.outputs.map((tensor) => tensorOf(tensor, `${name}/`, inner))
    }
    const output = outputTensors.map((_, i) => (i === 0 ? name : `${name}:${i}`))
    const kind = kindOf(layer, outputTensors[0].shape.length)
    operations.push({ kind, input, takes: input, output, source: { layer, inputShape: inputTensors[0].shape } })
    return output
  }

  function unused(name: string): string {
    let unique = name
    for (let number = 1; taken.has(unique); number++) unique = `${name}_${number}`
    taken.add(unique)
    return unique
  }

  const own = new Map(model.inputs.map(({ id }, i) => [id, model.inputNames[i]]))
  return {
    outputs: model.outputs.map((tensor, i) => ({ name: outputNames[i], tensor: tensorOf(tensor, '', own) })),
    inputs: model.inputNames.map((name) => ({ name, tensor: name })),
    operations,
    constant: () => null
  }
}

function isModel(layer: Layer): layer is Layer & LayersModel {
  return 'outputLayers' in layer
}

/** @param rank of what it gives */
function kindOf(layer: Layer, rank: number): Operation<LayerCall>['kind'] {
  if (passes(layer)) return 'pass'
  if (layer.getClassName() === 'Subtract') return 'subtract'
  return layer.getClassName() === 'Dense' && rank === 2 ? 'dense' : 'other'
}

function passes(layer: Layer): boolean {
  const kind = layer.getClassName()
  return PASS.has(kind) || (kind === 'Activation' && layer.getConfig().activation === 'linear')
}
