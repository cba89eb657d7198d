import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WriteStream } from 'node:tty'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import { Progress } from '../../src/stages/progress.ts'
import { runStages } from '../../src/stages/run-stages.ts'
import { settingsOf, unitsWith } from '../support/evidence.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vae-playbook-with-history-'))
  const { score, label } = unitsWith({ auroc: 0.98 })
  const rows = score.map((value, i) => `${value},${label[i]}`)
  await writeFile(join(folder, 'scores.csv'), ['score,label', ...rows, ''].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(history: string) {
  const said: string[] = []
  const stream = { isTTY: false, write: (text: string) => said.push(text) } as unknown as WriteStream
  const settings = settingsOf({
    checkpoints: [join(folder, 'scores.csv')],
    'report-dir': join(folder, 'report'),
    history: join(folder, history)
  })
  const diagnosis = await runStages({ settings, departures: [] }, new Progress(stream))
  return { diagnosis: diagnosis!, said: said.join('') }
}

it('goes on with a log of which nothing can be used, and says why in diagnosis and on the terminal', async () => {
  await writeFile(join(folder, 'log.csv'), Buffer.from('epoch,größe\n1,2\n', 'latin1'))
  const { diagnosis, said } = await run('log.csv')
  expect(diagnosis.verdict).toBeDefined()
  expect(diagnosis.history).toMatchObject({ curves: [], unused: [] })
  expect(diagnosis.history!.notes).toEqual([
    'No training curve could be used: causes that need one go without.',
    expect.stringMatching(/log\.csv, line 1: is not UTF-8 .*; save it as UTF-8\.$/)
  ])
  expect(said).toMatch(/history: No training curve could be used: .* line 1: is not UTF-8/)
})

it('is quiet about a log that is read', async () => {
  await writeFile(join(folder, 'log.csv'), 'epoch,loss\n1,3\n2,2\n')
  const { diagnosis, said } = await run('log.csv')
  expect(diagnosis.history!.curves).toHaveLength(1)
  expect(said).not.toContain('history')
})

it('is refused where nothing stands at its path', async () => {
  await expect(run('none.csv')).rejects.toThrow(InputError)
})
