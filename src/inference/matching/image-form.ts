import type { OutputTensor } from '../graph-outputs.ts'
import type { MatchContext } from './context.ts'

/** How an output lays out a picture of the input. */
export interface ImageForm {
  layout: 'nchw' | 'nhwc'
  /** One channel for an image that was fed as three equal ones. */
  isGrey: boolean
}

/**
 * A model may answer in another layout than it is asked in. A flat [n, C*H*W] (fully connected decoder) counts as the input's own;
 * [n, H, W] is a grey image; grey images fed as three equal channels may come back as one.
 *
 * @returns null where the shape is not the input's
 */
export function imageForm(shape: number[], context: MatchContext): ImageForm | null {
  const layout = ownLayout(shape, imageShape(context), context.layout)
  if (layout !== null) return { layout, isGrey: false }
  const image = imageShape(context)
  const channels = context.layout === 'nchw' ? image[1] : image[3]
  if (channels !== 3 || !isFedGrey(context)) return null
  const grey = context.layout === 'nchw' ? [image[0], 1, image[2], image[3]] : [image[0], image[1], image[2], 1]
  const ofGrey = ownLayout(shape, grey, context.layout)
  return ofGrey === null ? null : { layout: ofGrey, isGrey: true }
}

/** Of the input's rank and size, in either layout. */
export function isImageShaped({ shape }: OutputTensor, context: MatchContext): boolean {
  return shape.length >= 3 && imageForm(shape, context) !== null
}

/** The images as [n, C, H, W] or [n, H, W, C], also where they were fed flat. */
export function imageShape({ inputShape, pictureShape }: MatchContext): number[] {
  return pictureShape ?? inputShape
}

function ownLayout(shape: number[], image: number[], layout: 'nchw' | 'nhwc'): 'nchw' | 'nhwc' | null {
  const equals = (other: number[]) => shape.length === other.length && shape.every((size, i) => size === other[i])
  if (equals(image)) return layout
  const [count, a, b, c] = image
  if (equals(layout === 'nchw' ? [count, b, c, a] : [count, c, a, b])) return layout === 'nchw' ? 'nhwc' : 'nchw'
  const [channels, height, width] = layout === 'nchw' ? [a, b, c] : [c, a, b]
  if (channels === 1 && equals([count, height, width])) return layout
  return equals([count, a * b * c]) ? layout : null
}

/** Whether all images that were fed have three equal channels. */
function isFedGrey({ image, layout, ...context }: MatchContext): boolean {
  if (image === undefined) return false
  const [count, a, b, c] = imageShape({ layout, ...context })
  const plane = layout === 'nchw' ? b * c : a * b
  const at =
    layout === 'nchw'
      ? (n: number, p: number, ch: number) => (n * 3 + ch) * plane + p
      : (n: number, p: number, ch: number) => (n * plane + p) * 3 + ch
  const [first, second, third] = [0, 1, 2].map((channel) => normalize(image, count, plane, channel, at))
  return first.every((value, i) => Math.abs(value - second[i]) < 1e-3 && Math.abs(value - third[i]) < 1e-3)
}

/** A channel from 0 to 1: mean and std may differ from channel to channel. */
function normalize(
  image: Float32Array,
  count: number,
  plane: number,
  channel: number,
  at: (n: number, p: number, channel: number) => number
): Float32Array {
  const values = new Float32Array(count * plane)
  for (let n = 0; n < count; n++) for (let p = 0; p < plane; p++) values[n * plane + p] = image[at(n, p, channel)]
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  return values.map((value) => (high > low ? (value - low) / (high - low) : 0))
}
