import { describe, expect, it } from 'vitest'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import { buildFinding, type Assessment } from '../../src/playbook/build-finding.ts'
import { findings } from '../../src/catalogue/findings.ts'
import { findingIds } from '../../src/catalogue/order.ts'
import { contextOf, evidenceOf, regimes, settingsOf } from '../support/evidence.ts'

const present: Assessment = {
  status: 'present',
  severity: 'warning',
  summary: 'x',
  measurements: [],
  causes: [],
  actions: []
}
const symptoms = (severity?: string) =>
  settingsOf({ symptoms: { S2: severity === undefined ? {} : { severity } } }).symptoms

describe('buildFinding', () => {
  it.each([
    [undefined, 'warning'],
    ['critical', 'critical'],
    ['warning', 'warning'],
    ['notice', 'notice']
  ])('the severity %s gives %s', (wanted, severity) => {
    expect(buildFinding('S2', symptoms(wanted), present)).toMatchObject({
      status: 'present',
      severity,
      name: findings.S2.name
    })
  })

  it('leaves a finding that is turned off not assessable', () => {
    expect(buildFinding('S2', symptoms('off'), present)).toMatchObject({
      status: 'not-assessable',
      reason: 'Turned off in the configuration.',
      causes: [],
      actions: []
    })
  })

  it('gives the reason of what cannot be assessed, and none otherwise', () => {
    const finding = buildFinding('S2', symptoms(), { status: 'not-assessable', reason: 'No images.' })
    expect(finding).toMatchObject({
      reason: 'No images.',
      summary: 'Could not be judged. No images.',
      severity: 'critical'
    })
    expect(buildFinding('S2', symptoms(), { status: 'absent', summary: 'fine', measurements: [] }).reason).toBeNull()
  })
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
