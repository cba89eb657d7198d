import { InputError } from '../../input-error.ts'

type Options = Record<string, unknown>

interface Layer {
  class_name?: unknown
  name?: unknown
  config?: Options & { name?: unknown; layers?: Layer[]; layer?: Layer }
}

/** `model.json` keeps the version beside the config, or the config in the topology's `model_config`. */
export interface LayersTopology extends Layer {
  keras_version?: unknown
  model_config?: Layer
}

/**
 * Refuses layers that TensorFlow.js 4.22 takes without a word and computes in another way than the Keras that trained them: it
 * knows no half-pixel centers (bilinear upsampling is off by up to 0.36 on images in 0..1), keeps Keras 2's `hard_sigmoid` (off
 * by 0.033), and ignores options that it does not know.
 *
 * @throws InputError naming the first such layer
 */
export function refuseUnfaithfulLayers(topology: LayersTopology, path: string): void {
  const version = String(topology.keras_version ?? '')
  // A model that was trained in TensorFlow.js means what TensorFlow.js computes.
  if (version.startsWith('tfjs-layers')) return
  const isKeras2 = version.startsWith('2.')
  for (const layer of layersOf(topology.model_config ?? topology)) {
    const flaw = flawOf(String(layer.class_name), layer.config ?? {}, isKeras2)
    if (flaw === null) continue
    throw new InputError(
      `${path}: TensorFlow.js computes the layer "${String(layer.config?.name ?? layer.name)}" (${String(layer.class_name)} with ` +
        `${flaw}) in another way than Keras, so its outputs would be wrong. Export the model as a graph model ` +
        `(tensorflowjs_converter --input_format=tf_saved_model) or as ONNX instead.`
    )
  }
}

function* layersOf(layer: Layer): Generator<Layer> {
  yield layer
  for (const inner of layer.config?.layers ?? []) yield* layersOf(inner)
  if (layer.config?.layer) yield* layersOf(layer.config.layer)
}

function flawOf(kind: string, options: Options, isKeras2: boolean): string | null {
  if (options.activation === 'hard_sigmoid' && !isKeras2) return 'hard_sigmoid'
  const isSet = (name: string, unset: number | null) => (options[name] ?? unset) !== unset
  const named = (name: string) => `${name}: ${JSON.stringify(options[name])}`
  switch (kind) {
    case 'UpSampling2D':
      return isSet('interpolation', null) && options.interpolation !== 'nearest' ? named('interpolation') : null
    case 'Resizing':
      return `interpolation: ${JSON.stringify(options.interpolation ?? 'bilinear')}`
    case 'ReLU':
      if (isSet('negative_slope', 0)) return named('negative_slope')
      return isSet('threshold', 0) ? named('threshold') : null
    case 'LeakyReLU':
      return isSet('negative_slope', 0.3) && !isSet('alpha', null) ? named('negative_slope') : null
    case 'Conv2DTranspose':
      if (isSet('output_padding', null)) return named('output_padding')
      return [options.dilation_rate ?? 1].flat().some((rate) => rate !== 1) ? named('dilation_rate') : null
    default:
      return null
  }
}
