import { InputError } from '../input-error.ts'
import type { ModelSettings } from '../settings/schema.ts'
import type { MatchedOutputs } from './model.ts'

/** How pixel values are written in a tensor: value = (range[0] + pixel * (range[1] - range[0]) - mean) / std, pixel in 0..1. */
export type PixelScale = Pick<ModelSettings['input'], 'range' | 'mean' | 'std'>
type Convention = NonNullable<MatchedOutputs['spread']>['convention']

/** The smallest variance that a log-variance can be taken of: below it, ln would be -Infinity (an exact 0 is a sigma that underflowed). */
const SMALLEST_VARIANCE = 2 ** -126

/** That of images in all rooms. */
export const IMAGE_SCALE: PixelScale = { range: [0, 1], mean: 0, std: 1 }

/** The scale of the reconstruction: the input's, where `model.reconstruction` does not say otherwise. */
export function reconstructionScale({ input, reconstruction }: ModelSettings): PixelScale {
  return reconstruction ?? input
}

/**
 * The affine map of each channel: model value = pixel * scale + offset, pixel in 0..1.
 *
 * @param of the settings that the scale comes from, for messages
 * @throws InputError where mean or std does not fit the channels.
 */
export function channelMaps(
  { range: [low, high], mean, std }: PixelScale,
  channels: number,
  of = 'model.input'
): { scale: number; offset: number }[] {
  const perChannel = (value: number | number[], key: string) => {
    if (!Array.isArray(value)) return new Array<number>(channels).fill(value)
    if (value.length === channels) return value
    if (value.length === 1) return new Array<number>(channels).fill(value[0])
    throw new InputError(
      `${of}.${key} has ${value.length} values, but the model has ${channels} channel${channels === 1 ? '' : 's'}. ` +
        `Give one number, or one a channel.`
    )
  }
  const means = perChannel(mean, 'mean')
  const stds = perChannel(std, 'std')
  return means.map((value, c) => ({ scale: (high - low) / stds[c], offset: (low - value) / stds[c] }))
}

/**
 * Images as the model was trained on them: v = (range[0] + p * (range[1] - range[0]) - mean) / std.
 *
 * @param pixels [n, channels, plane], 0..1; plane = height * width
 * @returns an array of the same order; `pixels` itself where the scales are the same
 */
export function toModelScale(
  pixels: Float32Array,
  channels: number,
  plane: number,
  settings: PixelScale
): Float32Array {
  const maps = channelMaps(settings, channels)
  if (maps.every(isIdentity)) return pixels
  const scaled = new Float32Array(pixels.length)
  for (let start = 0, c = 0; start < pixels.length; start += plane, c = (c + 1) % channels) {
    const { scale, offset } = maps[c]
    for (let i = start; i < start + plane; i++) scaled[i] = pixels[i] * scale + offset
  }
  return scaled
}

/**
 * The inverse of `toModelScale`: a reconstruction on the image's scale, which may be the same array. Nothing is clipped.
 *
 * @param values [n, channels, plane]
 * @param of the settings that the scale comes from, for messages
 */
export function toImageScale(
  values: Float32Array,
  channels: number,
  plane: number,
  settings: PixelScale,
  of = 'model.reconstruction'
): Float32Array {
  const maps = channelMaps(settings, channels, of)
  if (maps.every(isIdentity)) return values
  const pixels = new Float32Array(values.length)
  for (let start = 0, c = 0; start < values.length; start += plane, c = (c + 1) % channels) {
    const { scale, offset } = maps[c]
    for (let i = start; i < start + plane; i++) pixels[i] = (values[i] - offset) / scale
  }
  return pixels
}

function isIdentity({ scale, offset }: { scale: number; offset: number }): boolean {
  return scale === 1 && offset === 0
}

/** [n, channels, plane] to [n, plane, channels]: images or spatial codes from NCHW to NHWC. */
export function channelsLast(values: Float32Array, channels: number, plane: number): Float32Array {
  if (channels === 1 || plane === 1) return values
  const size = channels * plane
  const moved = new Float32Array(values.length)
  for (let start = 0; start < values.length; start += size)
    for (let c = 0; c < channels; c++)
      for (let p = 0; p < plane; p++) moved[start + p * channels + c] = values[start + c * plane + p]
  return moved
}

/** [n, plane, channels] to [n, channels, plane]: images or spatial codes from NHWC to NCHW (channel, row, column order). */
export function channelsFirst(values: Float32Array, channels: number, plane: number): Float32Array {
  return channelsLast(values, plane, channels)
}

/**
 * ln sigma^2, whatever the model exports. An exact 0 (a sigma that underflowed) counts as the smallest normal float32
 * variance, 2^-126, so that a vanished sigma stays measurable.
 *
 * @throws InputError for a negative sigma or variance: the output was taken for the wrong convention.
 */
export function toLogVariance(
  values: Float32Array,
  convention: Convention,
  output: { checkpoint: string; name: string }
): Float32Array {
  if (convention === 'log-variance') return values
  if (convention === 'log-sigma') return values.map((value) => 2 * value)
  const negative = values.find((value) => value < 0)
  if (negative !== undefined)
    throw new InputError(
      `${output.checkpoint}: output "${output.name}" was taken for ${convention}, but holds the negative value ` +
        `${negative.toPrecision(4)}. If it is a log-variance, say so in the config:\n` +
        `model:\n  outputs: { log-variance: ${JSON.stringify(output.name)} }`
    )
  return values.map((value) => Math.log(Math.max(convention === 'sigma' ? value * value : value, SMALLEST_VARIANCE)))
}

/** No image or code is anywhere near; float32 squares up to 3e38. */
const LARGEST_OUTPUT = 1e15

/**
 * Refuses NaN and infinities: a gate must not judge a model on them.
 *
 * @param values [n, perImage]
 * @throws InputError naming checkpoint, output, how many values and the first image of the batch that has one.
 */
export function assertFinite(
  values: Float32Array,
  perImage: number,
  output: { checkpoint: string; name: string }
): void {
  let bad = 0
  let first = -1
  for (let i = 0; i < values.length; i++)
    // Written so that NaN is caught too. The squares of larger values would leave float32.
    if (!(Math.abs(values[i]) <= LARGEST_OUTPUT)) {
      if (first < 0) first = i
      bad++
    }
  if (bad > 0)
    throw new InputError(
      `${output.checkpoint}: output "${output.name}" holds ${bad} of ${values.length} values that are NaN or infinite (or beyond 1e15), ` +
        `first in image ${Math.floor(first / perImage)} of the batch. The checkpoint diverged in training, or its input is ` +
        `not on the scale it was trained on (model.input.range).`
    )
}
