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
import { InputError } from '../../../src/input-error.ts'
import { npy, recording, writeNpz } from '../../support/recordings.ts'
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
  return (await evaluateRecorded(checkpoint, settings)).evidence
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

test.each([
  [{ latent: 'kl' }, ['mu', 'logvar'], 'kl'],
  [{ latent: 'mahalanobis' }, ['mu'], 'mahalanobis'],
  [{ error: 'ssim' }, ['x', 'x_hat'], null],
  [{ latent: 'kl', 'kl-weight': 0.01 }, ['mu', 'logvar', 'x', 'x_hat'], null]
] as const)('score %j is computed from the recording, and needs %j', async (score, needed, named) => {
  const { label, score: own } = recording(0.5)
  const n = label.length
  const normal = seededNormal(5)
  const values = (size: number) =>
    Array.from({ length: n * size }, (_, i) => normal() + 3 * label[Math.floor(i / size)]!)
  const arrays = {
    score: npy(own, [n], '<f8'),
    label: npy(label, [n], '<i4'),
    mu: npy(values(3), [n, 3]),
    logvar: npy(new Array<number>(n * 3).fill(-1), [n, 3]),
    x: npy(values(64), [n, 1, 8, 8]),
    x_hat: npy(values(64), [n, 1, 8, 8])
  }
  const npz = join(tempFolder(), 'run.npz')
  const checkpoint = {
    name: 'a',
    epoch: null,
    order: 0,
    kind: 'recorded-npz' as const,
    path: npz,
    files: [npz],
    sha256: ''
  }
  const write = (left: readonly string[]) =>
    writeNpz(npz, Object.fromEntries(Object.entries(arrays).filter(([key]) => !left.includes(key))))
  const given = settingsSchema.parse({ score })

  write([])
  const evidence = evidenceSchema.parse(
    JSON.parse(JSON.stringify((await evaluateRecorded(checkpoint, given)).evidence))
  )
  expect(evidence.units.score).not.toEqual(own)
  if (named !== null) {
    const entry = evidence.otherScores!.latent!.find((one) => one.score === named)!
    expect(entry).toMatchObject({ gain: 0, auroc: evidence.otherScores!.auroc })
  }
  expect(JSON.parse(evidence.measuredWith).score).toMatchObject(score)
  // By default the recorded scores stand, and evidence from before there was such a key is measured with the same.
  const { evidence: usual } = await evaluateRecorded(checkpoint, settings)
  expect(usual.units.score).toEqual(own)
  expect(usual.measuredWith).not.toContain('latent')

  for (const key of needed) {
    write(key.startsWith('x') ? ['x', 'x_hat'] : key === 'mu' ? ['mu', 'logvar'] : [key])
    const failing = evaluateRecorded(checkpoint, given)
    await expect(failing).rejects.toThrow(InputError)
    await expect(failing).rejects.toThrow(/run\.npz: score\..* cannot be computed: .*record .*, or leave score\..* out/)
  }
})
