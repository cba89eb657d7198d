import { describe, expect, it } from 'vitest'
import { assessW1 } from '../../../src/playbook/checks/w1-weak-detection.ts'
import { contextOf, evenly, evidenceOf, regimes, unitsOf } from '../../support/evidence.ts'

describe('W1', () => {
  /** 10 of 200 false alarms, and so many of 50 defects found. */
  const found = (hits: number, config = {}) => {
    const units = unitsOf(evenly(200, 0, 1), [...evenly(50 - hits, 0.5, 0.94), ...evenly(hits, 1.1, 1.2)])
    return assessW1(contextOf(evidenceOf(regimes.healthy, { units }), config))
  }

  it.each([
    [6, 'present', 'warning'],
    [12, 'present', 'warning'],
    [13, 'undecided', 'notice'],
    [19, 'undecided', 'notice'],
    [20, 'absent', 'warning']
  ])('%d of 50 defects found: %s (%s)', (hits, status, severity) => {
    expect(found(hits)).toMatchObject({ status, severity })
  })

  it('says what is found, and how many defects would decide it', () => {
    expect(found(6).summary).toMatch(/finds 12% of the defective units, with 5% false alarms: most defects pass\.$/)
    expect(found(13).reason).toMatch(/^Add defective units: it takes about \d+ \(now 50\)/)
  })

  it('names a lower threshold only where one is recommended that finds more', () => {
    expect(found(6, { thresholds: { policy: 'percentile' } }).actions[0]).toMatch(/^Improve the model or its score/)
    const recommended = found(6, { 'threshold-percentile': 99, thresholds: { policy: 'target-fpr' } })
    expect(recommended.actions[0]).toMatch(/^(Lower the threshold to|Improve)/)
  })

  it('goes by its limit', () => {
    expect(found(20, { symptoms: { W1: { limits: { recall: 0.6 } } } }).status).toBe('present')
  })

  it('is not assessable without defects or without a threshold', () => {
    const units = unitsOf(evenly(50, 0, 1), [])
    expect(assessW1(contextOf(evidenceOf(regimes.healthy, { units }))).status).toBe('not-assessable')
  })
})
