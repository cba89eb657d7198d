import { findings } from '../../catalogue/findings.ts'
import type { DeterminismEvidence } from '../evidence.ts'
import type { Model, ModelBatch, ModelOutputs } from '../../inference/model.ts'
import { joined } from '../../inference/batches/joined.ts'
import { partOfBatch } from '../../inference/batches/part-of-batch.ts'

const limits = findings.P3.limits

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
  const { trainingMode = [], quantizesDynamically = false } = model
  const evidence = {
    images: batch.count,
    muChange: largestChange(first.mu, second.mu),
    reconstructionChange: largestChange(first.reconstruction, second.reconstruction),
    samples: model.samples,
    noiseTakenOut: model.noiseTakenOut,
    ...(changed(first, second) ? await repeat(model, batch, at, first, second) : {}),
    ...(quantizesDynamically ? { quantizesDynamically } : {}),
    ...(trainingMode.length > 0 ? { trainingMode } : {})
  }
  return (scoreVariance) => ({
    ...evidence,
    noiseShare: noise === null || scoreVariance === 0 ? null : noise / scoreVariance
  })
}

/** Whether the model gives the same for the same batch, and only other images beside make a difference: no more than noise does. */
export function onlyNoiseOfBatch({ repeated, muNoiseShare, noiseShare }: DeterminismEvidence): boolean {
  if (repeated === undefined) return false
  const still = (change: number | null, limit: number) => change === null || change <= limit
  return (
    still(repeated.muChange, limits['mu-change'].default) &&
    still(repeated.reconstructionChange, limits['reconstruction-change'].default) &&
    still(muNoiseShare ?? null, limits['noise-share'].default) &&
    still(noiseShare, limits['noise-share'].default)
  )
}

/** By P3's limits; a code without a spread has no scale but its own. */
function changed(first: ModelOutputs, second: ModelOutputs): boolean {
  const ofMu = largestChange(first.mu, second.mu) ?? 0
  const scale = first.mu === null || first.logVariance !== null ? 1 : deviation(first.mu)
  return (
    ofMu > limits['mu-change'].default * scale ||
    (largestChange(first.reconstruction, second.reconstruction) ?? 0) > limits['reconstruction-change'].default
  )
}

function deviation(values: Float32Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

async function repeat(
  model: Model,
  batch: ModelBatch,
  at: number,
  first: ModelOutputs,
  second: ModelOutputs
): Promise<Pick<DeterminismEvidence, 'repeated' | 'muNoiseShare'>> {
  const third = await runAgain(model, batch, at)
  return {
    repeated: {
      muChange: largestChange(second.mu, third.mu),
      reconstructionChange: largestChange(second.reconstruction, third.reconstruction)
    },
    muNoiseShare: first.mu && second.mu && codeNoise(first.mu, second.mu, batch.count)
  }
}

/** Var(mu 1 - mu 2) / 2 over Var(mu), summed over units; null where mu does not vary. */
function codeNoise(first: Float32Array, second: Float32Array, count: number): number | null {
  const units = first.length / count
  const total = (values: Float32Array) => {
    let sum = 0
    for (let j = 0; j < units; j++) {
      let mean = 0
      for (let i = 0; i < count; i++) mean += values[i * units + j]! / count
      for (let i = 0; i < count; i++) sum += (values[i * units + j]! - mean) ** 2
    }
    return sum
  }
  const varied = total(first)
  return varied === 0 ? null : total(first.map((value, i) => value - second[i]!)) / 2 / varied
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
