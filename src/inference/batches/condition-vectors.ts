import type { EvaluationSet, Patch } from '../../evaluation-set/types.ts'
import { InputError } from '../../input-error.ts'

/**
 * One-hot conditions of a conditional VAE, in code order.
 *
 * A model may know more codes than this set has images of: then codes must be numbers, and each stands at its own index.
 *
 * @param size length of the model's condition input
 * @returns [n, size]
 */
export function conditionVectors(patches: Patch[], set: EvaluationSet, size: number): Float32Array {
  const positions = conditionPositions(set, size)
  const vectors = new Float32Array(patches.length * size)
  patches.forEach((patch, i) => {
    vectors[i * size + positions[patch.condition]!] = 1
  })
  return vectors
}

function conditionPositions(set: EvaluationSet, size: number): number[] {
  const { conditions, images } = set
  const without = images.find((image) => image.condition === null)
  if (conditions.length === 0 || without !== undefined) {
    throw new InputError(
      `the model takes a condition of ${size} values, but ${without?.name ?? 'the evaluation set'} has none: ` +
        'use an AITEX layout (fabric code) or a manifest with a column `condition`'
    )
  }
  if (conditions.length === size) return conditions.map((_, i) => i)
  const numbers = conditions.map(Number)
  if (numbers.every((code) => Number.isInteger(code) && code >= 0 && code < size)) return numbers
  throw new InputError(
    `the model takes a condition of ${size} values, but the evaluation set has ${conditions.length} ` +
      `(${conditions.slice(0, 8).join(', ')}): give the same codes as in training, or codes numbered from 0`
  )
}
