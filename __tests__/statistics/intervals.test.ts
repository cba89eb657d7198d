import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { aurocComponents } from '../../src/statistics/auroc-components.ts'
import { aurocVariance } from '../../src/statistics/auroc-variance.ts'
import { aurocInterval } from '../../src/statistics/auroc-interval.ts'
import { delongVariance } from '../../src/statistics/delong.ts'
import { medianInterval } from '../../src/statistics/median-interval.ts'
import { z95 } from '../../src/statistics/normal.ts'
import { proportionInterval } from '../../src/statistics/proportion-interval.ts'
import { hanleyMcNeilVariance, scoreInterval } from '../../src/statistics/score-interval.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'
import { wilsonWithin } from '../../src/statistics/wilson.ts'

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - b[i])

describe('components and variances by definition', () => {
  test.each(reference.cases.map((c, i) => [`${i} ${c.kind}`, c] as const))('case %s', (_, c) => {
    const a = aurocComponents(c.scores, c.labels)!
    const b = aurocComponents(c.other, c.labels)!
    const paired = difference(a.component, b.component)
    expect(Math.abs(a.auroc - c.auroc)).toBeLessThan(1e-12)
    expect(Math.abs(delongVariance(a.component, c.labels)! - c.delong)).toBeLessThan(1e-12)
    expect(Math.abs(delongVariance(paired, c.labels)! - c.delongPaired)).toBeLessThan(1e-12)
    expect(Math.abs(aurocVariance(a.component, c.labels, c.groups)!.variance - c.obuchowski)).toBeLessThan(1e-12)
    expect(Math.abs(aurocVariance(paired, c.labels, c.groups)!.variance - c.obuchowskiPaired)).toBeLessThan(1e-12)
    const ofClass = (label: number): number => c.labels.filter((own) => own === label).length
    const [low, high] = scoreInterval(c.auroc, ofClass(1), ofClass(0), z95)
    expect(Math.abs(low - c.scoreInterval[0])).toBeLessThan(1e-9)
    expect(Math.abs(high - c.scoreInterval[1])).toBeLessThan(1e-9)
  })

  test("DeLong's with ties", () => {
    const labels = [0, 0, 0, 0, 1, 1, 1]
    const { component } = aurocComponents([1, 2, 2, 3, 2, 3, 4], labels)!
    ;[1, 5 / 6, 5 / 6, 0.5, 0.5, 0.875, 1].forEach((value, i) => expect(component[i]).toBeCloseTo(value, 12))
    expect(delongVariance(component, labels)).toBeCloseTo(0.03356481, 8)
  })

  test('one unit of a class has no variance', () => {
    const { component } = aurocComponents([1, 2, 3], [0, 0, 1])!
    expect(delongVariance(component, [0, 0, 1])).toBeNull()
  })

  test("groups of one unit: Obuchowski's variance is DeLong's", () => {
    const c = reference.cases[4]
    const { component } = aurocComponents(c.scores, c.labels)!
    const alone = c.labels.map((_, i) => `u${i}`)
    expect(aurocVariance(component, c.labels, alone)!.variance).toBeCloseTo(delongVariance(component, c.labels)!, 12)
  })
})

describe('score interval of an AUROC', () => {
  test("Hanley and McNeil's standard error", () => {
    // Their own formula has m - 1 and n - 1 where Newcombe's has N*; equal class sizes make them the same.
    const a = 0.8
    const [m, n] = [30, 30]
    const [q1, q2] = [a / (2 - a), (2 * a * a) / (1 + a)]
    const own = (a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n)
    expect(hanleyMcNeilVariance(a, m, n)).toBeCloseTo(own, 12)
  })

  test("Hanley and McNeil's standard error, unequal classes", () => {
    // .0881413 by their own formula for 0.8 with 10 and 50 units; Newcombe's N* spreads the units evenly.
    const own = (0.8 * 0.2 + 9 * (0.8 / 1.2 - 0.64) + 49 * (1.28 / 1.8 - 0.64)) / 500
    expect(Math.sqrt(own)).toBeCloseTo(0.0881413, 7)
    expect(Math.sqrt(hanleyMcNeilVariance(0.8, 10, 50))).toBeCloseTo(0.0774023, 7)
  })

  test.each([
    [0.8, 10, 50, 0.608, 0.9062],
    [1, 10, 50, 0.8804, 1],
    [0.95, 5, 20, 0.6859, 0.9929],
    [0.5, 10, 10, 0.2735, 0.7265]
  ])('%d with %d and %d units', (auroc, m, n, low, high) => {
    const interval = scoreInterval(auroc, m, n, z95)
    expect(interval[0]).toBeCloseTo(low, 4)
    expect(interval[1]).toBeCloseTo(high, 4)
  })

  test('mirrors: 1 - AUROC', () => {
    const [low, high] = scoreInterval(0.7, 12, 40, z95)
    expect(scoreInterval(0.3, 12, 40, z95)[0]).toBeCloseTo(1 - high, 12)
    expect(scoreInterval(0.3, 12, 40, z95)[1]).toBeCloseTo(1 - low, 12)
  })
})

