import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { percentile, quantile } from '../../src/statistics/quantile.ts'

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(Math.abs(b), 1e-300)

describe('quantiles', () => {
  test.each(reference.cases.map((c, i) => [`${i} ${c.kind}`, c] as const))("numpy's of case %s", (_, c) => {
    const normals = c.scores.filter((_, i) => c.labels[i] === 0)
    for (const { p, value } of c.percentiles) expect(relative(percentile(normals, p), value)).toBeLessThan(1e-12)
  })

  test.each([
    [85, 8.65],
    [90, 9.1],
    [95, 9.55],
    [99, 9.91],
    [99.9, 9.991]
  ])('percentile %d of 1..10', (p, value) => {
    expect(percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], p)).toBeCloseTo(value, 12)
  })

  test('does not sort its input, nor as text', () => {
    const values = [100, 9, 30]
    expect(quantile(values, 0.5)).toBe(30)
    expect(values).toEqual([100, 9, 30])
  })

  test('refuses', () => {
    expect(() => quantile([], 0.5)).toThrow('no values')
    expect(() => quantile([1, NaN], 0.5)).toThrow(RangeError)
    expect(() => quantile([1], 1.5)).toThrow('not within 0..1')
  })
})
