import { describe, expect, test } from 'vitest'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import { assess, sample, settings } from '../support/assess.ts'

const all = (result: ReturnType<typeof assess>) => [result.recommended, ...result.candidates]

describe('auto', () => {
  test('the conformal threshold comes first, where it finds more than it alarms', () => {
    const { score, label } = sample(100, 30, 2)
    const { recommended, reason, candidates } = assess(score, label)
    expect(recommended!.policy).toBe('target-fpr')
    expect(recommended!.recallBound).toBeGreaterThan(recommended!.falsePositiveRateBound!)
    expect(recommended!.unproven).toBeUndefined()
    expect(candidates).toContainEqual(recommended)
    expect(candidates[0].policy).toBe('max-f1')
    expect(reason).toBeNull()
  })

  test('the highest F1 under the cap, where there are too few defect-free units for a promise', () => {
    const { score, label } = sample(18, 40, 12)
    expect(assess(score, label).recommended).toMatchObject({ policy: 'max-f1', falsePositiveRate: 0 })
  })

  test('nothing, and both bounds, where it is no better than a guess', () => {
    const { score, label } = sample(100, 30, 0.1)
    const { recommended, reason, candidates } = assess(score, label)
    expect(recommended).toBeNull()
    expect(reason).toMatch(
      /^The conformal threshold for 5% false alarms: not shown to be of use: it may find no more than [\d.]+% of the defects and flag up to \d+(\.\d)?% of the defect-free units\. Highest F1: /
    )
    const conformal = candidates.find(({ policy }) => policy === 'target-fpr')!
    expect(conformal.unproven).toBe(true)
    expect(conformal.note).toContain('Holds false alarms; that it finds more defects than a guess is not shown.')
  })

  test.each([
    [0, 'there are no defective units'],
    [1, 'there is one defective unit'],
    [7, 'there are seven defective units']
  ])('%d defects prove nothing: the conformal one is shown as what it is', (defects, why) => {
    const { score, label } = sample(60, defects, 0.2, 3)
    const { recommended } = assess(score, label)
    expect(recommended).toMatchObject({ policy: 'target-fpr', unproven: true })
    expect(recommended!.note).toContain(`Holds false alarms; that it finds defects is not shown: ${why}.`)
  })

  test('few defects that all stand out do prove it', () => {
    const { score, label } = sample(60, 6, 8)
    expect(assess(score, label).recommended!.unproven).toBeUndefined()
  })

  test('units of a few groups hold no promise down', () => {
    const { score, label } = sample(60, 30, 4)
    const inGroups = (of: number) => ({
      test: { score, label: label as (0 | 1)[], group: label.map((l, i) => `${l === 1 ? `d${i}` : `g${i % of}`}`) },
      calibration: null
    })
    const { recommended, reason } = assessThresholds(inGroups(5), settings())
    expect(recommended).toBeNull()
    expect(reason).toContain('its defect-free units are of only 5 groups, and 8 are the least')
    expect(assessThresholds(inGroups(20), settings()).recommended!.policy).toBe('target-fpr')
  })
})

describe('the cap on false alarms', () => {
  const far = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 10 : 0) + i / 10_000)

  test('a conformal threshold that the test set contradicts is not recommended', () => {
    // A third of the defect-free test units lies above all calibration scores.
    const defects = Array.from({ length: 30 }, (_, i) => 20 + i)
    const calibration = Array.from({ length: 40 }, (_, i) => i / 1000)
    const label = [...far.map(() => 0), ...defects.map(() => 1)]
    const result = assess([...far, ...defects], label, { thresholds: { policy: 'target-fpr' } }, calibration)
    expect(result.recommended).toBeNull()
    expect(result.reason).toBe(
      'The conformal threshold for 5% false alarms: flags 33% of the defect-free units, more than the 15% of `thresholds.max-false-alarms`.'
    )
    expect(result.candidates.map(({ policy }) => policy)).not.toContain('target-fpr')
    const auto = assess([...far, ...defects], label, {}, calibration)
    expect(auto.recommended!.policy).toBe('max-f1')
    expect(auto.notes.join(' ')).toContain('The conformal threshold is left out: it flags 33% of the defect-free units')
  })

  test.each(['youden', 'cost', 'percentile'] as const)(
    '%s beyond it is refused when asked for, with the cure',
    (policy) => {
      const { score, label } = sample(200, 100, 1)
      const thresholds = { policy, cost: { miss: 50, 'false-alarm': 1 } }
      const { recommended, reason } = assess(score, label, { 'threshold-percentile': 60, thresholds })
      expect(recommended).toBeNull()
      expect(reason).toMatch(
        /flags \d+% of the defect-free units, more than the 15% of `thresholds.max-false-alarms`\.$/
      )
      const raised = { ...thresholds, 'max-false-alarms': 0.99 }
      const allowed = assess(score, label, { 'threshold-percentile': 60, thresholds: raised })
      expect(allowed.recommended!.policy).toBe(policy)
    }
  )

  test('nothing that is offered lies beyond it, whatever the scores', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { score, label } = sample(10 + 4 * seed, 5 + (seed % 7) * 6, (seed % 5) / 2, seed)
      for (const row of all(assess(score, label, { thresholds: { cost: { miss: 20, 'false-alarm': 1 } } }))) {
        expect(row?.falsePositiveRate ?? 0).toBeLessThanOrEqual(0.15)
      }
    }
  })
})

describe('precision', () => {
  const { score, label } = sample(80, 20, 4)

  test('is told at the share of the set, named so', () => {
    const { prevalence, notes, operating } = assess(score, label)
    expect(prevalence).toEqual({ share: 0.2, from: 'set' })
    expect(notes.join(' ')).toContain('depend on the share of defects, here 20%; precision is told at that share')
    const { crossFittedRecall: recall, crossFittedFalsePositiveRate: alarms } = operating!
    expect(operating!.precisionAtPrevalence).toBeCloseTo((0.2 * recall!) / (0.2 * recall! + 0.8 * alarms!), 12)
  })

  test('or at that of production; costs are weighed there too unless they name another', () => {
    const at = (thresholds: object) => assess(score, label, { thresholds })
    const { prevalence, recommended, notes } = at({ prevalence: 0.01 })
    expect(prevalence).toEqual({ share: 0.01, from: 'configured' })
    expect(recommended!.precisionAtPrevalence).toBeLessThan(0.6 * recommended!.precision!)
    expect(notes.join(' ')).toContain('precision is told at 1% defects')
    const note = (thresholds: object) => at(thresholds).candidates.find(({ policy }) => policy === 'cost')!.note
    const cost = { miss: 5, 'false-alarm': 1 }
    expect(note({ prevalence: 0.01, cost })).toContain('at 1% defects')
    expect(note({ prevalence: 0.01, cost: { ...cost, prevalence: 0.3 } })).toContain('at 30% defects')
    expect(note({ cost })).toContain('at 20% defects')
  })
})
