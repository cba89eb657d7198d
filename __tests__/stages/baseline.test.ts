import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WriteStream } from 'node:tty'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { InputError } from '../../src/input-error.ts'
import { Progress } from '../../src/stages/progress.ts'
import { runStages } from '../../src/stages/run-stages.ts'
import { settingsOf, unitsWith } from '../support/evidence.ts'

let folder = ''
const path = (...parts: string[]) => join(folder, ...parts)

function csv(auroc: number): string {
  const { score, label } = unitsWith({ auroc })
  return ['score,label', ...score.map((value, i) => `${value},${label[i]}`), ''].join('\n')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vae-playbook-baseline-'))
  await writeFile(path('good.csv'), csv(0.98))
  await writeFile(path('weak.csv'), csv(0.75))
  await writeFile(path('other.csv'), `${csv(0.98)}0.5,1\n`)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(checkpoint: string, config: Record<string, unknown> = {}): Promise<Diagnosis> {
  const settings = settingsOf({ checkpoints: [path(checkpoint)], 'report-dir': path('report'), ...config })
  const quiet = { isTTY: false, write: () => true } as unknown as WriteStream
  return (await runStages({ settings, departures: [] }, new Progress(quiet)))!
}
const refusal = async (config: Record<string, unknown>) => {
  const error = await run('weak.csv', config).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(InputError)
  return (error as Error).message
}

describe('the input baseline', () => {
  it('names a checkpoint, its evidence or its diagnosis, and each says the same', async () => {
    const checkpoint = (await run('weak.csv', { baseline: path('good.csv') })).baseline!
    expect(checkpoint).toMatchObject({ name: 'good', source: 'checkpoint', regressed: true })
    await run('good.csv', { 'report-dir': path('shipped') })
    const evidence = (await run('weak.csv', { baseline: path('shipped', 'evidence', 'good.json') })).baseline
    const diagnosis = (await run('weak.csv', { baseline: path('shipped', 'diagnosis.json') })).baseline
    expect(evidence).toEqual({ ...checkpoint, source: 'evidence' })
    expect(diagnosis).toEqual({ ...checkpoint, source: 'diagnosis' })
  })

  it('may be one of the checkpoints of this run', async () => {
    const diagnosis = await run('weak.csv', {
      checkpoints: [path('good.csv'), path('weak.csv')],
      baseline: path('good.csv')
    })
    expect(diagnosis.judged).toBe('weak')
    expect(diagnosis.baseline).toMatchObject({ name: 'good', bestOf: 2, regressed: true })
  })

  it('may be the diagnosis that this run replaces: it is read before', async () => {
    await run('good.csv', { 'report-dir': path('rolling') })
    const config = { 'report-dir': path('rolling'), baseline: path('rolling', 'diagnosis.json') }
    expect((await run('good.csv', config)).baseline).toMatchObject({ method: 'identical' })
    expect((await run('weak.csv', config)).baseline).toMatchObject({ name: 'good', regressed: true })
    expect((await run('good.csv', config)).baseline).toMatchObject({ name: 'weak', regressed: false })
  })

  it('is refused with file and cure where it cannot be one', async () => {
    await mkdir(path('several'))
    await Promise.all(['a', 'b'].map((name) => writeFile(path('several', `${name}.csv`), csv(0.9))))
    await writeFile(path('half.json'), '{"findings": [')
    await writeFile(path('foreign.json'), '{"loss": 1}')
    await writeFile(path('old.json'), '{"findings": []}')
    expect(await refusal({ baseline: path('none.json') })).toMatch(/none\.json does not exist; name a checkpoint/)
    expect(await refusal({ baseline: path('half.json') })).toMatch(/half\.json is not JSON \(truncated\?\)/)
    expect(await refusal({ baseline: path('foreign.json') })).toMatch(/neither evidence nor a diagnosis/)
    expect(await refusal({ baseline: path('old.json') })).toMatch(/old\.json is not a diagnosis of this version/)
    expect(await refusal({ baseline: path('several') })).toMatch(/names 2 checkpoints \("a", "b"\): name one/)
    expect(await refusal({ baseline: path('other.csv') })).toMatch(/different evaluation sets/)
  })

  it('must not lie where this run writes its evidence, which would replace it', async () => {
    await run('good.csv', { 'report-dir': path('own') })
    const evidence = path('own', 'evidence', 'good.json')
    const before = await readFile(evidence, 'utf8')
    for (const stage of ['all', 'evaluate', 'diagnose']) {
      expect(await refusal({ 'report-dir': path('own'), baseline: evidence, stage })).toMatch(/copy it elsewhere/)
    }
    expect(await readFile(evidence, 'utf8')).toBe(before)
  })
})
