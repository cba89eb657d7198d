import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import type { Feed } from './graph-session.ts'

/** Types of a picture that was made into bytes; TensorFlow.js keeps those in int32. */
const BYTES = new Set(['uint8', 'int8', 'int32'])

/**
 * @param all that the graph gave, whatever its type
 * @param outputs those of real numbers
 * @throws InputError where the only picture among the outputs is of bytes: what it was rounded and clipped to hides errors
 */
export function refuseBytes(
  all: { name: string; type: string; shape: number[] }[],
  outputs: OutputTensor[],
  feeds: Feed[],
  path: string
): void {
  const lengths = feeds.map(({ values }) => values.length)
  if (outputs.some(({ values }) => lengths.includes(values.length))) return
  const size = (shape: number[]) => shape.reduce((product, one) => product * one, 1)
  const picture = all.find(({ type, shape }) => BYTES.has(type) && lengths.includes(size(shape)))
  if (picture === undefined) return
  throw new InputError(
    `${path}: the output "${picture.name}" [${picture.shape.join(',')}] is ${picture.type}: rounded to whole numbers and clipped, a ` +
      `reconstruction hides the errors that it is judged by. Export it as float32, before it is made into bytes.`
  )
}
