import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WriteStream } from 'node:tty'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { Progress } from '../../src/stages/progress.ts'
import { runStages } from '../../src/stages/run-stages.ts'
import { writeFolders } from '../support/image-sets.ts'
import { recording, writeCsv } from '../support/recordings.ts'
import { onnxFixtures } from '../support/spawn.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { settingsOf } from '../support/evidence.ts'
import { writeText } from '../support/write-png.ts'

/** Every number of `a` within 1e-9 of that in `b`, everything else equal. */
function expectClose(a: unknown, b: unknown, where = ''): void {
  if (typeof a === 'number' && typeof b === 'number') {
    expect(Math.abs(a - b), where).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))
  } else if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') {
    expect(Object.keys(a), where).toEqual(Object.keys(b))
    for (const key of Object.keys(a)) expectClose(a[key as never], b[key as never], `${where}.${key}`)
  } else expect(a, where).toBe(b)
}

describe('recorded outputs in shards', () => {
  const root = tempFolder()
  const count = 7
  const notes: string[] = []
  let whole: Diagnosis

  const stage = async (config: Record<string, unknown>) => {
    const stream = { isTTY: false, write: (text: string) => notes.push(text) } as unknown as WriteStream
    const checkpoints = [join(root, 'runs', '*.csv')]
    const settings = settingsOf({ checkpoints, judge: 'best', ...config })
    return runStages({ settings, departures: [] }, new Progress(stream))
  }
  beforeAll(async () => {
    mkdirSync(join(root, 'runs'))
    for (let i = 0; i < count; i++) writeCsv(join(root, 'runs', `epoch_${i + 8}.csv`), recording(0.02 * i, 40, 20))
    whole = (await stage({ 'report-dir': join(root, 'whole') }))!
  })

  /** Evaluates a matrix of `parts` legs and downloads the artifacts of those in `legs`, each into its own folder. */
  async function merged(parts: number, legs: number[]): Promise<string> {
    const folder = tempFolder()
    for (const [i, leg] of legs.entries()) {
      const own = join(folder, `leg-${leg}`)
      await stage({ stage: 'evaluate', shard: `${leg + 1}/${parts}`, 'report-dir': own })
      const evidence = join(own, 'evidence')
      if (leg < count) cpSync(evidence, join(folder, 'merged', 'evidence', `artifact-${i}`), { recursive: true })
      rmSync(own, { recursive: true, force: true })
    }
    return join(folder, 'merged')
  }
  /** A matrix of 1 to 10 legs, for 7 checkpoints, in any order. */
  const matrix = fc
    .integer({ min: 1, max: 10 })
    .chain((parts) => fc.shuffledSubarray([...Array(parts).keys()], { minLength: parts }))

  it('give the diagnosis of one run, whatever the split', async () => {
    await fc.assert(
      fc.asyncProperty(matrix, async (legs) => {
        const reportDir = await merged(legs.length, legs)
        const diagnosis = await stage({ stage: 'diagnose', 'report-dir': reportDir })
        expectClose(diagnosis, whole)
        expect(JSON.parse(readFileSync(join(reportDir, 'diagnosis.json'), 'utf8'))).toEqual(diagnosis)
      }),
      { numRuns: 6 }
    )
  })

  it('are refused with a shard missing or there twice, whichever it is', async () => {
    const some = matrix.filter(({ length }) => length > 1)
    await fc.assert(
      fc.asyncProperty(some, fc.boolean(), async (legs, missing) => {
        const leg = legs.find((one) => one < count)!
        const reportDir = await merged(legs.length, missing ? legs.filter((one) => one !== leg) : [...legs, leg])
        const message = missing ? `shard ${leg + 1}/${legs.length} failed, or its files are not here` : 'is there twice'
        await expect(stage({ stage: 'diagnose', 'report-dir': reportDir })).rejects.toThrow(message)
      }),
      { numRuns: 6 }
    )
  })

  it('are no failure where a leg of the matrix has no checkpoint', async () => {
    notes.length = 0
    expect(await stage({ stage: 'evaluate', shard: '9/9', 'report-dir': join(root, 'empty') })).toBeNull()
    expect(notes).toEqual(['Shard 9/9 has no checkpoint: there are only 7\n'])
    expect(readdirSync(root)).not.toContain('empty')
  })

  it('may be written into one folder, and take none of each other away', async () => {
    const reportDir = join(root, 'together')
    await Promise.all(
      ['3/3', '1/3', '2/3'].map((shard) => stage({ stage: 'evaluate', shard, 'report-dir': reportDir }))
    )
    expectClose(await stage({ stage: 'diagnose', 'report-dir': reportDir }), whole)
  })

  it('are refused where one leg saw other checkpoints, of the same names', async () => {
    const reportDir = join(root, 'other-list')
    await stage({ stage: 'evaluate', shard: '1/2', 'report-dir': reportDir })
    const last = join(root, 'runs', `epoch_${count + 7}.csv`)
    const before = readFileSync(last)
    writeCsv(last, recording(0.5, 40, 20))
    await stage({ stage: 'evaluate', shard: '2/2', 'report-dir': reportDir })
    writeFileSync(last, before)
    await expect(stage({ stage: 'diagnose', 'report-dir': reportDir })).rejects.toThrow(
      /epoch_10\.json is of shard 1\/2 of 7 checkpoints \(list \w+\), .*epoch_11\.json of shard 2\/2 of 7 checkpoints \(list/
    )
  })
})

describe('models in shards', () => {
  const root = tempFolder()
  const dataset = writeFolders(join(root, 'set'))
  for (const name of ['torchscript', 'dynamo', 'sigma']) {
    writeText(join(root, 'runs', `${name}.onnx`), readFileSync(join(onnxFixtures, `${name}.onnx`)))
  }
  const stage = (config: Record<string, unknown>) => {
    const stream = { isTTY: false, write: () => true } as unknown as WriteStream
    const checkpoints = [join(root, 'runs', '*.onnx')]
    const settings = settingsOf({ checkpoints, dataset, engine: 'wasm', ...config })
    return runStages({ settings, departures: [] }, new Progress(stream))
  }

  it('give the diagnosis of one run, whatever the split', async () => {
    const whole = (await stage({ 'report-dir': join(root, 'whole') }))!
    expect(whole.checkpoints.map(({ kind }) => kind)).toEqual(['onnx', 'onnx', 'onnx'])
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3], { minLength: 2 }), async (legs) => {
        const folder = tempFolder()
        const parts = legs.length
        for (const leg of legs.map((_, i) => ((legs[0]! + i) % parts) + 1)) {
          const own = join(folder, `leg-${leg}`)
          await stage({ stage: 'evaluate', shard: `${leg}/${parts}`, 'report-dir': own })
          cpSync(join(own, 'evidence'), join(folder, 'merged', 'evidence', `artifact-${leg}`), { recursive: true })
        }
        expectClose(await stage({ stage: 'diagnose', 'report-dir': join(folder, 'merged') }), whole)
      }),
      { numRuns: 3 }
    )
  })
})
