import { assertFinite, channelsFirst, toImageScale, toLogVariance, type PixelScale } from './conventions.ts'
import type { OutputTensor } from './graph-outputs.ts'
import { InputError } from '../input-error.ts'
import { findOutput } from './matching/halves.ts'
import type { OutputMatch } from './match-outputs.ts'
import { besideEachOther } from './batches/beside-each-other.ts'
import { latentShape } from './latent-shape.ts'
import type { MatchedOutputs, ModelBatch, ModelOutputs } from './model.ts'

/** Outputs of one graph, or of the two of a pair, whose names may be the same. */
export type ModelTensors = OutputTensor[] | { encoder: OutputTensor[]; decoder: OutputTensor[] }

/**
 * The model's own tensors in the convention that all rooms share: image scale 0..1, [n, C, H, W], ln sigma^2, spatial codes in
 * channel, row, column order.
 *
 * @param layout the layout of the model's input: spatial codes of an NHWC model are NHWC
 * @param scale of the reconstruction
 * @throws InputError for NaN and infinities (named by checkpoint, output and image) and for a negative sigma or variance
 */
export function toModelOutputs(
  tensors: ModelTensors,
  match: OutputMatch,
  batch: Pick<ModelBatch, 'count' | 'channels' | 'height' | 'width' | 'pixels'>,
  layout: 'nchw' | 'nhwc',
  scale: PixelScale,
  checkpoint: string
): ModelOutputs {
  const { outputs, latent, reconstructionLayout } = match
  const plane = batch.height * batch.width
  const { encoder, decoder } = Array.isArray(tensors) ? { encoder: tensors, decoder: tensors } : tensors
  for (const { name, values } of Array.isArray(tensors) ? tensors : [...encoder, ...decoder]) {
    assertFinite(values, values.length / batch.count, { checkpoint, name })
  }
  const take = (from: OutputTensor[], name: string | null) => findOutput(from, name, layout)
  const code = (tensor: OutputTensor) =>
    layout === 'nhwc' && latent !== null
      ? channelsFirst(tensor.values, latent.channels, latent.positions)
      : tensor.values
  const image = take(decoder, outputs.reconstruction)
  if (match.isGrey) assertGrey(batch, outputs.reconstruction!, checkpoint)
  const logs = (tensor: OutputTensor, { convention }: NonNullable<MatchedOutputs['spread']>, values: Float32Array) =>
    toLogVariance(values, convention, { checkpoint, name: tensor.name })
  const levels = outputs.levels?.map((level) => {
    const [mu, spread] = [take(encoder, level.mu)!, take(encoder, level.spread?.name ?? null)]
    return {
      mu: inOwnOrder(mu, layout),
      logVariance: spread && logs(spread, level.spread!, inOwnOrder(spread, layout))
    }
  })
  const mu = levels ? null : take(encoder, outputs.mu)
  const spread = levels ? null : take(encoder, outputs.spread?.name ?? null)
  return {
    reconstruction:
      image &&
      toImageScale(
        match.isGrey
          ? inAllChannels(image.values, batch.channels, plane)
          : reconstructionLayout === 'nhwc'
            ? channelsFirst(image.values, batch.channels, plane)
            : image.values,
        batch.channels,
        plane,
        scale
      ),
    mu:
      levels && encoder.length > 0
        ? besideEachOther(
            levels.map((level) => level.mu),
            batch.count
          )
        : mu && code(mu),
    logVariance:
      levels && outputs.spread
        ? besideEachOther(
            levels.map((level) => level.logVariance!),
            batch.count
          )
        : spread && logs(spread, outputs.spread!, code(spread))
  }
}

/** A level's values in channel, row, column order. */
function inOwnOrder({ shape, values }: OutputTensor, layout: 'nchw' | 'nhwc'): Float32Array {
  const { channels, positions } = latentShape(shape, layout)
  return layout === 'nhwc' ? channelsFirst(values, channels, positions) : values
}

/** A grey picture for images of several equal channels. */
function inAllChannels(values: Float32Array, channels: number, plane: number): Float32Array {
  const all = new Float32Array(values.length * channels)
  for (let start = 0, to = 0; start < values.length; start += plane)
    for (let c = 0; c < channels; c++, to += plane) all.set(values.subarray(start, start + plane), to)
  return all
}

/** @throws InputError for an image with colour, which a reconstruction of one channel cannot be held against */
function assertGrey(
  { pixels, count, channels, height, width }: Pick<ModelBatch, 'count' | 'channels' | 'height' | 'width' | 'pixels'>,
  name: string,
  checkpoint: string
): void {
  const plane = height * width
  const size = channels * plane
  for (let i = 0; i < count * size; i++) {
    const first = pixels[Math.floor(i / size) * size + (i % plane)]
    if (Math.abs(pixels[i] - first) > 1e-3)
      throw new InputError(
        `${checkpoint}: the output "${name}" has 1 channel and the input ${channels}, which holds for grey images only, but image ` +
          `${Math.floor(i / size)} of a batch has colour. Judge the model on grey images, or export one that gives all channels.`
      )
  }
}
