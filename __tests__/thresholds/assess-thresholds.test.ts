import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { settingsSchema } from '../../src/settings/schema.ts'
import { f1Score } from '../../src/statistics/classification-figures.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import type { ScoredUnits } from '../../src/thresholds/scored-units.ts'
import { thresholdsSchema, type Thresholds } from '../../src/thresholds/types.ts'

const settings = (given: object = {}) => settingsSchema.parse(given)
const alone = (score: number[], label: number[]): ScoredUnits => ({
  score,
  label: label as (0 | 1)[],
  group: score.map((_, i) => `unit ${i}`)
})
const assess = (
  score: number[],
  label: number[],
  given: object = {},
  calibration: number[] | null = null
): Thresholds =>
  assessThresholds(
    {
      test: alone(score, label),
      calibration: calibration && { score: calibration, group: calibration.map((_, i) => `normal ${i}`) }
    },
    settings(given)
  )

/** Normal scores on a small scale, defects `gain` standard deviations higher. */
function sample(normals: number, defects: number, gain: number, seed = 1): { score: number[]; label: number[] } {
  const random = seededRandom(seed)
  const label = Array.from({ length: normals + defects }, (_, i) => (i < defects ? 1 : 0))
  const score = label.map((l) => 0.01 + 0.001 * (standardNormalQuantile(Math.max(1e-12, random())) + gain * l))
  return { score, label }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

describe('figures at a threshold', () => {
  test.each(reference.cases.map((c, i) => [`${i} ${c.kind}`, c] as const))("scikit-learn's, case %s", (_, c) => {
    for (const at of c.at) {
      const { operating } = assess(c.scores, c.labels, { threshold: at.threshold })
      expect(operating).toMatchObject({ policy: 'absolute', threshold: at.threshold })
      for (const name of ['f1', 'precision', 'recall', 'falsePositiveRate'] as const) {
        expect(Math.abs(operating![name]! - at[name])).toBeLessThan(1e-12)
      }
    }
  })

  test('a unit at the threshold is not anomalous', () => {
    const { operating } = assess([1, 2, 3], [0, 0, 1], { threshold: 2 })
    expect(operating).toMatchObject({
      truePositives: 1,
      falsePositives: 0,
      recall: 1,
      falsePositiveRate: 0,
      percentile: 100
    })
  })

  test('nothing found: precision, recall and F1 are 0', () => {
    expect(assess([1, 2, 5, 3], [0, 0, 0, 1], { threshold: 4 }).operating).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0
    })
    expect(assess([1, 2, 3], [0, 0, 1], { threshold: 9 }).operating).toMatchObject({ precision: 0, recall: 0, f1: 0 })
  })
})

describe('operating percentile', () => {
  test("is numpy's, of the defect-free test units", () => {
    const { operating, calibration, calibrationUnits } = assess(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9.6],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    )
    expect(operating!.threshold).toBeCloseTo(9.55, 12)
    expect(operating).toMatchObject({ policy: 'percentile', percentile: 95, truePositives: 1, falsePositives: 1 })
    expect([calibration, calibrationUnits]).toEqual(['test', 10])
  })

  test('is of the separate calibration scores where there are some', () => {
    const result = assess([1, 2, 30], [0, 0, 1], { 'threshold-percentile': 50 }, [10, 20, 30])
    expect(result.operating).toMatchObject({ threshold: 20, truePositives: 1, falsePositives: 0 })
    expect(result.operating!.crossFittedF1).toBeUndefined()
    expect([result.calibration, result.calibrationUnits]).toEqual(['separate', 3])
  })

  test('cross-fitted figures stand beside it where test units calibrate', () => {
    const { score, label } = sample(40, 20, 2)
    const { operating, notes } = assess(score, label)
    // Judged on the normals that set it, the rate is what the percentile says; on others it is higher.
    expect(operating!.falsePositiveRate).toBe(0.05)
    expect(operating!.crossFittedFalsePositiveRate).toBeGreaterThan(0.05)
    expect(operating!.crossFittedF1).toBeGreaterThan(0)
    expect(operating!.note).toMatch(/Expect about 7\.\d% false alarms on new data, not 5%/)
    expect(notes.join()).toContain('the defect-free test units also set the thresholds. Cross-fitted,')
  })

  test('the sweep evaluates every step again', () => {
    const { score, label } = sample(200, 50, 1.5)
    const { sweep } = assess(score, label)
    expect(sweep.map((row) => row.percentile)).toEqual([85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9])
    for (const [i, row] of sweep.entries()) {
      expect(row.truePositives).toBe(score.filter((s, k) => label[k] === 1 && s > row.threshold!).length)
      if (i > 0) expect(row.recall).toBeLessThanOrEqual(sweep[i - 1].recall!)
      expect(row.recallInterval![0]).toBeLessThanOrEqual(row.recall!)
    }
    expect(sweep[7].note).toBeNull()
    expect(sweep[8].note).toContain('this percentile needs 1000')
  })
})

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

