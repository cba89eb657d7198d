import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { structuralSimilarity } from '../../../src/evidence/reconstruction/structural-similarity.ts'
import { seededRandom } from '../../../src/statistics/seeded-random.ts'

/** As Wang et al. define it: every window by itself, with its 121 weights. */
function byDefinition(a: Float32Array, b: Float32Array, height: number, width: number): number {
  const weight = (y: number, x: number) => Math.exp(-((y - 5) ** 2 + (x - 5) ** 2) / 4.5)
  const cells = Array.from({ length: 121 }, (_, i) => [Math.floor(i / 11), i % 11] as const)
  const total = cells.reduce((sum, [y, x]) => sum + weight(y, x), 0)
  const values: number[] = []
  for (let top = 0; top + 11 <= height; top++) {
    for (let left = 0; left + 11 <= width; left++) {
      const mean = (of: (p: number) => number) =>
        cells.reduce((sum, [y, x]) => sum + (weight(y, x) / total) * of((top + y) * width + left + x), 0)
      const [meanA, meanB] = [mean((p) => a[p]), mean((p) => b[p])]
      const varianceA = mean((p) => (a[p] - meanA) ** 2)
      const varianceB = mean((p) => (b[p] - meanB) ** 2)
      const covariance = mean((p) => (a[p] - meanA) * (b[p] - meanB))
      values.push(
        ((2 * meanA * meanB + 1e-4) * (2 * covariance + 9e-4)) /
          ((meanA ** 2 + meanB ** 2 + 1e-4) * (varianceA + varianceB + 9e-4))
      )
    }
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function planes(height: number, width: number, seed: number): [Float32Array, Float32Array] {
  const random = seededRandom(seed)
  const a = Float32Array.from({ length: height * width }, random)
  return [a, a.map((value) => 0.7 * value + 0.3 * random())]
}

describe('structural similarity', () => {
  it('is what its definition says, at even and odd sizes, small ones after large ones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 40 }),
        fc.integer({ min: 11, max: 40 }),
        fc.integer(),
        (height, width, seed) => {
          const [a, b] = planes(height, width, seed)
          expect(structuralSimilarity(a, b, height, width)).toBeCloseTo(byDefinition(a, b, height, width), 9)
        }
      ),
      { numRuns: 60 }
    )
  })

  it('holds where the planes take more memory than before', () => {
    for (const [height, width] of [
      [16, 300],
      [520, 13],
      [11, 11]
    ]) {
      const [a, b] = planes(height, width, height)
      expect(structuralSimilarity(a, b, height, width)).toBeCloseTo(byDefinition(a, b, height, width), 9)
    }
  })

  it('is 1 for an image and itself, and null under one window', () => {
    const [a] = planes(64, 64, 1)
    expect(structuralSimilarity(a, a, 64, 64)).toBeCloseTo(1, 12)
    expect(structuralSimilarity(a, a, 10, 64)).toBeNull()
    expect(structuralSimilarity(a, a, 64, 10)).toBeNull()
  })
})
