import { describe, expect, test } from 'vitest'
import { aurocComponents } from '../../src/statistics/auroc-components.ts'
import { delongVariance } from '../../src/statistics/delong.ts'
import { standardNormalCdf, standardNormalQuantile } from '../../src/statistics/normal.ts'
import { pairedAurocTest } from '../../src/statistics/paired-auroc-test.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'

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
