import type { DeterminismEvidence } from '../evidence.ts'
import type { Model, ModelBatch, ModelOutputs } from '../../inference/model.ts'
import { joined } from '../../inference/batches/joined.ts'
import { partOfBatch } from '../../inference/batches/part-of-batch.ts'

/**
 * Runs the model on the same images again (docs/science.md, "P3").
 *
 * @param batch at least two defect-free images
 * @param first what it made of them before
 * @param at how many images went through the model at once
 * @returns the finding, once the variance of the scores over all defect-free images is known: how much of it is noise
 */
export async function checkDeterminism(
  model: Model,
  batch: ModelBatch,
  first: ModelOutputs,
  at: number
): Promise<(scoreVariance: number) => DeterminismEvidence> {
  const second = await runAgain(model, batch, at)
  const noise = scoreNoise(batch, first, second)
  const evidence = {
    images: batch.count,
    muChange: largestChange(first.mu, second.mu),
    reconstructionChange: largestChange(first.reconstruction, second.reconstruction),
    samples: model.samples,
    noiseTakenOut: model.noiseTakenOut
  }
  return (scoreVariance) => ({
    ...evidence,
    noiseShare: noise === null || scoreVariance === 0 ? null : noise / scoreVariance
  })
}

function largestChange(a: Float32Array | null, b: Float32Array | null): number | null {
  if (a === null || b === null) return null
  let largest = 0
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!))
  return largest
}

/** Variance of a score (mean squared error) that comes from running again: Var(run 1 - run 2) / 2. */
function scoreNoise(batch: ModelBatch, first: ModelOutputs, second: ModelOutputs): number | null {
  if (first.reconstruction === null || second.reconstruction === null) return null
  const size = batch.channels * batch.height * batch.width
  const differences = Array.from({ length: batch.count }, (_, i) => {
    let difference = 0
    for (let p = i * size; p < (i + 1) * size; p++) {
      const x = batch.pixels[p]!
      difference += (x - first.reconstruction![p]!) ** 2 - (x - second.reconstruction![p]!) ** 2
    }
    return difference / size
  })
  const mean = differences.reduce((a, b) => a + b, 0) / differences.length
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (differences.length - 1)
  return variance / 2
}

/**
 * The same images in other batches, so that statistics over the batch, left on in the export, come out differently: halves of
 * them or, where each went through the model by itself, all at once; and the first image last, which moves them also within
 * batches of a size that the model's file fixes.
 */
async function runAgain(model: Model, batch: ModelBatch, at: number): Promise<ModelOutputs> {
  const { count, pixels, condition } = batch
  const turned = { ...batch, pixels: rolled(pixels, count, 1), condition: condition && rolled(condition, count, 1) }
  const size = at === 1 ? count : Math.ceil(count / 2)
  const parts: ModelOutputs[] = []
  for (let start = 0; start < count; start += size)
    parts.push(await model.run(partOfBatch(turned, start, Math.min(count, start + size))))
  const whole = (name: keyof ModelOutputs) => {
    const values = parts.map((outputs) => outputs[name])
    return values.includes(null) ? null : rolled(joined(values as Float32Array[]), count, count - 1)
  }
  return { reconstruction: whole('reconstruction'), mu: whole('mu'), logVariance: whole('logVariance') }
}

/** The first images behind the others. @param values of `count` images */
function rolled(values: Float32Array, count: number, first: number): Float32Array {
  const end = (values.length / count) * first
  return joined([values.subarray(end), values.subarray(0, end)])
}
