import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { assessC1 } from '../../../src/playbook/checks/c1-calibration-unlike-test.ts'
import { contextOf, evenly, evidenceOf, regimes, settingsOf, unitsOf } from '../../support/evidence.ts'

/** 100 calibration scores from 1 to 2, 60 defect-free test scores from `low` to `high`, 20 defects far above. */
const evidence = (low: number, high: number, calibration = evenly(100, 1, 2), test = 60) =>
  evidenceOf(regimes.healthy, {
    units: unitsOf(evenly(test, low, high), evenly(20, 8, 9)),
    calibration: { score: calibration, group: calibration.map((_, i) => `calibration ${i}`) }
  })
const assess = (...args: Parameters<typeof evidence>) => assessC1(contextOf(evidence(...args)))
const diagnosed = (one: ReturnType<typeof evidence>) =>
  diagnose([one], { settings: settingsOf(), departures: [], version: '1.0.0', today: '2026-12-01' })

describe('C1: the calibration is not like the test', () => {
  it('is absent where both agree', () => {
    expect(assess(1, 2)).toMatchObject({ status: 'absent' })
  })

  it('is present where test scores lie higher, with both rates', () => {
    const finding = assess(1.2, 2.4)
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toMatch(/5% of the calibration units are flagged, and 38% of the defect-free test units/)
    expect(finding.causes[0]).toMatchObject({ cause: 'calibration-was-trained-on', likelihood: 'possible' })
  })

  it('is absent where scores are lower throughout, so that promised rates hold: fewer false alarms', () => {
    expect(assess(0.5, 1.5)).toMatchObject({ status: 'absent' })
  })

  it('is undecided where so few test units leave it to chance', () => {
    expect(assess(1, 2.2, evenly(19, 1, 2), 8)).toMatchObject({ status: 'undecided' })
  })

  it('is not assessable without a calibration of its own, or with too few units', () => {
    expect(assessC1(contextOf(evidenceOf(regimes.healthy))).status).toBe('not-assessable')
    expect(assess(1, 2, evenly(7, 1, 2)).reason).toContain('8 defect-free units on both sides')
  })

  it('leaves out patches beside a defect', () => {
    const one = evidence(1, 2)
    const beside = one.units.score.map((score, i) => (i < 15 ? 5 : score))
    const group = one.units.group.map((name, i) => (i < 15 ? one.units.group[60] : name))
    const units = { ...one.units, score: beside, group }
    expect(assessC1(contextOf({ ...one, units })).status).toBe('absent')
    expect(assessC1(contextOf({ ...one, units: { ...units, group: one.units.group } })).status).toBe('present')
  })

  it('withdraws what the calibration promises', () => {
    const conformal = (of: ReturnType<typeof diagnosed>) =>
      [...of.thresholds.candidates, of.thresholds.recommended].filter((row) => row?.policy === 'target-fpr')
    for (const row of conformal(diagnosed(evidence(1, 2)))) {
      expect(row).toMatchObject({ falsePositiveRateBound: expect.any(Number) as number })
    }
    const shifted = diagnosed(evidence(1.08, 2.08, evenly(400, 1, 2), 400))
    expect(shifted.findings.find(({ id }) => id === 'C1')!.status).toBe('present')
    expect(conformal(shifted).length).toBeGreaterThan(0)
    for (const row of conformal(shifted)) {
      expect(row!.falsePositiveRateBound).toBeUndefined()
      expect(row!.note).toContain('cannot be promised: the calibration is not like the test (C1)')
    }
  })
})
