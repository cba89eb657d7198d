import { describe, expect, test } from 'vitest'
import { f1Score } from '../../src/statistics/classification-figures.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import { alone, assess, sample, settings } from '../support/assess.ts'

describe('highest F1', () => {
  test('is recommended when asked for, with an honest F1 and its interval', () => {
    const { score, label } = sample(100, 30, 2)
    const { recommended, reason, candidates } = assess(score, label, { thresholds: { policy: 'max-f1' } })
    expect(reason).toBeNull()
    expect(recommended!.policy).toBe('max-f1')
    expect(candidates).toContainEqual(recommended)
    expect(recommended!.crossFittedF1).toBeLessThan(recommended!.f1!)
    expect(recommended!.f1Interval![0]).toBeLessThan(recommended!.crossFittedF1!)
    expect(recommended!.f1Interval![1]).toBeGreaterThan(recommended!.crossFittedF1!)
    expect(recommended!.note).toMatch(
      /^Of the thresholds with at most 15% false alarms\. Chosen on these very units: expect F1 0\.\d+ on new ones\.$/
    )
    const { threshold, plateau, thresholdInterval } = recommended!
    for (const [low, high] of [plateau!, thresholdInterval!]) {
      expect(low).toBeLessThanOrEqual(threshold!)
      expect(high).toBeGreaterThanOrEqual(threshold!)
    }
    const f1At = (t: number) => assess(score, label, { threshold: t }).operating!.f1!
    for (const edge of plateau!) expect(f1At(edge)).toBeGreaterThanOrEqual(0.95 * recommended!.f1!)
    const beyond = score.filter((s) => s > plateau![1]).sort((a, b) => a - b)[0]
    expect(f1At(beyond)).toBeLessThan(0.95 * recommended!.f1!)
  })

  test('the cross-fitted F1 comes close to that on new units, the plain one does not', () => {
    let [honest, plain, truth] = [0, 0, 0]
    const runs = 40
    for (let run = 0; run < runs; run++) {
      const { score, label } = sample(60, 20, 1.2, run)
      const row = assess(score, label).candidates[0]
      const fresh = sample(3000, 1000, 1.2, run + 1000)
      const flagged = fresh.label.filter((_, i) => fresh.score[i] > row.threshold!)
      const found = flagged.filter((l) => l === 1).length
      honest += row.crossFittedF1! / runs
      plain += row.f1! / runs
      truth += f1Score(found, flagged.length - found, 1000) / runs
    }
    expect(Math.abs(honest - truth)).toBeLessThan(0.02)
    expect(plain - truth).toBeGreaterThan(0.04)
  })

  test('the interval of the threshold goes by group: copies of a unit do not narrow it', () => {
    const wide = { thresholds: { 'max-false-alarms': 0.5 } }
    const { score, label } = sample(60, 25, 1)
    const copies = <T>(values: T[]): T[] => values.flatMap((value) => [value, value, value, value])
    const group = copies(label.map((_, i) => `g${i}`))
    const test = { score: copies(score), label: copies(label) as (0 | 1)[], group }
    const grouped = assessThresholds({ test, calibration: null }, settings(wide)).candidates[0]
    // More units let the cap be used up a little more.
    const [low, high] = assess(score, label, wide).candidates[0].thresholdInterval!
    expect(grouped.thresholdInterval![0]).toBeCloseTo(low, 4)
    expect(grouped.thresholdInterval![1]).toBeCloseTo(high, 4)
  })

  test('never flags more of the defect-free units than the cap, where a higher F1 lies beyond it', () => {
    const { score, label } = sample(60, 60, 0.5)
    const rowAt = (cap: number) => assess(score, label, { thresholds: { 'max-false-alarms': cap } }).candidates[0]
    const [free, capped, strict] = [0.95, 0.15, 0.05].map(rowAt)
    expect(free.crossFittedFalsePositiveRate).toBeGreaterThan(0.4)
    expect(free.f1).toBeGreaterThan(capped.f1!)
    for (const [row, cap] of [
      [capped, 0.15],
      [strict, 0.05]
    ] as const) {
      expect(row.policy).toBe('max-f1')
      expect(row.crossFittedFalsePositiveRate).toBeLessThanOrEqual(cap)
      expect(row.falsePositiveRate).toBeLessThanOrEqual(cap)
      for (const edge of [...row.plateau!, ...row.thresholdInterval!]) expect(edge).toBeGreaterThan(free.threshold!)
    }
  })

  test('keeps to the cap by the cross-fitted figure where defect-free units come in groups that are alike', () => {
    const random = seededRandom(4)
    const units = Array.from({ length: 24 }, (_, g) => g).flatMap((g) => {
      const level = random()
      return Array.from({ length: 6 }, () => ({ g, label: g % 2, score: level + 0.05 * random() + (g % 2) * 0.3 }))
    })
    const test = {
      score: units.map((unit) => unit.score),
      label: units.map((unit) => unit.label as 0 | 1),
      group: units.map((unit) => `g${unit.g}`)
    }
    const row = assessThresholds({ test, calibration: null }, settings()).candidates.find((c) => c.policy === 'max-f1')
    expect(row!.crossFittedFalsePositiveRate).toBeLessThanOrEqual(0.15)
  })

  test('never splits a group: copies of a unit do not make the estimate better', () => {
    const { score, label } = sample(40, 20, 0.3)
    const copies = <T>(values: T[]): T[] => values.flatMap((value) => [value, value, value, value])
    const test = {
      score: copies(score),
      label: copies(label) as (0 | 1)[],
      group: copies(label.map((_, i) => `g${i}`))
    }
    const grouped = assessThresholds({ test, calibration: null }, settings()).candidates[0]
    const split = assessThresholds({ test: alone(test.score, test.label), calibration: null }, settings()).candidates[0]
    expect(grouped.f1).toBe(split.f1)
    expect(grouped.crossFittedF1).toBeLessThan(split.crossFittedF1!)
  })

  test('is no candidate where only flagging every unit finds defects', () => {
    const normals = Array.from({ length: 25 }, (_, i) => i + 100)
    const defects = Array.from({ length: 25 }, (_, i) => i)
    const label = [...normals.map(() => 0), ...defects.map(() => 1)]
    const { recommended, candidates, reason } = assess([...normals, ...defects], label)
    expect(candidates.map(({ policy }) => policy)).toEqual(['target-fpr'])
    expect(recommended).toBeNull()
    expect(reason).toContain('no threshold with at most 15% false alarms finds any defect')
  })

  test('all defects in one group cannot be cross-fitted', () => {
    const { score, label } = sample(60, 30, 2)
    const test = { score, label: label as (0 | 1)[], group: label.map((l, i) => (l === 1 ? 'roll' : `g${i}`)) }
    const { recommended, candidates } = assessThresholds({ test, calibration: null }, settings())
    expect(candidates[0].crossFittedF1).toBeUndefined()
    expect(recommended).toMatchObject({ policy: 'target-fpr', unproven: true })
    expect(recommended!.note).toContain('there are 30 defective units of 1 group')
    const asked = assessThresholds({ test, calibration: null }, settings({ thresholds: { policy: 'max-f1' } }))
    expect(asked.recommended).toBeNull()
    expect(asked.reason).toContain('too few groups')
  })

  test('is seeded', () => {
    const { score, label } = sample(50, 25, 1)
    expect(assess(score, label, { seed: 3 })).toEqual(assess(score, label, { seed: 3 }))
    expect(assess(score, label, { seed: 3 })).not.toEqual(assess(score, label, { seed: 4 }))
  })
})
