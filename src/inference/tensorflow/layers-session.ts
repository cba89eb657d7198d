import type { Tensor } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import { InputError } from '../../input-error.ts'
import type { GraphSession } from '../graph/graph-session.ts'
import { readHeads } from '../graph/surgery/read-heads.ts'
import { wayFromCode } from '../graph/surgery/way-from-code.ts'
import type { TensorFlow } from './engine.ts'
import type { ModelFile } from './read-artifacts.ts'
import { reasonOf } from './reason.ts'
import { MISSING_OPERATION, runTidily } from './run-tidily.ts'
import { layerOperations } from './surgery/layer-operations.ts'
import { layersDecoder } from './surgery/layers-decoder.ts'
import { refuseUnfaithfulLayers } from './unfaithful-layers.ts'
import type { LayersTopology } from './unfaithful-layers.ts'

/**
 * A layers model. Its layers for training (dropout, noise) are off.
 *
 * @throws InputError for layers that TensorFlow.js does not have or computes in another way
 */
export async function openLayersModel(tf: TensorFlow, { path, json, artifacts }: ModelFile): Promise<GraphSession> {
  refuseUnfaithfulLayers(json.modelTopology as LayersTopology, path)
  dropRepeatedOutputs(json.modelTopology as LayersTopology)
  const model = await tf.loadLayersModel({ load: () => Promise.resolve(artifacts) }).catch((error: unknown) => {
    throw new InputError(
      `${path} is not accepted by TensorFlow.js as a layers model: ${reasonOf(error)}. It knows the layers of Keras 2 without ` +
        `custom ones: export a graph model (tensorflowjs_converter --input_format=tf_saved_model) or ONNX instead.`
    )
  })
  const names = outputNames(model)
  const operations = layerOperations(model, names)
  const session: Omit<GraphSession, 'decoderPart'> = {
    path,
    engine: tf.name,
    inputs: model.inputs.map(({ shape, dtype }, i) => ({ name: model.inputNames[i], elementType: dtype, shape })),
    layout: 'nhwc',
    samples: false,
    heads: readHeads(operations, []),
    async run(feeds) {
      return runTidily(tf, feeds, { path, cure: MISSING_OPERATION }, (tensors) => {
        const ordered = model.inputNames.map((name) => tensors[feeds.findIndex(({ input }) => input.name === name)])
        const outputs = [model.predictOnBatch(ordered.length === 1 ? ordered[0] : ordered)].flat()
        return outputs.map((tensor, i): [string, Tensor] => [names[i], tensor])
      })
    },
    async release() {
      model.dispose()
    }
  }
  return {
    ...session,
    decoderPart: ({ reconstruction, ...others }, shape) => {
      const { skips, code } = wayFromCode(operations, [], { reconstruction, ...others })
      if (typeof code === 'string') return { skips, open: code }
      const decoder = layersDecoder(tf, session, operations, code, { reconstruction, shape })
      return { skips, open: typeof decoder === 'string' ? decoder : () => Promise.resolve(decoder) }
    }
  }
}

/** TensorFlow.js cannot predict with one tensor listed twice, as by an encoder that returns its mean for want of a sample. */
function dropRepeatedOutputs({ model_config, config = model_config?.config }: LayersTopology): void {
  if (!Array.isArray(config?.output_layers)) return
  const seen = new Set<string>()
  config.output_layers = config.output_layers.filter((output) => {
    const key = JSON.stringify(output)
    return !seen.has(key) && seen.add(key)
  })
}

/**
 * A layers model calls its outputs after their layers, and those of a model inside it all alike: they get that model's own
 * names, `encoder/z_mean`. What is still the same is numbered in the order of the outputs: `encoder`, `encoder_1`.
 */
function outputNames(model: LayersModel): string[] {
  const taken = new Set<string>()
  return model.outputNames.map((_, i) => {
    const name = nameOf(model, i)
    let unique = name
    for (let number = 1; taken.has(unique); number++) unique = `${name}_${number}`
    taken.add(unique)
    return unique
  })
}

function nameOf(model: LayersModel, output: number): string {
  const layer = model.outputLayers[output]
  const inner = layer as Partial<LayersModel>
  const index = model.outputLayersTensorIndices[output]
  return inner.outputNames && index < inner.outputNames.length
    ? `${layer.name}/${nameOf(layer as LayersModel, index)}`
    : model.outputNames[output]
}
