import { describe, expect, it } from 'vitest'
import { InterventionAccumulator, meanChange } from '../../src/evidence/interventions.ts'
import { seededNormal } from '../../src/statistics/seeded-normal.ts'

const of = (...values: number[]) => Float32Array.from(values)

describe('the permutation effect', () => {
  it('is the rise of the error with another code over the variance between images', () => {
    const images = new InterventionAccumulator()
    // Errors 0.01 and 0.04; with the other code 0.25 and 0.49. Variance between images: 0.25 in both pixels.
    images.add({ group: 'a', pixels: of(0, 0), reconstruction: of(0.1, 0.1), swapped: of(0.5, 0.5), drawn: null })
    images.add({ group: 'b', pixels: of(1, 1), reconstruction: of(0.8, 0.8), swapped: of(0.3, 0.3), drawn: null })
    const { permutation, effectiveBeta, decoderVariance } = images.finish(null, false, 1)
    expect(permutation!.value).toBeCloseTo((0.24 + 0.45) / 2 / 0.25, 6)
    expect(permutation!.interval[0]).toBeCloseTo(0.24 / 0.25, 6)
    expect(permutation!.interval[1]).toBeCloseTo(0.45 / 0.25, 6)
    expect([effectiveBeta, decoderVariance]).toEqual([null, null])
  })

  it('is 0 for a decoder that ignores its code, and not to be had of images all alike or of one group', () => {
    const images = new InterventionAccumulator()
    const same = of(0.5, 0.5)
    for (const group of ['a', 'b', 'c'])
      images.add({ group, pixels: of(Number(group === 'a'), 0), reconstruction: same, swapped: same, drawn: null })
    expect(images.finish(null, false, 1).permutation).toEqual({ value: 0, interval: [0, 0] })
    const alike = new InterventionAccumulator()
    for (const group of ['a', 'b']) alike.add({ group, pixels: same, reconstruction: same, swapped: same, drawn: null })
    expect(alike.finish(null, false, 1).permutation).toBeNull()
    const one = new InterventionAccumulator()
    for (const x of [0, 1])
      one.add({ group: 'a', pixels: of(x), reconstruction: of(x), swapped: of(1 - x), drawn: null })
    expect(one.finish(null, false, 1).permutation).toBeNull()
  })
})

describe('the effective beta', () => {
  /**
   * A linear decoder at its optimum: pixel p = w z_p + noise of variance s2, and sigma^2 w^2 = s2 (1 - sigma^2), so s2 comes
   * back (SCIENCE.md 1.2).
   */
  function linear(units: number, sigma: number, weight: number): InterventionAccumulator {
    const s2 = (sigma ** 2 * weight ** 2) / (1 - sigma ** 2)
    const normal = seededNormal(11)
    const images = new InterventionAccumulator()
    for (let i = 0; i < 2000; i++) {
      const reconstruction = Float32Array.from({ length: units }, () => weight * Math.sqrt(1 - sigma ** 2) * normal())
      images.add({
        group: String(i),
        pixels: reconstruction.map((value) => value + Math.sqrt(s2) * normal()),
        reconstruction,
        swapped: reconstruction,
        drawn: reconstruction.map((value) => value + weight * sigma * normal())
      })
    }
    return images
  }

  it('gives the variance of a linear decoder back, and 1 where that is the error', () => {
    const { effectiveBeta, decoderVariance } = linear(8, 0.3, 0.2).finish(8 * (1 - 0.3 ** 2), false, 1)
    expect(decoderVariance).toBeCloseTo((0.3 ** 2 * 0.2 ** 2) / (1 - 0.3 ** 2), 3)
    expect(effectiveBeta!.value).toBeCloseTo(1, 1)
    expect(effectiveBeta!.interval[0]).toBeLessThan(1)
    expect(effectiveBeta!.interval[1]).toBeGreaterThan(1)
  })

  it('is not to be had with skips, under three units in use, or without a spread', () => {
    const images = linear(4, 0.3, 0.2)
    expect(images.finish(3, true, 1).effectiveBeta).toBeNull()
    expect(images.finish(2.99, false, 1).effectiveBeta).toBeNull()
    expect(images.finish(null, false, 1).effectiveBeta).toBeNull()
    expect(images.finish(3, false, 1).effectiveBeta).not.toBeNull()
  })
})

it('meanChange is the mean absolute difference', () => {
  expect(meanChange(of(0, 1), of(0.5, 0.75))).toBe(0.375)
})
