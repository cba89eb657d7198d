import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import { thresholdsSchema, type Thresholds } from '../../src/thresholds/types.ts'
import { alone, assess, sample, settings } from '../support/assess.ts'

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

describe('other policies', () => {
  const { score, label } = sample(200, 40, 1.5)

  test('each candidate once', () => {
    const cost = { miss: 20, 'false-alarm': 1, prevalence: 0.01 }
    const policies = (thresholds: object) =>
      assess(score, label, { thresholds: { 'max-false-alarms': 0.5, ...thresholds } }).candidates.map(
        (row) => row.policy
      )
    expect(policies({})).toEqual(['max-f1', 'target-fpr', 'youden'])
    expect(policies({ cost })).toEqual(['max-f1', 'target-fpr', 'youden', 'cost'])
  })

  test.each(['max-f1', 'target-fpr', 'youden', 'percentile', 'cost'] as const)(
    '%s is recommended when asked for',
    (policy) => {
      const cost = { miss: 20, 'false-alarm': 1, prevalence: 0.05 }
      const thresholds = { policy, cost, 'max-false-alarms': 0.5 }
      expect(assess(score, label, { thresholds }).recommended!.policy).toBe(policy)
    }
  )

  test('percentile is recommended even beside an absolute operating threshold', () => {
    const result = assess(score, label, { threshold: 0.02, thresholds: { policy: 'percentile' } })
    expect(result.operating!.policy).toBe('absolute')
    expect(result.recommended).toMatchObject({ policy: 'percentile', percentile: 95 })
  })

  test('target FPR: a score of the calibration set, with its bound', () => {
    const calibration = Array.from({ length: 59 }, (_, i) => i + 1)
    const { candidates } = assess([1, 70, 58, 2, 3, 4, 5, 6, 7], [0, 1, 0, 0, 0, 0, 0, 0, 0], {}, calibration)
    const row = candidates.find((candidate) => candidate.policy === 'target-fpr')!
    expect(row.threshold).toBe(57)
    expect(row.falsePositiveRateBound).toBeCloseTo(0.1029, 4)
    expect(row.percentile).toBeCloseTo((100 * 56) / 58, 12)
    expect(row.falsePositiveRate).toBe(0.125)
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
      assess(score, label, {
        thresholds: { 'max-false-alarms': 0.99, cost: { miss, 'false-alarm': alarm, prevalence: 0.1 } }
      }).candidates[3]
    expect(at(100, 1).threshold).toBeLessThan(at(1, 1).threshold!)
    expect(at(1, 1).threshold).toBeLessThanOrEqual(at(1, 50).threshold!)
    expect(at(1, 10_000).note).toMatch(/cheapest to flag nothing|Precision there: 100%/)
  })

  test('cost: precision is that at the prevalence in use', () => {
    // Above 2.5: recall 1, false positive rate 1/4.
    const cost = { miss: 1000, 'false-alarm': 1, prevalence: 0.01 }
    const thresholds = { 'max-false-alarms': 0.9, cost }
    const row = assess([1, 2, 2, 5, 3, 6], [0, 0, 0, 0, 1, 1], { thresholds }).candidates.at(-1)!
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
    expect(result.reason).toContain('needs 19 defect-free units, there are 0')
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
      'The conformal threshold for 5% false alarms: needs 19 defect-free units, there are 18. ' +
        'Highest F1: needs 20 defective units, there are 5.'
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
