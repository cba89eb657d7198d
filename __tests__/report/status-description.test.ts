import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statusDescription } from '../../src/report/status-description.ts'
import {
  healthy,
  hostile,
  inconclusive,
  posteriorCollapse,
  recordedScores,
  withFindings
} from '../support/diagnosis.ts'
import { hostileText } from '../support/hostile-text.ts'

describe('statusDescription', () => {
  it.each([
    [healthy(), 'Healthy: none of the six symptoms is present · AUROC 0.983'],
    [posteriorCollapse(), 'Critical: posterior collapse (S2, S4) · AUROC 0.558'],
    [inconclusive(), 'Inconclusive, the model could not be judged: evaluation cannot support a verdict (D1)'],
    [recordedScores(), 'Healthy: no symptom is present; 4 of 6 could not be assessed · AUROC 0.983']
  ])('tells the verdict', (diagnosis, description) => {
    expect(statusDescription(diagnosis)).toBe(description)
  })

  it('has at most 140 characters, all of them plain', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constant('😀'.repeat(300))), (text) => {
        const long = withFindings(hostile(text), { X1: { status: 'present', severity: 'critical', name: text } })
        const description = statusDescription(long)
        expect(description.length).toBeLessThanOrEqual(140)
        expect(description).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      })
    )
  })
})
