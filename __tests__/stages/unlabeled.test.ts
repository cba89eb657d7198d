import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { evidenceSchema } from '../../src/evidence/evidence.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderText } from '../../src/report/render-text.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { seededNormal } from '../../src/statistics/seeded-normal.ts'
import { evaluateRecorded } from '../../src/stages/model/evaluate-recorded.ts'

const folder = mkdtempSync(join(tmpdir(), 'unlabeled-'))

test('scores without labels: no verdict, no recommendation, thresholds by assumption', async () => {
  const normal = seededNormal(2)
  const path = join(folder, 'scores.csv')
  writeFileSync(path, ['score', ...Array.from({ length: 60 }, () => Math.exp(normal()))].join('\n'))
  const settings = settingsSchema.parse({})
  const checkpoint = {
    name: 'scores',
    epoch: null,
    order: 0,
    kind: 'recorded-csv' as const,
    path,
    files: [path],
    sha256: ''
  }
  const evidence = evidenceSchema.parse(JSON.parse(JSON.stringify(await evaluateRecorded(checkpoint, settings))))
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