describe('AUROC interval over groups', () => {
  const random = seededRandom(5)
  const normal = (): number => standardNormalQuantile(Math.max(1e-12, random()))
  const images = (count: number, defective: number, patches: number, correlated: number) => {
    const units = { scores: [] as number[], labels: [] as number[], groups: [] as string[] }
    for (let image = 0; image < count; image++) {
      const shared = Math.sqrt(correlated) * normal()
      for (let patch = 0; patch < patches; patch++) {
        const label = image < defective ? 1 : 0
        units.labels.push(label)
        units.scores.push(shared + Math.sqrt(1 - correlated) * normal() + 1.2 * label)
        units.groups.push(`image ${image}`)
      }
    }
    return units
  }

  test('is wider than that of independent units, and holds the truth far more often', () => {
    const truth = 0.8019
    let [grouped, ignored] = [0, 0]
    for (let run = 0; run < 150; run++) {
      const { scores, labels, groups } = images(24, 8, 16, 0.5)
      const wide = aurocInterval(scores, labels, groups)!.interval
      const narrow = aurocInterval(scores, labels)!.interval
      expect(wide[0]).toBeLessThan(narrow[0])
      grouped += wide[0] <= truth && truth <= wide[1] ? 1 : 0
      ignored += narrow[0] <= truth && truth <= narrow[1] ? 1 : 0
    }
    expect(grouped / 150).toBeGreaterThan(0.88)
    expect(ignored / 150).toBeLessThan(0.7)
  })

  test('groups of one unit change nothing', () => {
    const { scores, labels } = images(40, 20, 1, 0)
    const alone = scores.map((_, i) => String(i))
    expect(aurocInterval(scores, labels, alone)).toEqual(aurocInterval(scores, labels))
  })

  test('says when it is a rough one', () => {
    const many = images(40, 20, 2, 0.3)
    expect(aurocInterval(many.scores, many.labels, many.groups)!.approximate).toBe(false)
    for (const few of [images(39, 20, 2, 0.3), images(60, 10, 10, 0.3), images(30, 10, 1, 0)]) {
      expect(aurocInterval(few.scores, few.labels, few.groups)!.approximate).toBe(true)
    }
    expect(aurocInterval([1, 2, 3], [0, 1, 1])!.approximate).toBe(true)
  })

  test('perfect separation counts images, not their patches', () => {
    const labels = Array.from({ length: 80 }, (_, i) => (i < 40 ? 1 : 0))
    const groups = labels.map((_, i) => `image ${Math.floor(i / 4)}`)
    const { auroc, interval } = aurocInterval(labels, labels, groups)!
    expect(auroc).toBe(1)
    expect(interval[1]).toBe(1)
    // Ten images of each class, with Student's t instead of z.
    expect(interval[0]).toBeLessThan(scoreInterval(1, 10, 10, z95)[0])
    expect(interval[0]).toBeGreaterThan(0.6)
  })

  test('one group of all units knows next to nothing', () => {
    const { interval } = aurocInterval([1, 2, 3, 4], [0, 1, 0, 1], ['a', 'a', 'a', 'a'])!
    expect(interval[0]).toBeLessThan(0.05)
    expect(interval[1]).toBeGreaterThan(0.95)
  })

  test('one class only', () => {
    expect(aurocInterval([1, 2], [1, 1], ['a', 'a'])).toBeNull()
  })
})

describe('Wilson', () => {
  test.each(reference.wilson)('$successes of $n', ({ successes, n, interval }) => {
    const own = wilsonWithin(successes, n, z95)
    expect(Math.abs(own[0] - interval[0])).toBeLessThan(1e-9)
    expect(Math.abs(own[1] - interval[1])).toBeLessThan(1e-9)
  })
})

describe('proportion over groups', () => {
  const groupsOf = (size: number, n: number): string[] =>
    Array.from({ length: n }, (_, i) => String(Math.floor(i / size)))

  // scipy 1.17: binomtest(k, n).proportion_ci(method='exact')
  test.each([
    [0, 10, 0, 0.30849710781876083],
    [3, 10, 0.06673951117773447, 0.6524528500599973],
    [3, 59, 0.01061128847, 0.14148718],
    [10, 10, 0.6915028921812392, 1]
  ])('groups of one unit: the exact interval of %d in %d', (k, n, low, high) => {
    const hits = Array.from({ length: n }, (_, i) => (i < k ? 1 : 0))
    const own = proportionInterval(hits, groupsOf(1, n))!
    expect(own[0]).toBeCloseTo(low, 6)
    expect(own[1]).toBeCloseTo(high, 6)
  })

  test('units that copy each other count as one', () => {
    const hits = Array.from({ length: 160 }, (_, i) => (i < 48 ? 1 : 0))
    const copied = proportionInterval(hits, groupsOf(16, 160))!
    const [low, high] = proportionInterval([1, 1, 1, 0, 0, 0, 0, 0, 0, 0], groupsOf(1, 10))!
    expect(copied[0]).toBeLessThan(low)
    expect(copied[1]).toBeGreaterThan(high)
  })

  test('nothing hit in three groups proves little', () => {
    const [low, high] = proportionInterval(new Array<number>(48).fill(0), groupsOf(16, 48))!
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(0.5)
  })

  test('no units', () => {
    expect(proportionInterval([], [])).toBeNull()
  })
})

describe('median interval', () => {
  test.each(reference.medianRanks)('ranks for $n values', ({ n, k }) => {
    const ranks = Array.from({ length: n }, (_, i) => i + 1)
    expect(medianInterval(ranks.reverse())).toEqual({
      value: (n + 1) / 2,
      interval: k === 0 ? null : [k, n + 1 - k]
    })
  })

  test('none, and not finite', () => {
    expect(medianInterval([])).toBeNull()
    expect(() => medianInterval([1, NaN])).toThrow(RangeError)
  })
})
