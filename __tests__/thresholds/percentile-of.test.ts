import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentile } from '../../src/statistics/quantile.ts'
import { percentileOf } from '../../src/thresholds/percentile-of.ts'

describe('percentile at which a threshold stands', () => {
  test("numpy's percentile gives the threshold back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: -60, max: 60, noNaN: true }),
        (scores, threshold) => {
          const sorted = [...scores].sort((a, b) => a - b)
          const p = percentileOf(sorted, threshold)!
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(100)
          const within = Math.min(Math.max(threshold, sorted[0]), sorted[sorted.length - 1])
          expect(percentile(sorted, p)).toBeCloseTo(within, 9)
        }
      )
    )
  })

  test('ends, ties and none', () => {
    expect(percentileOf([1, 2, 3], 0)).toBe(0)
    expect(percentileOf([1, 2, 3], 3)).toBe(100)
    expect(percentileOf([1, 2, 2, 2, 3], 2)).toBe(75)
    expect(percentileOf([1, 2, 2, 2, 3], 1.5)).toBe(12.5)
    expect(percentileOf([5], 5)).toBe(100)
    expect(percentileOf([5], 4)).toBe(0)
    expect(percentileOf([], 4)).toBeNull()
  })
})
