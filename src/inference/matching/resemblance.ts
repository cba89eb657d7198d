import type { OutputTensor } from '../graph-outputs.ts'
import { channelsFirst } from '../conventions.ts'
import type { MatchContext } from './context.ts'
import { imageForm, imageShape } from './image-form.ts'

/**
 * Correlation of an image-shaped output with the images, over all pixels of the batch. An affine map of its scale leaves it as it
 * is. 0 where either is constant.
 */
export function resemblance({ shape, values }: OutputTensor, context: MatchContext): number {
  const form = imageForm(shape, context)
  if (form === null || context.image === undefined) return 0
  const [count, a, b, c] = imageShape(context)
  const [channels, plane] = context.layout === 'nchw' ? [a, b * c] : [c, a * b]
  const image = context.layout === 'nhwc' ? channelsFirst(context.image, channels, plane) : context.image
  if (form.isGrey) return correlation(firstChannel(image, count, channels, plane), values)
  return correlation(image, form.layout === 'nhwc' ? channelsFirst(values, channels, plane) : values)
}

/** Whether an output hands back what was fed. */
export function isCopyOfImage({ shape, values }: OutputTensor, context: MatchContext): boolean {
  const { image, layout } = context
  const form = imageForm(shape, context)
  if (image === undefined || form === null || form.isGrey || form.layout !== layout) return false
  return (
    values.length === image.length &&
    values.every((value, i) => Math.abs(value - image[i]) <= 1e-6 * Math.max(1, Math.abs(image[i])))
  )
}

function firstChannel(image: Float32Array, count: number, channels: number, plane: number): Float32Array {
  const values = new Float32Array(count * plane)
  for (let n = 0; n < count; n++)
    values.set(image.subarray(n * channels * plane, (n * channels + 1) * plane), n * plane)
  return values
}

function correlation(a: Float32Array, b: Float32Array): number {
  const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [a[i] - meanA, b[i] - meanB]
    ab += da * db
    aa += da * da
    bb += db * db
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0
}
