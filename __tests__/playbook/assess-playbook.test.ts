import { expect, it } from 'vitest'
import { findingIds } from '../../src/catalogue/order.ts'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import { contextOf, evidenceOf, regimes } from '../support/evidence.ts'

it('every finding is there, and R1 says why it is not assessable', () => {
  const findings = assessPlaybook(contextOf(evidenceOf()))
  expect(findings.map(({ id }) => id)).toEqual(findingIds)
  const reason = (id: string) => findings.find((finding) => finding.id === id)
  expect(reason('R1')).toMatchObject({ status: 'not-assessable', reason: 'No baseline is configured.' })
})

it('takes the limits of every rule from the configuration', () => {
  const status = (id: string, config: Record<string, unknown>) =>
    assessPlaybook(contextOf(evidenceOf(regimes.healthy), config)).find((finding) => finding.id === id)!.status
  const limits = (id: string, values: Record<string, number>) => ({ symptoms: { [id]: { limits: values } } })
  expect(status('S2', limits('S2', { 'diversity-warning': 1.1 }))).toBe('present')
  expect(status('S3', limits('S3', { 'error-to-variance-warning': 0.05 }))).toBe('present')
  expect(status('S4', limits('S4', { information: 100 }))).toBe('present')
  expect(status('S5', limits('S5', { sigma: 0.2, 'signal-to-noise': 10 }))).toBe('present')
  expect(status('S6', limits('S6', { 'auroc-upper': 1.1 }))).toBe('present')
  expect(status('X1', limits('X1', { auroc: 1.1 }))).toBe('present')
  expect(status('U1', limits('U1', { 'live-fraction': 1.1 }))).toBe('present')
  expect(status('D1', limits('D1', { units: 500 }))).toBe('present')
})

it('turns every finding off and nothing else', () => {
  const off = Object.fromEntries(findingIds.map((id) => [id, { severity: 'off' }]))
  const findings = assessPlaybook(contextOf(evidenceOf(regimes.collapse), { symptoms: off }))
  expect(findings.map(({ id }) => id)).toEqual(findingIds)
  expect(findings.every(({ status }) => status === 'not-assessable')).toBe(true)
})
