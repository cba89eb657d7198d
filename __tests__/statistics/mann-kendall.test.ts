import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { mannKendall } from '../../src/statistics/mann-kendall.ts'
import { standardNormalCdf } from '../../src/statistics/normal.ts'

describe('Mann-Kendall', () => {
  test('with ties', () => {
    const result = mannKendall([0.55, 0.57, 0.56, 0.58, 0.58, 0.6, 0.59, 0.61])!
    expect(result).toMatchObject({ s: 23, exact: false })
    expect(result.variance).toBeCloseTo(64.33333, 5)
    expect(result.z).toBeCloseTo(2.742866, 6)
    expect(result.twoSided).toBeCloseTo(0.0060905, 7)
    expect(result.increasing).toBeCloseTo(0.0060905 / 2, 7)
    expect(result.decreasing).toBeGreaterThan(0.99)
    expect(result.tau).toBeCloseTo(0.8365019, 7)
    expect(result.slope).toBeCloseTo(0.0075, 12)
  })

  test('without ties: exact', () => {
    const result = mannKendall([0.5, 0.6, 0.7, 0.8, 0.9])!
    expect(result).toMatchObject({ s: 10, exact: true })
    expect(result.variance).toBeCloseTo(16.66667, 5)
    expect(result.z).toBeCloseTo(2.204541, 6)
    expect(result.twoSided).toBeCloseTo(2 / 120, 12)
    expect(result.increasing).toBeCloseTo(1 / 120, 12)
    expect(result.decreasing).toBeCloseTo(1, 12)
    expect(mannKendall([1, 2, 3, 4])!.twoSided).toBeCloseTo(2 / 24, 12)
  })

  test.each(reference.trends)('$series', ({ series, s, p }) => {
    const result = mannKendall(series)!
    expect(result.s).toBe(s)
    // scipy's asymptotic p has no continuity correction.
    const own = result.exact ? result.twoSided : 2 * standardNormalCdf(-Math.abs(s) / Math.sqrt(result.variance))
    expect(Math.abs(own - p)).toBeLessThan(1e-9)
  })

  test('a flat series has no trend', () => {
    expect(mannKendall([2, 2, 2])).toMatchObject({ s: 0, z: 0, twoSided: 1, increasing: 1, tau: 0, slope: 0 })
    expect(mannKendall([2, 2, 2])!.decreasing).toBe(1)
  })

  test('a single value, and not finite', () => {
    expect(mannKendall([1])).toBeNull()
    expect(() => mannKendall([1, Infinity])).toThrow(RangeError)
  })
})
