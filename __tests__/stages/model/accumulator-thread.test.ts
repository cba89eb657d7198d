import { join } from 'node:path'
import { build } from 'rolldown'
import { describe, expect, it } from 'vitest'
import type { EvaluatedBatch } from '../../../src/evidence/evaluated-batch.ts'
import { seededRandom } from '../../../src/statistics/seeded-random.ts'
import { AccumulatorThread, type AccumulatorStart } from '../../../src/stages/model/accumulator-thread.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const SIDE = 16
const start: AccumulatorStart = {
  facts: { unit: 'patch', regionSizes: [12, 12], hasMasks: true, alignment: null },
  defective: [0, 1],
  settings: { score: { error: 'squared', reduce: 'mean', latent: 'none' }, seed: 0 }
}

/** Ten patches, the first two with a defect. */
function batch(seed: number): EvaluatedBatch {
  const random = seededRandom(seed)
  const values = () => Float32Array.from({ length: 10 * SIDE * SIDE }, random)
  const patches = Array.from({ length: 10 }, (_, i) => ({
    id: `${seed}-${i}`,
    image: i,
    x: 0,
    y: 0,
    label: (i < 2 ? 1 : 0) as 0 | 1,
    kind: i < 2 ? 'hole' : 'good',
    fabric: null,
    group: `${i}`,
    condition: -1,
    sampled: i >= 2
  }))
  const region = (i: number) => (i < 2 ? Int32Array.from({ length: SIDE * SIDE }, (_, p) => (p < 6 ? i + 1 : 0)) : null)
  return {
    patches,
    shape: [1, SIDE, SIDE],
    pixels: values(),
    outputs: {
      reconstruction: values(),
      mu: Float32Array.from({ length: 20 }, random),
      logVariance: Float32Array.from({ length: 20 }, random)
    },
    truth: patches.map((_, i) => ({ regions: region(i), covered: null })),
    recordedScores: null
  }
}

async function measure(thread: AccumulatorThread) {
  const measuring = thread.start(start)
  for (const seed of [1, 2, 3, 4]) await measuring.add(batch(seed), { channels: 2, positions: 1 }, false)
  return measuring.finish()
}

describe('AccumulatorThread', () => {
  it('measures in a thread of its own what the calling thread measures, one checkpoint after the other', async () => {
    const folder = tempFolder()
    const entry = new URL('../../../src/stages/model/accumulator-worker.ts', import.meta.url).pathname
    const outfile = join(folder, 'accumulator-worker.mjs')
    await build({ input: entry, platform: 'node', output: { file: outfile } })
    const thread = new AccumulatorThread(outfile)
    const here = await measure(new AccumulatorThread(null))
    expect(here.units.score).toHaveLength(40)
    expect(here.latent).toBeNull()
    expect(here.otherScores!.latent).toHaveLength(3)
    expect(await measure(thread)).toEqual(here)
    expect(await measure(thread)).toEqual(here)
    const broken = thread.start(start)
    await broken.add({ ...batch(1), pixels: null }, null, false)
    await expect(broken.finish()).rejects.toThrow(/neither a recorded score nor what is to be scored/)
    expect(await measure(thread)).toEqual(here)
  })

  it('says that its thread failed', async () => {
    const measuring = new AccumulatorThread(join(tempFolder(), 'none.mjs')).start(start)
    await expect(measuring.finish()).rejects.toThrow(/worker thread failed/)
  })
})
