import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../src/diagnosis/verdict.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import { findingIds } from '../../src/catalogue/order.ts'
import { finding, waived } from '../support/bare-finding.ts'

const fine = finding('S1', 'critical', 'absent')

describe('verdictOf', () => {
  it.each([
    ['healthy', [fine]],
    ['healthy', [fine, finding('U1', 'notice')]],
    ['healthy', [fine, waived(finding('S4', 'critical'))]],
    ['warning', [fine, finding('S5')]],
    ['critical', [fine, finding('S5'), finding('S4', 'critical')]],
    ['critical', [fine, finding('S4', 'critical'), finding('D1')]],
    ['inconclusive', [fine, finding('S5'), finding('D1')]],
    ['inconclusive', [fine, finding('P1')]],
    ['inconclusive', [fine, finding('P1', 'notice')]],
    ['healthy', [fine, waived(finding('D1'))]],
    ['warning', [fine, finding('S6', 'warning', 'undecided')]],
    ['healthy', [fine, finding('S3', 'notice', 'undecided')]],
    ['healthy', [fine, waived(finding('S6', 'warning', 'undecided'))]],
    ['inconclusive', [fine, finding('S4', 'critical', 'undecided'), finding('S5')]],
    ['critical', [finding('S4', 'critical', 'undecided'), finding('S2', 'critical')]],
    ['inconclusive', []],
    ['inconclusive', [finding('S1', 'critical', 'not-assessable'), waived(finding('D1'))]]
  ] as const)('%s', (verdict, findings) => {
    expect(verdictOf(findings)).toBe(verdict)
  })

  const anyFindings = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...findingIds),
      severity: fc.constantFrom<Finding['severity']>('critical', 'warning', 'notice'),
      status: fc.constantFrom<Finding['status']>('present', 'absent', 'undecided', 'not-assessable')
    }),
    { selector: ({ id }) => id }
  )
  const badness = { healthy: 0, warning: 1, inconclusive: 2, critical: 3 }

  it('gets no better by a further finding that is present', () => {
    fc.assert(
      fc.property(
        anyFindings,
        fc.constantFrom(...findingIds),
        fc.constantFrom<Finding['severity']>('critical', 'warning'),
        (given, id, severity) => {
          const findings = given.filter((one) => one.id !== id).map((one) => finding(one.id, one.severity, one.status))
          // Held against the same finding, absent: whether it was judged at all is another matter.
          const before = verdictOf([...findings, finding(id, severity, 'absent')])
          expect(badness[verdictOf([...findings, finding(id, severity)])]).toBeGreaterThanOrEqual(badness[before])
        }
      )
    )
  })

  it('is never healthy with an undecided finding on the bad side', () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom<Finding['severity']>('critical', 'warning'), (given, severity) => {
        const findings = given.map((one) => finding(one.id, one.severity, one.status))
        expect(verdictOf([...findings, finding('X9', severity, 'undecided')])).not.toBe('healthy')
      })
    )
  })

  it('is never healthy with D1 or P1 present, and critical with anything critical', () => {
    fc.assert(
      fc.property(anyFindings, (given) => {
        const findings = given.map(({ id, severity, status }) => finding(id, severity, status))
        const standing = findings.filter(({ status }) => status === 'present')
        const verdict = verdictOf(findings)
        if (standing.some(({ id }) => id === 'D1' || id === 'P1'))
          expect(['critical', 'inconclusive']).toContain(verdict)
        expect(verdict === 'critical').toBe(standing.some(({ severity }) => severity === 'critical'))
      })
    )
  })
})
