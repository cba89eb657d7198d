import { describe, expect, it } from 'vitest'
import { InterventionAccumulator, meanChange } from '../../../src/evidence/decoder/interventions.ts'
import { PermutationEffect } from '../../../src/evidence/decoder/permutation-effect.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'

const of = (...values: number[]) => Float32Array.from(values)

describe('the effective beta', () => {
  /**
   * A linear decoder at its optimum: pixel p = w z_p + noise of variance s2, and sigma^2 w^2 = s2 (1 - sigma^2), so s2 comes
   * back (docs/science.md, "Does the decoder use its code").
   */
  function linear(units: number, sigma: number, weight: number): InterventionAccumulator {
    const s2 = (sigma ** 2 * weight ** 2) / (1 - sigma ** 2)
    const normal = seededNormal(11)
    const groups = Array.from({ length: 2000 }, (_, i) => String(i))
    const sums = { pixels: new Float64Array(units), reconstruction: new Float64Array(units) }
    const images = new InterventionAccumulator(new PermutationEffect(groups, sums))
    for (const group of groups) {
      const reconstruction = Float32Array.from({ length: units }, () => weight * Math.sqrt(1 - sigma ** 2) * normal())
      images.add({
        group,
        pixels: reconstruction.map((value) => value + Math.sqrt(s2) * normal()),
        reconstruction,
        swapped: null,
        drawn: reconstruction.map((value) => value + weight * sigma * normal())
      })
    }
    return images
  }

  it('gives the variance of a linear decoder back, and 1 where that is the error', () => {
    const { effectiveBeta, decoderVariance } = linear(8, 0.3, 0.2).finish(8 * (1 - 0.3 ** 2), 8)
    expect(decoderVariance).toBeCloseTo((0.3 ** 2 * 0.2 ** 2) / (1 - 0.3 ** 2), 3)
    expect(effectiveBeta!.value).toBeCloseTo(1, 1)
    expect(effectiveBeta!.interval[0]).toBeLessThan(1)
    expect(effectiveBeta!.interval[1]).toBeGreaterThan(1)
  })

  it('is not to be had under three units in use, or without a spread', () => {
    const images = linear(4, 0.3, 0.2)
    expect(images.finish(2.99, 8).effectiveBeta).toBeNull()
    expect(images.finish(null, 8).effectiveBeta).toBeNull()
    expect(images.finish(3, 8).effectiveBeta).not.toBeNull()
    // A code of two units never uses 3.
    expect(images.finish(1.49, 2).effectiveBeta).toBeNull()
    expect(images.finish(1.5, 2).effectiveBeta).not.toBeNull()
  })
})

it('meanChange is the mean absolute difference', () => {
  expect(meanChange(of(0, 1), of(0.5, 0.75))).toBe(0.375)
})
