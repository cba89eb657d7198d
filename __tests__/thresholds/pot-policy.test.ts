import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../../src/settings/schema.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
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

describe('the policy pot', () => {
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
