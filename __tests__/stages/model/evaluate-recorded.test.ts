import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import { evidenceSchema } from '../../../src/evidence/evidence.ts'
import { renderMarkdown } from '../../../src/report/render-markdown.ts'
import { renderText } from '../../../src/report/render-text.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'
import { evaluateRecorded } from '../../../src/stages/model/evaluate-recorded.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const path = join(tempFolder(), 'scores.csv')
const settings = settingsSchema.parse({})

async function evidenceOf(text: string) {
  writeFileSync(path, text)
  const checkpoint = {
    name: 'a',
    epoch: null,
    order: 0,
    kind: 'recorded-csv' as const,
    path,
    files: [path],
    sha256: ''
  }
  return evaluateRecorded(checkpoint, settings)
}

test('rows that name no group are groups of their own, and the report says how many', async () => {
  const { units, evaluationSet } = await evidenceOf('score,label,group\n1,0,a\n2,0,a\n3,0,\n4,1,\n')
  expect(units.group).toEqual(['a', 'a', 'row 3', 'row 4'])
  expect(evaluationSet.notes[1]).toBe('2 of 4 rows name no group: each of them counts as a group of its own.')

  const unlabeled = (await evidenceOf('score,group\n1,\n2,\n')).unlabeled
  expect(unlabeled!.group).toEqual(['row 1', 'row 2'])
})

test('whole groups, or no column of groups, are not worth a word', async () => {
  for (const text of ['score,label,group\n1,0,a\n2,1,b\n', 'score,label\n1,0\n2,1\n'])
    expect((await evidenceOf(text)).evaluationSet.notes).toHaveLength(1)
})

test('scores without labels: no verdict, no recommendation, thresholds by assumption', async () => {
  const normal = seededNormal(2)
  const text = ['score', ...Array.from({ length: 60 }, () => Math.exp(normal()))].join('\n')
  const evidence = evidenceSchema.parse(JSON.parse(JSON.stringify(await evidenceOf(text))))
  expect(evidence.units.score).toEqual([])
  expect(evidence.unlabeled!.score).toHaveLength(60)

  const diagnosis = diagnose([evidence], { settings, departures: [], version: '1.0.0', today: '2026-01-01' })
  expect(diagnosis.verdict).toBe('inconclusive')
  expect(diagnosis.evaluationSet).toMatchObject({ defectFree: 0, defective: 0, unlabeled: 60 })
  expect(Object.values(diagnosis.checkpoints[0].metrics).every((value) => value === null)).toBe(true)
  for (const id of ['S1', 'S6', 'X1'])
    expect(diagnosis.findings.find((finding) => finding.id === id)).toMatchObject({
      status: 'not-assessable',
      reason: expect.stringContaining('these have no labels')
    })
  const d1 = diagnosis.findings.find(({ id }) => id === 'D1')!
  expect([d1.status, d1.summary]).toEqual(['present', expect.stringContaining('its 60 units have no labels')])
  expect(diagnosis.thresholds.recommended).toBeNull()

  const markdown = renderMarkdown(diagnosis, { failed: true })
  expect(markdown).toContain('60 units without labels')
  expect(markdown).toContain('Assumption-based')
  expect(renderText(diagnosis, { failed: true, color: false })).toContain(
    'No threshold can be recommended. The units have no'
  )
})