describe('other policies', () => {
  const { score, label } = sample(200, 40, 1.5)

  test('each candidate once', () => {
    const cost = { miss: 20, 'false-alarm': 1, prevalence: 0.01 }
    expect(assess(score, label).candidates.map((row) => row.policy)).toEqual(['max-f1', 'target-fpr', 'youden'])
    const policies = assess(score, label, { thresholds: { cost } }).candidates.map((row) => row.policy)
    expect(policies).toEqual(['max-f1', 'target-fpr', 'youden', 'cost'])
  })

  test.each(['max-f1', 'target-fpr', 'youden', 'percentile', 'cost'] as const)(
    '%s is recommended when asked for',
    (policy) => {
      const cost = { miss: 20, 'false-alarm': 1, prevalence: 0.05 }
      expect(assess(score, label, { thresholds: { policy, cost } }).recommended!.policy).toBe(policy)
    }
  )

  test('percentile is recommended even beside an absolute operating threshold', () => {
    const result = assess(score, label, { threshold: 0.02, thresholds: { policy: 'percentile' } })
    expect(result.operating!.policy).toBe('absolute')
    expect(result.recommended).toMatchObject({ policy: 'percentile', percentile: 95 })
  })

  test('target FPR: a score of the calibration set, with its bound', () => {
    const calibration = Array.from({ length: 59 }, (_, i) => i + 1)
    const { candidates } = assess([1, 70, 58], [0, 1, 0], {}, calibration)
    const row = candidates.find((candidate) => candidate.policy === 'target-fpr')!
    expect(row.threshold).toBe(57)
    expect(row.falsePositiveRateBound).toBeCloseTo(0.1029, 4)
    expect(row.percentile).toBeCloseTo((100 * 56) / 58, 12)
    expect(row.falsePositiveRate).toBe(0.5)
  })

  test('target FPR: says so where calibration units come in groups', () => {
    const calibration = {
      score: Array.from({ length: 40 }, (_, i) => i),
      group: new Array<string>(40).fill('one roll')
    }
    const { candidates } = assessThresholds({ test: alone([1, 70], [0, 1]), calibration }, settings())
    const row = candidates.find((candidate) => candidate.policy === 'target-fpr')!
    expect(row.note).toContain('From 1 group of units')
  })

  test('cost: dear misses lower the threshold, dear alarms raise it', () => {
    const at = (miss: number, alarm: number) =>
      assess(score, label, { thresholds: { cost: { miss, 'false-alarm': alarm, prevalence: 0.1 } } }).candidates[3]
    expect(at(100, 1).threshold).toBeLessThan(at(1, 1).threshold!)
    expect(at(1, 1).threshold).toBeLessThanOrEqual(at(1, 50).threshold!)
    expect(at(1, 10_000).note).toMatch(/cheapest to flag nothing|Precision there: 100%/)
  })

  test('cost: precision is that at the prevalence in use', () => {
    // Above 2.5: recall 1, false positive rate 1/4.
    const cost = { miss: 1000, 'false-alarm': 1, prevalence: 0.01 }
    const row = assess([1, 2, 2, 5, 3, 6], [0, 0, 0, 0, 1, 1], { thresholds: { cost } }).candidates.at(-1)!
    expect(row).toMatchObject({ policy: 'cost', threshold: 2.5, precision: 2 / 3 })
    expect(row.note).toContain(`Precision there: ${Number((1 / (0.01 + 0.99 / 4)).toPrecision(2))}%`)
  })
})

