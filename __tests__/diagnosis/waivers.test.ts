import { expect, it } from 'vitest'
import { applyWaivers } from '../../src/diagnosis/waivers.ts'
import { headline } from '../../src/report/headline.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { statusDescription } from '../../src/report/status-description.ts'
import { TURNED_OFF } from '../../src/playbook/finding.ts'
import { finding, healthy, withFindings } from '../support/diagnosis.ts'

const waiver = (id: string, expires = '2027-01-01') => ({ id, reason: 'new labels', expires })
const present = finding('S4', { status: 'present' })

it('a waiver that does nothing is told, each for its own reason', () => {
  const waivers = [waiver('S4'), waiver('S4', '2026-06-15'), waiver('S1'), waiver('S9')]
  const { findings, notes } = applyWaivers([present, finding('S1')], waivers, '2026-06-15')
  expect(findings.map(({ waived }) => waived?.expires)).toEqual(['2027-01-01', undefined])
  expect(notes).toEqual([
    'The waiver for S4 lapsed on 2026-06-15 (new labels) and counts no more.',
    'The waiver for S1, until 2027-01-01, is not used: S1 is absent.',
    'The waiver for S9 waives nothing: there is no such finding; the nearest is S4.'
  ])
})

it('what is waived or switched off is told as such, and never under a tick', () => {
  const excused = {
    S4: { status: 'present', waived: { reason: 'new labels', expires: '2027-01-01' } },
    S5: { status: 'not-assessable', reason: TURNED_OFF }
  } as const
  const diagnosis = { ...withFindings(healthy(), excused), waiverNotes: ['The waiver for S1 lapsed.'] }
  expect(headline(diagnosis)).toMatchObject({
    icon: '🟣',
    words: expect.stringMatching(/S4 waived until 2027-01-01, S5 switched off$/)
  })
  expect(statusDescription(diagnosis)).toMatch(/S4 waived until 2027-01-01, S5 switched off/)
  const markdown = renderMarkdown(diagnosis, { failed: false })
  const top = markdown.slice(0, markdown.indexOf('<details>'))
  expect(top).toMatch(/⚠️ Switched off in the configuration, and so not judged: S5\./)
  expect(top).toMatch(/⚠️ The waiver for S1 lapsed\./)
  expect(top).toMatch(/^\| ⚪ \| \*\*S5\*\*.*\| switched off \|/m)
  expect(top).not.toMatch(/✅[^\n]*S[45]\b/)
})
