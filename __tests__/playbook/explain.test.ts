import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainFindings } from '../../src/playbook/explain.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import { findingIds } from '../../src/catalogue/order.ts'

const finding = (id: string, severity: Finding['severity'], status: Finding['status'] = 'present'): Finding => ({
  id,
  name: id,
  status,
  severity,
  summary: id,
  measurements: [],
  causes: [],
  actions: [],
  reason: status === 'not-assessable' ? 'because' : null
})
const waiver = { reason: 'known', expires: '2099-01-01' }
const explained = (...findings: Finding[]) =>
  Object.fromEntries(explainFindings(findings).map(({ id, severity, explainedBy }) => [id, explainedBy ?? severity]))

describe('explainFindings', () => {
  it('lists the consequences of a collapse under it, S2 and S4 side by side', () => {
    const all = ['S1', 'S2', 'S3', 'S4', 'S6'].map((id) => finding(id, 'critical'))
    expect(explained(...all)).toEqual({ S1: 'S4', S2: 'critical', S3: 'S4', S4: 'critical', S6: 'S4' })
  })

  it('keeps the status and turns the explained finding into a notice', () => {
    const [, s6] = explainFindings([finding('S3', 'critical'), finding('S6', 'critical')])
    expect(s6).toMatchObject({ status: 'present', severity: 'notice', explainedBy: 'S3' })
  })

  it.each([
    ['P1', ['X1', 'S4', 'S2', 'X2', 'S3', 'S6', 'S1', 'S5', 'W1', 'O1']],
    ['X1', ['S6', 'S1', 'W1']],
    ['S4', ['X2', 'S3', 'S6', 'S1', 'W1', 'O1', 'U1']],
    ['S2', ['S3', 'S6', 'S1', 'W1', 'O1']],
    ['X2', ['S6', 'S1', 'W1']],
    ['M1', []],
    ['S3', ['S6', 'S1', 'W1']],
    ['S6', ['S1', 'W1']],
    ['S1', ['W1']],
    ['S5', []],
    ['P3', []],
    ['E1', []]
  ])('%s explains %j', (cause, consequences) => {
    const others = findingIds.filter((id) => id !== cause)
    const found = others.filter((id) => explained(finding(cause, 'critical'), finding(id, 'warning'))[id] === cause)
    expect(found.sort()).toEqual([...consequences].sort())
  })

  it('does not let a milder finding explain a graver one, P1 excepted', () => {
    expect(explained(finding('S3', 'warning'), finding('S6', 'critical'))).toEqual({ S3: 'warning', S6: 'critical' })
    expect(explained(finding('S4', 'notice'), finding('S1', 'warning'))).toEqual({ S4: 'notice', S1: 'warning' })
    expect(explained(finding('P1', 'warning'), finding('S2', 'critical'))).toEqual({ P1: 'warning', S2: 'P1' })
  })

  it('counts an undecided finding no more where a present one explains it, and lets none explain', () => {
    expect(explained(finding('S6', 'warning'), finding('S1', 'warning', 'undecided')).S1).toBe('S6')
    expect(explained(finding('S3', 'warning'), finding('S6', 'critical', 'undecided')).S6).toBe('critical')
    expect(explained(finding('S4', 'critical', 'undecided'), finding('S6', 'warning')).S6).toBe('warning')
  })

  it('lets neither an absent nor a waived finding explain anything', () => {
    expect(explained(finding('S4', 'critical', 'absent'), finding('S6', 'critical')).S6).toBe('critical')
    expect(explained({ ...finding('S4', 'critical'), waived: waiver }, finding('S6', 'critical')).S6).toBe('critical')
  })

  it('never hides the gravest finding', () => {
    const findings = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...findingIds),
        severity: fc.constantFrom<Finding['severity']>('critical', 'warning', 'notice'),
        status: fc.constantFrom<Finding['status']>('present', 'absent', 'undecided', 'not-assessable')
      }),
      { selector: ({ id }) => id }
    )
    fc.assert(
      fc.property(findings, (given) => {
        const before = given.map(({ id, severity, status }) => finding(id, severity, status))
        const after = explainFindings(before)
        const critical = (list: Finding[]) =>
          list.some(({ status, severity }) => status === 'present' && severity === 'critical')
        const p1 = before.some(({ id, status }) => id === 'P1' && status === 'present')
        expect(after.map(({ status }) => status)).toEqual(before.map(({ status }) => status))
        expect(critical(after) || p1).toBe(critical(before) || p1)
        for (const { explainedBy, severity } of after.filter((one) => one.explainedBy !== undefined)) {
          expect(severity).toBe('notice')
          expect(before.find(({ id }) => id === explainedBy)!.status).toBe('present')
        }
      })
    )
  })
})
