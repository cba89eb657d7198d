import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../../src/settings/schema.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import { peaksOverThreshold, peaksWithInterval } from '../../src/thresholds/peaks-over-threshold.ts'
import { sortCalibration } from '../../src/thresholds/sort-calibration.ts'
import type { Thresholds } from '../../src/thresholds/types.ts'

const names = (n: number, per = 1) => Array.from({ length: n }, (_, i) => `g${Math.floor(i / per)}`)

function exponential(n: number, seed = 1): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: n }, () => -Math.log(1 - random()))
}

/** Defect-free scores apart from a test of twenty units. */
function assess(score: number[], thresholds: object, group = names(score.length)): Thresholds {
  const label = Array.from({ length: 20 }, (_, i) => (i < 10 ? 0 : 1) as 0 | 1)
  const test = { score: label.map((l, i) => 0.1 * i + 10 * l), label, group: names(20) }
  return assessThresholds({ test, calibration: { score, group } }, settingsSchema.parse({ thresholds }))
}
const pot = ({ candidates }: Thresholds) => candidates.find(({ policy }) => policy === 'pot')

describe('peaks over threshold', () => {
  test('comes near the true quantile of a rare score', () => {
    const { threshold, peaks, shape } = peaksOverThreshold(
      exponential(20_000).sort((a, b) => a - b),
      1e-4
    )!
    expect(peaks).toBe(400)
    expect(Math.abs(shape!)).toBeLessThan(0.15)
    expect(Math.abs(threshold - Math.log(1e4))).toBeLessThan(1)
  })

  test('t(c s) = c t(s)', () => {
    const sorted = exponential(600).sort((a, b) => a - b)
    for (const target of [0.001, 0.01, 0.2]) {
      const plain = peaksOverThreshold(sorted, target)!.threshold
      for (const c of [0.01, 100, 7]) {
        const scaled = peaksOverThreshold(
          sorted.map((s) => c * s),
          target
        )!.threshold
        expect(Math.abs(scaled / (c * plain) - 1)).toBeLessThan(1e-6)
      }
    }
  })

  test('inside the bulk of the scores it is the empirical quantile', () => {
    const sorted = Array.from({ length: 1000 }, (_, i) => i)
    expect(peaksOverThreshold(sorted, 0.05)).toMatchObject({ threshold: 949.05, shape: null })
  })

  test('needs 30 peaks: with fewer in the upper 2 % the tail starts lower, and ties at its start lower still', () => {
    const sorted = exponential(500).sort((a, b) => a - b)
    expect(peaksOverThreshold(sorted, 0.001)!.peaks).toBe(30)
    const tied = [...sorted.slice(0, 450), ...new Array<number>(40).fill(20), ...sorted.slice(490).map((s) => s + 20)]
    expect(peaksOverThreshold(tied, 0.001)!.peaks).toBe(50)
    expect(peaksOverThreshold(new Array<number>(600).fill(1), 0.001)).toBeNull()
    expect(peaksOverThreshold(sorted.slice(0, 30), 0.001)).toBeNull()
  })

  test('the interval holds the true threshold in nine of ten cases, and is wider where scores come in groups', () => {
    const random = seededRandom(5)
    const normal = () => standardNormalQuantile(Math.max(1e-12, random()))
    const truth = standardNormalQuantile(0.999)
    let [inside, wider] = [0, 0]
    for (let run = 0; run < 60; run++) {
      const alone = Array.from({ length: 1000 }, normal)
      const [low, high] = peaksWithInterval(
        sortCalibration({ score: alone, group: names(1000) }, 'separate'),
        0.001
      )!.interval!
      if (low <= truth && truth <= high) inside++
      let shared = 0
      const score = alone.map((own, i) => {
        if (i % 20 === 0) shared = normal()
        return (own + 2 * shared) / Math.sqrt(5)
      })
      const width = (group: string[]): number => {
        const [from, to] = peaksWithInterval(sortCalibration({ score, group }, 'separate'), 0.001)!.interval!
        return to - from
      }
      if (width(names(1000, 20)) > width(names(1000))) wider++
    }
    expect(inside).toBeGreaterThanOrEqual(52)
    expect(wider).toBeGreaterThanOrEqual(55)
  })
})

describe('the policy', () => {
  test('is a candidate where the target cannot be promised, and says that it is extrapolated', () => {
    const row = pot(assess(exponential(600), { 'target-fpr': 0.001 }))!
    expect(row.note).toMatch(/^Extrapolated from a generalized Pareto tail .* highest 30 of 600 .* 0\.1% false alarms/)
    expect(row.thresholdInterval![0]).toBeLessThan(row.threshold!)
    expect(row.thresholdInterval![1]).toBeGreaterThan(row.threshold!)
    expect(pot(assess(exponential(600), { 'target-fpr': 0.05 }))).toBeUndefined()
  })

  test('auto never recommends it, but names it', () => {
    const { recommended, reason } = assess(exponential(600), { 'target-fpr': 0.001 })
    expect(recommended).toBeNull()
    expect(reason).toContain('An extrapolated one can be had with `thresholds.policy: pot`.')
  })

  test('is recommended where it is asked for, also where nothing has to be extrapolated', () => {
    const rare = assess(exponential(600), { policy: 'pot', 'target-fpr': 0.001 })
    expect(rare.recommended!.policy).toBe('pot')
    expect(assess(exponential(600), { policy: 'pot', 'target-fpr': 0.01 }).recommended!.note).toMatch(/^Smoothed/)
    expect(assess(exponential(600), { policy: 'pot' }).recommended!.note).toMatch(/^The empirical quantile/)
  })

  test('needs 500 defect-free scores with a tail', () => {
    const few = assess(exponential(499), { policy: 'pot', 'target-fpr': 0.001 })
    expect(few.reason).toBe('Peaks over threshold: needs 500 defect-free units, there are 499.')
    const equal = assess(new Array<number>(600).fill(1), { policy: 'pot', 'target-fpr': 0.001 })
    expect(equal.reason).toContain('too many of the highest defect-free scores are equal')
  })

  test('is cross-fitted where the test units calibrate', () => {
    const score = exponential(640)
    const label = score.map((_, i) => (i < 600 ? 0 : 1) as 0 | 1)
    const settings = settingsSchema.parse({ thresholds: { 'target-fpr': 0.001 } })
    const result = assessThresholds({ test: { score, label, group: names(640) }, calibration: null }, settings)
    expect(pot(result)!.crossFittedFalsePositiveRate).toBeLessThan(0.01)
  })
})
