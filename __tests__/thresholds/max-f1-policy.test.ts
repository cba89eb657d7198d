import { describe, expect, test } from 'vitest'
import { f1Score } from '../../src/statistics/classification-figures.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import { alone, assess, sample, settings } from '../support/assess.ts'

describe('highest F1', () => {
  test('is recommended from 20 defects on, with an honest F1 and its interval', () => {
    const { score, label } = sample(100, 30, 1.5)
    const { recommended, reason, candidates } = assess(score, label)
    expect(reason).toBeNull()
    expect(recommended!.policy).toBe('max-f1')
    expect(candidates).toContainEqual(recommended)
    expect(recommended!.crossFittedF1).toBeLessThan(recommended!.f1!)
    expect(recommended!.f1Interval![0]).toBeLessThan(recommended!.crossFittedF1!)
    expect(recommended!.f1Interval![1]).toBeGreaterThan(recommended!.crossFittedF1!)
    expect(recommended!.note).toMatch(/^Chosen on these very units: expect F1 0\.\d+ on new ones\.$/)
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
    const { score, label } = sample(60, 25, 1)
    const copies = <T>(values: T[]): T[] => values.flatMap((value) => [value, value, value, value])
    const group = copies(label.map((_, i) => `g${i}`))
    const test = { score: copies(score), label: copies(label) as (0 | 1)[], group }
    const grouped = assessThresholds({ test, calibration: null }, settings()).candidates[0]
    expect(grouped.thresholdInterval).toEqual(assess(score, label).candidates[0].thresholdInterval)
  })

  test('says so where most defect-free units would be flagged', () => {
    const { score, label } = sample(60, 60, 0.05)
    // One unit below all others, so that it is not everything.
    const row = assess([...score, 0], [...label, 0]).candidates[0]
    expect(row.crossFittedFalsePositiveRate).toBeGreaterThan(0.5)
    expect(row.note).toMatch(/Expect it to flag \d+% of new defect-free data/)
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

  test('is not recommended where it just flags everything', () => {
    const normals = Array.from({ length: 25 }, (_, i) => i + 100)
    const defects = Array.from({ length: 25 }, (_, i) => i)
    const { recommended, candidates } = assess(
      [...normals, ...defects],
      [...normals.map(() => 0), ...defects.map(() => 1)]
    )
    expect(candidates[0]).toMatchObject({ policy: 'max-f1', recall: 1, falsePositiveRate: 1 })
    expect(candidates[0].note).toContain('Flags every unit')
    expect(recommended!.policy).toBe('target-fpr')
  })

  test('all defects in one group cannot be cross-fitted', () => {
    const { score, label } = sample(60, 30, 2)
    const test = { score, label: label as (0 | 1)[], group: label.map((l, i) => (l === 1 ? 'roll' : `g${i}`)) }
    const { recommended, candidates } = assessThresholds({ test, calibration: null }, settings())
    expect(candidates[0].crossFittedF1).toBeUndefined()
    expect(recommended!.policy).toBe('target-fpr')
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
