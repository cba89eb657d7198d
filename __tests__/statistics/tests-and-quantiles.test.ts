import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { aurocComponents } from '../../src/statistics/auroc-components.ts'
import { binormalRecall, chanceOfNoHit } from '../../src/statistics/binormal-recall.ts'
import { delongVariance } from '../../src/statistics/delong.ts'
import { mannKendall } from '../../src/statistics/mann-kendall.ts'
import { standardNormalCdf, standardNormalQuantile } from '../../src/statistics/normal.ts'
import { pairedAurocTest } from '../../src/statistics/paired-auroc-test.ts'
import { percentile, quantile } from '../../src/statistics/quantile.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { t95 } from '../../src/statistics/student-t.ts'

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(Math.abs(b), 1e-300)

describe('paired AUROC test', () => {
  const labels = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
  const a = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.35, 0.55, 0.7, 0.8, 0.9]
  const b = [0.2, 0.1, 0.6, 0.3, 0.7, 0.4, 0.25, 0.65, 0.5, 0.75, 0.45]
  const random = seededRandom(1)
  const normal = (): number => standardNormalQuantile(Math.max(1e-12, random()))
  const sample = (n: number, gainA: number, gainB: number) => {
    const y = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : 0))
    const shared = y.map(normal)
    return {
      y,
      a: y.map((l, i) => shared[i] + normal() + gainA * l),
      b: y.map((l, i) => shared[i] + normal() + gainB * l)
    }
  }

  test('permutes where units are few', () => {
    const result = pairedAurocTest(a, b, labels)!
    expect(result.method).toBe('permutation')
    expect(result.difference).toBeCloseTo(0.8666667 - 0.7, 7)
    // DeLong's p is .295; the permutation's must be of that order.
    expect(result.twoSided).toBeGreaterThan(0.2)
    expect(result.twoSided).toBeLessThan(0.5)
    expect(result.greater).toBeLessThan(result.less)
  })

  test("DeLong's variance and covariance of the small example", () => {
    const [ofA, ofB] = [aurocComponents(a, labels)!, aurocComponents(b, labels)!]
    const [varianceA, varianceB] = [delongVariance(ofA.component, labels)!, delongVariance(ofB.component, labels)!]
    const paired = delongVariance(
      ofA.component.map((value, i) => value - ofB.component[i]),
      labels
    )!
    expect(varianceA).toBeCloseTo(0.01388889, 8)
    expect(varianceB).toBeCloseTo(0.03022222, 8)
    expect((varianceA + varianceB - paired) / 2).toBeCloseTo(0.00938889, 8)
    const z = (ofA.auroc - ofB.auroc) / Math.sqrt(paired)
    expect(z).toBeCloseTo(1.04713477, 7)
    expect(2 * standardNormalCdf(-z)).toBeCloseTo(0.29503742, 7)
  })

  test("is DeLong's where units are many", () => {
    const { y, a: one, b: two } = sample(80, 1.4, 0.9)
    const result = pairedAurocTest(one, two, y)!
    expect(result.method).toBe('delong')
    expect(result.twoSided).toBeCloseTo(2 * Math.min(result.greater, result.less), 12)
    expect(result.greater + result.less).toBeCloseTo(1, 12)
  })

  test('the worse model cannot be shown to be better', () => {
    const { y, a: good, b: poor } = sample(200, 2, 0.5)
    expect(pairedAurocTest(good, poor, y)!.greater).toBeLessThan(1e-4)
    expect(pairedAurocTest(poor, good, y)!.greater).toBeGreaterThan(0.999)
    expect(pairedAurocTest(poor, good, y)!.less).toBeLessThan(1e-4)
  })

  test('has the standard error of the reference vector: sqrt(.01388889 + .03022222 - 2 * .00938889)', () => {
    expect(pairedAurocTest(a, b, labels)!.standardError).toBeCloseTo(Math.sqrt(0.02533333), 6)
    expect(pairedAurocTest([0, 1], [1, 0], [0, 1])!.standardError).toBeNull()
  })

  test('identical, or ranked alike: p is 1', () => {
    expect(pairedAurocTest(a, a, labels)).toEqual({
      difference: 0,
      twoSided: 1,
      greater: 1,
      less: 1,
      method: 'identical',
      standardError: 0,
      degreesOfFreedom: null
    })
    expect(
      pairedAurocTest(
        a,
        a.map((s) => 3 * s + 7),
        labels
      )!.twoSided
    ).toBe(1)
  })

  test('near perfection permutes', () => {
    const { y, a: high, b: higher } = sample(100, 4.2, 4.8)
    expect(pairedAurocTest(high, higher, y)!.method).toBe('permutation')
  })

  test('groups: few permute, many use their own variance; both are more careful', () => {
    const { y, a: one, b: two } = sample(160, 1.4, 0.9)
    // Copies of one unit carry no more evidence than it does.
    const copied = (values: number[]): number[] => values.flatMap((value) => [value, value, value, value])
    const names = copied(y.map((_, i) => i)).map(String)
    const alone = pairedAurocTest(one, two, y)!
    const ignored = pairedAurocTest(copied(one), copied(two), copied(y))!
    const grouped = pairedAurocTest(copied(one), copied(two), copied(y), names)!
    expect(grouped.method).toBe('obuchowski')
    expect(grouped.twoSided).toBeCloseTo(alone.twoSided, 6)
    expect(ignored.twoSided).toBeLessThan(grouped.twoSided)

    const few = pairedAurocTest(copied(a), copied(b), copied(labels), copied(labels.map((_, i) => i)).map(String))!
    expect(few.method).toBe('permutation')
    expect(few.twoSided).toBeCloseTo(pairedAurocTest(a, b, labels)!.twoSided, 12)
  })

  test('seeded', () => {
    expect(pairedAurocTest(a, b, labels, undefined, 4)).toEqual(pairedAurocTest(a, b, labels, undefined, 4))
  })

  test('one class only', () => {
    expect(pairedAurocTest([1, 2], [2, 1], [1, 1])).toBeNull()
  })
})

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

