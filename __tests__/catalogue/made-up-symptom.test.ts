import { expect, it, vi } from 'vitest'
import type * as Catalogue from '../../src/catalogue/findings.ts'
import type { FindingId } from '../../src/catalogue/findings.ts'
import { findingIds, symptomIds } from '../../src/catalogue/order.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import { buildFinding } from '../../src/playbook/build-finding.ts'
import { explainFindings } from '../../src/playbook/explain.ts'
import type * as Playbook from '../../src/playbook/rules.ts'
import type { Rule } from '../../src/playbook/rules.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderText } from '../../src/report/render-text.ts'
import { helpText } from '../../src/settings/help-text.ts'
import { settingsSchema, type Settings } from '../../src/settings/schema.ts'
import { configSchema } from '../../scripts/reference/config-schema.ts'
import { configurationPage } from '../../scripts/reference/configuration-page.ts'
import { symptomTable } from '../../scripts/reference/finding-tables.ts'
import { contextOf, evidenceOf, settingsOf } from '../support/evidence.ts'

/** A seventh symptom is its record and its rule, and nothing else: all that names findings reads them from the catalogue. */
const { record, S7 } = vi.hoisted(() => ({
  S7: 'S7' as FindingId,
  record: {
    name: 'moire-on-the-fabric',
    title: 'Moire on the fabric',
    called: 'moire on the fabric',
    kind: 'symptom',
    severity: 'critical',
    presentIf: 'the moire index is above 0.3',
    grades: 'critical',
    limits: { 'moire-index': { default: 0.3, unit: 'share', meaning: 'Moire index above which S7 is present.' } },
    explains: ['S1']
  }
}))

vi.mock('../../src/catalogue/findings.ts', async (original) => {
  const { findings } = await original<typeof Catalogue>()
  const { P1, ...others } = findings
  return { findings: { P1, S7: record, ...others } }
})

vi.mock('../../src/playbook/rules.ts', async (original) => {
  const { rules } = await original<typeof Playbook>()
  const assessS7: Rule = ({ symptoms }) => {
    const limit = (symptoms as unknown as Record<'S7', { limits: { 'moire-index': number } }>).S7.limits['moire-index']
    const measurements = [{ metric: 'moireIndex', value: 0.5, operator: '>' as const, limit }]
    const summary = 'Stripes run over every picture.'
    return buildFinding(
      S7,
      symptoms,
      limit < 0.5
        ? { status: 'present', severity: 'critical', summary, measurements, causes: [], actions: ['Focus the camera.'] }
        : { status: 'absent', summary: 'No stripes.', measurements }
    )
  }
  return { rules: { ...rules, S7: assessS7 } }
})

const diagnosed = (settings: Settings) =>
  diagnose([evidenceOf()], { settings, departures: [], version: '1.0.0', today: '2026-01-01' })

it('stands behind S6 in the order of all findings', () => {
  expect(symptomIds).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'])
  expect(findingIds.indexOf(S7)).toBe(6)
  expect(assessPlaybook(contextOf(evidenceOf())).map(({ id }) => id)).toEqual(findingIds)
})

it('explains what its record says', () => {
  const finding = (id: string) => ({ ...assessPlaybook(contextOf(evidenceOf()))[6], id })
  const [s7, s1, s6] = explainFindings([finding('S7'), finding('S1'), finding('S6')])
  expect(s7!.explainedBy).toBeUndefined()
  expect(s1!.explainedBy).toBe('S7')
  expect(s6!.explainedBy).toBeUndefined()
})

it('stands in the help, which counts seven', () => {
  expect(helpText()).toContain('playbook of seven symptoms')
  expect(helpText()).toMatch(/^ {2}S6 .*\n {2}S7 +Moire on the fabric\.\n {2}P1 /m)
})

it('has its severity and limits in the settings, and no others', () => {
  const of = (value: unknown) => settingsSchema.safeParse({ symptoms: { S7: value } })
  expect(of({}).data!.symptoms).toMatchObject({ S7: { limits: { 'moire-index': 0.3 } } })
  expect(of({ severity: 'off', limits: { 'moire-index': 2 } }).success).toBe(true)
  expect(of({ limits: { 'moire-indes': 2 } }).success).toBe(false)
})

it('stands in the schema for editors, in the reference of the config and in the table of symptoms', () => {
  expect(JSON.stringify(configSchema())).toContain('Moire index above which S7 is present.')
  expect(configurationPage()).toContain('`symptoms.S7.limits.moire-index`')
  expect(symptomTable()).toContain('| **S7** | Moire on the fabric | the moire index is above 0.3 | critical |')
})

it('decides the verdict by its limit, its severity and its waiver', () => {
  const verdict = (config: Record<string, unknown>) => diagnosed(settingsOf(config)).verdict
  expect(verdict({})).toBe('critical')
  expect(verdict({ symptoms: { S7: { limits: { 'moire-index': 0.6 } } } })).toBe('healthy')
  expect(verdict({ symptoms: { S7: { severity: 'warning' } } })).toBe('warning')
  expect(verdict({ waivers: [{ id: 'S7', reason: 'camera on order', expires: '2099-01-01' }] })).toBe('healthy')
})

it('stands in both reports, present and absent', () => {
  const present = diagnosed(settingsOf())
  expect(renderMarkdown(present, { failed: true })).toMatch(/S6.*\n.*\*\*S7\*\* Moire on the fabric.*present, critical/)
  expect(renderMarkdown(present, { failed: true })).toContain('Critical: moire on the fabric (S7)')
  expect(renderText(present, { failed: true, color: false })).toMatch(/S7 Moire on the fabric +critical/)
  const absent = diagnosed(settingsOf({ symptoms: { S7: { limits: { 'moire-index': 0.6 } } } }))
  expect(renderMarkdown(absent, { failed: false })).toContain('none of the seven symptoms is present')
})
