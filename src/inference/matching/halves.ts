import type { OutputTensor } from '../graph-outputs.ts'

const FIRST = ' (first half)'
const SECOND = ' (second half)'

/** Names of the two halves of a tensor that holds mean and log-variance: no export writes such. */
export const firstHalf = (name: string) => `${name}${FIRST}`
export const secondHalf = (name: string) => `${name}${SECOND}`
export const isFirstHalf = (name: string) => name.endsWith(FIRST)
export const isSecondHalf = (name: string) => name.endsWith(SECOND)

/** The output that a half is of; any other name as it is. */
export function wholeOf(name: string): string {
  if (isFirstHalf(name)) return name.slice(0, -FIRST.length)
  return isSecondHalf(name) ? name.slice(0, -SECOND.length) : name
}

/** The axis that a code's channels lie along: the last one of a spatial code of an NHWC model, else the one behind the batch. */
const channelAxis = (shape: number[], layout: 'nchw' | 'nhwc') => (layout === 'nhwc' ? shape.length - 1 : 1)

export function canBeHalved({ shape }: OutputTensor, layout: 'nchw' | 'nhwc'): boolean {
  return shape.length >= 2 && shape[channelAxis(shape, layout)] % 2 === 0 && shape[channelAxis(shape, layout)] > 0
}

/** Both halves, along the channels. */
export function halvesOf(tensor: OutputTensor, layout: 'nchw' | 'nhwc'): [OutputTensor, OutputTensor] {
  const { name, shape, values } = tensor
  const axis = channelAxis(shape, layout)
  const inner = shape.slice(axis).reduce((product, size) => product * size, 1)
  const own = shape.map((size, i) => (i === axis ? size / 2 : size))
  const half = (start: number) => {
    const taken = new Float32Array(values.length / 2)
    for (let from = start, to = 0; to < taken.length; from += inner, to += inner / 2)
      taken.set(values.subarray(from, from + inner / 2), to)
    return taken
  }
  return [
    { name: firstHalf(name), shape: own, values: half(0) },
    { name: secondHalf(name), shape: own, values: half(inner / 2) }
  ]
}

/** The output of a name, or the half of one. */
export function findOutput(tensors: OutputTensor[], name: string | null, layout: 'nchw' | 'nhwc'): OutputTensor | null {
  if (name === null) return null
  const found = tensors.find((other) => other.name === name)
  if (found) return found
  const whole = tensors.find((other) => other.name === wholeOf(name))
  return whole ? halvesOf(whole, layout)[isFirstHalf(name) ? 0 : 1] : null
}
