import { describe, expect, it } from 'vitest'
import { scoresByClass } from '../../../src/playbook/facts/separation.ts'
import { usableThreshold } from '../../../src/playbook/facts/usable-threshold.ts'
import { contextOf, evenly, evidenceOf, regimes, unitsOf } from '../../support/evidence.ts'

const usable = (defectFree: number[], defective: number[], share = 0.15, cap = 0.99) => {
  const units = unitsOf(defectFree, defective)
  const config = {
    symptoms: { S1: { limits: { 'false-positive-rate': share } } },
    thresholds: { 'max-false-alarms': cap }
  }
  return usableThreshold(contextOf(evidenceOf(regimes.healthy, { units }), config), scoresByClass(units))
}

describe('usableThreshold', () => {
  it('flags no more of the defect-free units than allowed', () => {
    // Of 20 scores, 15 % are the three highest.
    const found = usable(evenly(20, 1, 20), [17, 17.5, 30, 40])!
    expect(found).toMatchObject({ threshold: 17, recall: 0.75 })
    expect(found.interval[0]).toBeLessThan(0.75)
    expect(found.interval[1]).toBeGreaterThan(0.75)
  })

  it('lies at the lowest score where all may be flagged', () => {
    expect(usable([1, 2], [2, 3], 1)).toMatchObject({ threshold: 1, recall: 1 })
  })

  it('flags no more than thresholds.max-false-alarms, whatever S1 allows', () => {
    expect(usable(evenly(20, 1, 20), [17, 17.5, 30, 40], 0.15, 0.05)).toMatchObject({ threshold: 19, recall: 0.5 })
  })

  it('is not to be had without either class', () => {
    expect(usable([], [1])).toBeNull()
    expect(usable([1], [])).toBeNull()
  })
})
