import { describe, expect, it } from 'vitest'
import { findings } from '../../src/catalogue/findings.ts'
import { buildFinding, type Assessment } from '../../src/playbook/build-finding.ts'
import { settingsOf } from '../support/evidence.ts'

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

  it.each([
    [undefined, 'critical', 'critical'],
    [undefined, 'notice', 'notice'],
    ['warning', 'critical', 'warning'],
    ['notice', 'critical', 'notice'],
    ['critical', 'notice', 'notice']
  ] as const)('undecided, the severity %s and a point that says %s give %s', (wanted, severity, given) => {
    const reason = '80 defects.'
    const assessment: Assessment = { status: 'undecided', severity, summary: 'x', measurements: [], reason }
    expect(buildFinding('S2', symptoms(wanted), assessment)).toMatchObject({
      status: 'undecided',
      severity: given,
      reason: '80 defects.',
      causes: [],
      actions: []
    })
  })

  it('leaves a finding that is turned off not assessable', () => {
    expect(buildFinding('S2', symptoms('off'), present)).toMatchObject({
      status: 'not-assessable',
      reason: 'Switched off in the configuration.',
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
