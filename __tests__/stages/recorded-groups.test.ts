import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluateRecorded } from '../../src/stages/model/evaluate-recorded.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

const path = join(mkdtempSync(join(tmpdir(), 'groups-')), 'scores.csv')

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
  return evaluateRecorded(checkpoint, settingsSchema.parse({}))
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
