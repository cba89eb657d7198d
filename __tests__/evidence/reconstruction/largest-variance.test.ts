import { expect, it } from 'vitest'
import { LargestVariance } from '../../../src/evidence/reconstruction/largest-variance.ts'

const of = (...images: number[][]) => {
  const variance = new LargestVariance()
  for (const image of images) variance.add(Float32Array.from(image))
  return variance.finish()
}

it('is the largest eigenvalue of the covariance of the images', () => {
  // Covariance by n - 1: 8/3 along the first axis, 2/3 along the second.
  expect(of([2, 0, 5], [-2, 0, 5], [0, 1, 5], [0, -1, 5])).toBeCloseTo(8 / 3, 6)
  // One pattern, (1, 1), with values 0, 1 and 2: variance 1, times its squared length.
  expect(of([0, 0], [1, 1], [2, 2])).toBeCloseTo(2, 6)
})

it('is 0 for images that are all the same, and unknown for one', () => {
  expect(of([1, 2], [1, 2])).toBe(0)
  expect(of([1, 2])).toBeNull()
})