describe('what cannot be had', () => {
  test('no defects: only false alarms, and the conformal threshold', () => {
    const { score } = sample(40, 0, 0)
    const result = assess(
      score,
      score.map(() => 0)
    )
    expect(result.operating).toMatchObject({
      truePositives: null,
      precision: null,
      recall: null,
      recallInterval: null,
      f1: null
    })
    expect(result.operating!.falsePositiveRate).toBe(0.05)
    expect(result.operating!.crossFittedFalsePositiveRate).toBeGreaterThan(0)
    expect(result.recommended!.policy).toBe('target-fpr')
    expect(result.candidates).toHaveLength(1)
    expect(result.notes[0]).toBe('No defective units: recall, precision and F1 cannot be measured.')
  })

  test('no defect-free units: no threshold', () => {
    const result = assess([1, 2, 3], [1, 1, 1])
    expect(result).toMatchObject({ operating: null, recommended: null, candidates: [], sweep: [], calibrationUnits: 0 })
    expect(result.reason).toContain('needs 20 defective units, there are 3')
    expect(result.notes[0]).toContain('no defect-free scores')
  })

  test('no defect-free test units, but separate calibration scores: recall alone', () => {
    const result = assess([1, 2, 3], [1, 1, 1], { 'threshold-percentile': 50 }, [1, 2, 2.5])
    expect(result.operating).toMatchObject({
      threshold: 2,
      recall: 1 / 3,
      falsePositives: null,
      falsePositiveRate: null
    })
    expect(result.operating!.falsePositiveRateInterval).toBeNull()
  })

  test('too few defects and too few normals: nothing, and why', () => {
    const { score, label } = sample(18, 5, 2)
    const result = assess(score, label)
    expect(result.recommended).toBeNull()
    expect(result.reason).toBe(
      'Highest F1: needs 20 defective units, there are 5. ' +
        'A false positive rate of 5%: needs 19 defect-free units, there are 18.'
    )
    expect(result.candidates.map((row) => row.policy)).toEqual(['max-f1', 'youden'])
    expect(result.candidates[0].note).toContain('Only 5 defective units: unstable.')
  })

  test('19 normals are enough for 5%', () => {
    const { score, label } = sample(19, 5, 2)
    const { recommended } = assess(score, label)
    expect(recommended!.policy).toBe('target-fpr')
    expect(recommended!.threshold).toBe(Math.max(...score.filter((_, i) => label[i] === 0)))
  })

  test('one defect: where it stands', () => {
    const normals = Array.from({ length: 30 }, (_, i) => i)
    const result = assess([27.5, ...normals], [1, ...normals.map(() => 0)])
    expect(result.notes).toContain('Only one defective unit: 2 of 30 defect-free units score at least as high.')
    expect(result.recommended!.policy).toBe('target-fpr')
    const asked = assess([27.5, ...normals], [1, ...normals.map(() => 0)], { thresholds: { policy: 'max-f1' } })
    expect(asked).toMatchObject({ recommended: null, reason: 'Highest F1: needs 2 defective units, there is 1.' })
  })

  test('all scores equal: no threshold can separate', () => {
    const label = Array.from({ length: 60 }, (_, i) => (i < 30 ? 1 : 0))
    const result = assess(
      label.map(() => 4),
      label
    )
    expect(result.recommended).toBeNull()
    expect(result.reason).toBe('All scores are equal: no threshold can separate.')
    expect(result.notes).toContain(result.reason)
    expect(result.operating).toMatchObject({ threshold: 4, recall: 0, falsePositiveRate: 0, f1: 0 })
  })

  test('no units at all', () => {
    expect(assess([], [])).toMatchObject({ operating: null, recommended: null, candidates: [], sweep: [] })
  })

  test.each([
    ['score', [1, NaN], [0, 1], null],
    ['calibration', [1, 2], [0, 1], [1, Infinity]]
  ])('a %s that is not finite is refused', (_, score, label, calibration) => {
    expect(() => assess(score, label, {}, calibration)).toThrow(RangeError)
  })
})

test('every result fits the schema and survives JSON: no NaN, no Infinity', () => {
  const random = seededRandom(9)
  for (let run = 0; run < 60; run++) {
    const n = Math.floor(random() * 30)
    const label = Array.from({ length: n }, () => (random() < run / 60 ? 1 : 0))
    const score = label.map(() => Math.round(random() * 4))
    const group = label.map((_, i) => String(Math.floor(i / 3)))
    const cost = { miss: 5, 'false-alarm': 1, prevalence: 0.1 }
    const result = assessThresholds(
      {
        test: { score, label: label as (0 | 1)[], group },
        calibration: run % 3 === 0 ? { score: [2], group: ['g'] } : null
      },
      settings({ thresholds: { cost } })
    )
    expect(numbersIn(result).every(Number.isFinite)).toBe(true)
    expect(thresholdsSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(JSON.parse(JSON.stringify(result)))
    expect(result.recommended === null).toBe(result.reason !== null)
  }
})

test('no step depends on the scale of the scores', () => {
  const { score, label } = sample(60, 30, 1.2)
  const cost = { miss: 5, 'false-alarm': 1, prevalence: 0.1 }
  const plain = assess(score, label, { thresholds: { cost } })
  const mapped = assess(
    score.map((s) => 1000 * s - 7),
    label,
    { thresholds: { cost } }
  )
  const rows = (result: Thresholds) => [result.operating!, result.recommended!, ...result.candidates, ...result.sweep]
  rows(plain).forEach((row, i) => {
    const other = rows(mapped)[i]
    expect(other.threshold).toBeCloseTo(1000 * row.threshold! - 7, 9)
    expect(other.percentile).toBeCloseTo(row.percentile!, 6)
    for (const name of ['policy', 'truePositives', 'falsePositives', 'crossFittedF1'] as const) {
      expect(other[name]).toEqual(row[name])
    }
  })
})
