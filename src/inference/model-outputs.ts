import type { ModelSettings } from '../settings/schema.ts'
import { assertFinite, channelsFirst, toImageScale, toLogVariance } from './conventions.ts'
import type { OutputTensor } from './graph-outputs.ts'
import type { OutputMatch } from './match-outputs.ts'
import type { ModelBatch, ModelOutputs } from './model.ts'

/** Outputs of one graph, or of the two of a pair, whose names may be the same. */
export type ModelTensors = OutputTensor[] | { encoder: OutputTensor[]; decoder: OutputTensor[] }

/**
 * The model's own tensors in the convention that all rooms share: image scale 0..1, [n, C, H, W], ln sigma^2, spatial codes in
 * channel, row, column order.
 *
 * @param layout the layout of the model's input: spatial codes of an NHWC model are NHWC
 * @throws InputError for NaN and infinities (named by checkpoint, output and image) and for a negative sigma or variance
 */
export function toModelOutputs(
  tensors: ModelTensors,
  match: OutputMatch,
  batch: Pick<ModelBatch, 'count' | 'channels' | 'height' | 'width'>,
  layout: 'nchw' | 'nhwc',
  settings: ModelSettings['input'],
  checkpoint: string
): ModelOutputs {
  const { outputs, latent, reconstructionLayout } = match
  const plane = batch.height * batch.width
  const { encoder, decoder } = Array.isArray(tensors) ? { encoder: tensors, decoder: tensors } : tensors
  for (const { name, values } of Array.isArray(tensors) ? tensors : [...encoder, ...decoder]) {
    assertFinite(values, values.length / batch.count, { checkpoint, name })
  }
  const take = (from: OutputTensor[], name: string | null) => {
    return from.find((other) => other.name === name) ?? null
  }
  const code = (tensor: OutputTensor) =>
    layout === 'nhwc' && latent !== null
      ? channelsFirst(tensor.values, latent.channels, latent.positions)
      : tensor.values
  const image = take(decoder, outputs.reconstruction)
  const mu = take(encoder, outputs.mu)
  const spread = take(encoder, outputs.spread?.name ?? null)
  return {
    reconstruction:
      image &&
      toImageScale(
        reconstructionLayout === 'nhwc' ? channelsFirst(image.values, batch.channels, plane) : image.values,
        batch.channels,
        plane,
        settings
      ),
    mu: mu && code(mu),
    logVariance: spread && toLogVariance(code(spread), outputs.spread!.convention, { checkpoint, name: spread.name })
  }
}
