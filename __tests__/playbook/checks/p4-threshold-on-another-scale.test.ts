import { describe, expect, it } from 'vitest'
import { assessP4 } from '../../../src/playbook/checks/p4-threshold-on-another-scale.ts'
import { contextOf, evidenceOf, regimes, unitsOf, unitsWith } from '../../support/evidence.ts'

describe('P4', () => {
  const both = unitsOf([1, 2, 3, 4], [5, 6])
  const defectFree = unitsOf([1, 2, 3, 4], [])
  const threshold = (value: number, units = both) =>
    assessP4(contextOf(evidenceOf(regimes.healthy, { units }), { threshold: value }))

  it.each([
    { value: 6.1, units: both, status: 'present' },
    { value: 6, units: both, status: 'absent' },
    { value: 0.9, units: both, status: 'present' },
    { value: 1, units: both, status: 'absent' },
    // Above all scores of defect-free units is where a threshold belongs.
    { value: 5, units: defectFree, status: 'absent' },
    { value: 40, units: defectFree, status: 'absent' },
    { value: 41, units: defectFree, status: 'present' },
    { value: 0.09, units: defectFree, status: 'present' }
  ])('threshold $value: $status', ({ value, units, status }) => {
    expect(threshold(value, units)).toMatchObject({ status, severity: 'warning' })
  })

  it('makes no claim of scale about scores below 0', () => {
    expect(threshold(-100, unitsOf([-3, -2, -1], [])).status).toBe('absent')
  })

  it('recommends another threshold', () => {
    const context = contextOf(evidenceOf(regimes.healthy, { units: unitsWith() }), { threshold: 9 })
    expect(assessP4(context).actions[0]).toContain('is recommended here')
  })

  it('is not assessable for a percentile', () => {
    expect(assessP4(contextOf(evidenceOf())).status).toBe('not-assessable')
  })
})