describe('distributions', () => {
  test('standard normal', () => {
    for (const { z, p } of reference.normalCdf) expect(relative(standardNormalCdf(z), p)).toBeLessThan(1e-9)
    for (const { p, z } of reference.normalQuantile) expect(Math.abs(standardNormalQuantile(p) - z)).toBeLessThan(1e-9)
  })

  test("Student's t", () => {
    for (const { df, t } of reference.t95) expect(Math.abs(t95(df) - t)).toBeLessThan(1e-9)
  })
})

describe('chance guard of a threshold at the 95th percentile', () => {
  test.each([
    [0.55, 0.071],
    [0.6, 0.099],
    [0.7, 0.183],
    [0.8, 0.325]
  ])('recall at AUROC %d', (auroc, recall) => {
    expect(binormalRecall(auroc)).toBeCloseTo(recall, 3)
  })

  test.each([
    [0.55, 41],
    [0.6, 29],
    [0.65, 21],
    [0.7, 15],
    [0.8, 8]
  ])('at AUROC %d, %d defects make an empty catch significant', (auroc, defects) => {
    expect(chanceOfNoHit(auroc, defects)).toBeLessThan(0.05)
    expect(chanceOfNoHit(auroc, defects - 1)).toBeGreaterThan(0.05)
  })

  test('ends, chance and nonsense', () => {
    expect(binormalRecall(0.5, 0.05)).toBeCloseTo(0.05, 12)
    expect(binormalRecall(1)).toBe(1)
    expect(binormalRecall(0)).toBe(0)
    expect(binormalRecall(0.8, 0)).toBe(0)
    expect(binormalRecall(0.8, 1)).toBe(1)
    expect(chanceOfNoHit(0.6, 0)).toBe(1)
    expect(() => binormalRecall(NaN)).toThrow(RangeError)
    expect(() => binormalRecall(0.6, 2)).toThrow(RangeError)
  })
})

describe('seeded random', () => {
  test('repeats, differs by seed, and is uniform', () => {
    const draw = (seed: number, n: number): number[] => {
      const random = seededRandom(seed)
      return Array.from({ length: n }, random)
    }
    expect(draw(7, 5)).toEqual(draw(7, 5))
    expect(draw(7, 5)).not.toEqual(draw(8, 5))
    const many = draw(0, 20_000)
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...many)).toBeLessThan(1)
    expect(many.reduce((a, b) => a + b) / many.length).toBeCloseTo(0.5, 2)
    const tenths = many.filter((x) => x < 0.1).length / many.length
    expect(tenths).toBeCloseTo(0.1, 2)
  })
})
