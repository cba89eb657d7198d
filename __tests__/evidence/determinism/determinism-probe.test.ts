import { describe, expect, it } from 'vitest'
import type { Patch } from '../../../src/evaluation-set/types.ts'
import type { EvaluatedBatch } from '../../../src/evidence/evaluated-batch.ts'
import { DeterminismProbe } from '../../../src/evidence/determinism/determinism-probe.ts'

/** Images of one pixel, numbered from `first` on; the model gives a thousand more, its code two units. */
function batchOf(first: number, sampled: boolean[]): EvaluatedBatch {
  const pixels = Float32Array.from(sampled, (_, i) => first + i)
  return {
    patches: sampled.map((sampled, i) => ({ id: `${first + i}`, sampled }) as Patch),
    shape: [1, 1, 1],
    pixels,
    outputs: {
      reconstruction: pixels.map((pixel) => pixel + 1000),
      mu: Float32Array.from({ length: 2 * sampled.length }, (_, i) => 10 * (first + Math.floor(i / 2)) + (i % 2)),
      logVariance: null
    },
    truth: null,
    recordedScores: null
  }
}

describe('the probe', () => {
  it('keeps the sampled images with their own answers, although the batches are used elsewhere later', () => {
    const probe = new DeterminismProbe(64)
    for (const batch of [batchOf(0, [false, true, false]), batchOf(3, [true, true, false])]) {
      probe.add(batch)
      batch.pixels!.fill(-1)
      batch.outputs.reconstruction!.fill(-1)
      batch.outputs.mu!.fill(-1)
    }
    expect(probe.patches.map(({ id }) => id)).toEqual(['1', '3', '4'])
    expect([...probe.pixels]).toEqual([1, 3, 4])
    expect([...probe.outputs.reconstruction!]).toEqual([1001, 1003, 1004])
    expect([...probe.outputs.mu!]).toEqual([10, 11, 30, 31, 40, 41])
    expect(probe.outputs.logVariance).toBeNull()
  })

  it('keeps 32, or as many as go through the model at once, but two at least', () => {
    const kept = (atOnce: number) => {
      const probe = new DeterminismProbe(atOnce)
      probe.add(batchOf(0, new Array<boolean>(40).fill(true)))
      return probe.patches.length
    }
    expect([64, 4, 1].map(kept)).toEqual([32, 4, 2])
  })
})
