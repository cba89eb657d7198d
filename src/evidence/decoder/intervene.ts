import { collectGarbage } from '../../collect-garbage.ts'
import type { DecodedImages } from '../../evaluation-set/images/decoded-images.ts'
import { readBatches } from '../../evaluation-set/read-batches.ts'
import type { EvaluationPlan } from '../../evaluation-set/types.ts'
import { patchSlice } from '../evaluated-batch.ts'
import type { InterventionEvidence, LatentEvidence } from '../evidence.ts'
import { hasEffectiveBeta, InterventionAccumulator, meanChange } from './interventions.ts'
import { PermutationEffect } from './permutation-effect.ts'
import { InputError } from '../../input-error.ts'
import type { Decode, Model, ModelBatch } from '../../inference/model.ts'
import { derangement } from '../../statistics/derangement.ts'
import { seededNormal } from '../../statistics/seeded-normal.ts'
import { joined } from '../../inference/batches/joined.ts'
import { modelBatch } from '../../inference/batches/model-batch.ts'
import { partOfBatch } from '../../inference/batches/part-of-batch.ts'
import type { SampledCodes } from './sampled-codes.ts'

/** At most so many units are nudged, on so many images. */
const NUDGED_UNITS = 8
const NUDGED_IMAGES = 8

/** The decoder is compared with the whole model on the first images of the first batch, so many at most. */
const COMPARED_IMAGES = 8

/** On the image scale: a decoder that differs by more than rounding from the whole model is not its decoder. */
const ROUNDING = 1e-3

export interface InterventionOptions {
  /** Of the swaps, the draws and the bootstrap. */
  seed: number
  /** Patches that go through the model at once. */
  batchSize: number
  /** Of the plan, kept from the pass before; left out: its images are decoded anew. */
  decoded?: DecodedImages
}

/**
 * Feeds the decoder codes of our choice, over the fixed sample: another image's, one drawn from the image's own posterior, and
 * mu with one unit moved (docs/science.md, "Does the decoder use its code").
 *
 * @param codes of the fixed sample, in the plan's order
 */
export async function intervene(
  model: Model,
  plan: EvaluationPlan,
  codes: SampledCodes,
  latent: LatentEvidence | null,
  options: InterventionOptions
): Promise<InterventionEvidence> {
  const { skips } = model
  const without = (reason: string): InterventionEvidence => ({
    skips,
    reason,
    images: 0,
    permutation: null,
    effectiveBeta: null,
    decoderVariance: null,
    nudges: []
  })
  const decode = await model.decoder()
  if (typeof decode === 'string') return without(decode)
  if (latent === null || codes.patches.length < 2) return without('Fewer than two defect-free images have a code.')
  try {
    const measured = await measure(model, decode, plan, codes, latent, options)
    return typeof measured === 'string' ? without(measured) : { skips, reason: null, ...measured }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return without(`The decoder cannot be run on other codes: ${error.message}`)
  }
}

async function measure(
  model: Model,
  decode: Decode,
  plan: EvaluationPlan,
  codes: SampledCodes,
  latent: LatentEvidence,
  { seed, batchSize, decoded }: InterventionOptions
): Promise<Omit<InterventionEvidence, 'skips' | 'reason'> | string> {
  const { channels, height, width } = plan.geometry
  const size = channels * height * width
  const groups = codes.patches.map(({ group }) => group)
  // Without another way into the decoder, another image's code gives that image's reconstruction: nothing to decode.
  const codeDecides = model.skips?.length === 0 && model.input.condition === null
  const partner = codeDecides ? null : derangement(groups, seed)
  const normal = seededNormal(seed)
  const images = new InterventionAccumulator(new PermutationEffect(groups, codes.sums))
  const nudges = new Nudges(latent)
  const usedVariance = latent.spread?.usedVariance ?? null
  const draws = codes.logVariance.length > 0 && hasEffectiveBeta(usedVariance, latent.dimensions)
  const batches = readBatches({ ...plan, test: codes.patches }, 'test', batchSize, decoded)
  for await (const { patches, pixels } of batches) {
    const batch = modelBatch(model, patches, pixels, plan)
    const start = images.images
    const end = start + patches.length
    const mu = joined(codes.mu.slice(start, end))
    const kept = codes.reconstructions.slice(start, end)
    if (start === 0 && (await differs(decode, batch, mu, kept)))
      return 'The part behind the code does not give the reconstruction that the whole model gives.'
    const reconstruction = kept.length === patches.length ? joined(kept) : await decode(batch, mu)
    const partners = partner?.slice(start, end)
    const swapped = partners && (await decode(batch, joined(partners.map((other) => codes.mu[other]!))))
    const drawn = draws ? await decode(batch, draw(mu, joined(codes.logVariance.slice(start, end)), normal)) : null
    patches.forEach(({ group }, i) =>
      images.add({
        group,
        pixels: patchSlice(pixels, i, size),
        reconstruction: patchSlice(reconstruction, i, size),
        swapped: swapped ? { picture: patchSlice(swapped, i, size), partner: partners[i]! } : null,
        drawn: drawn && patchSlice(drawn, i, size)
      })
    )
    await nudges.add(decode, batch, mu, reconstruction)
    collectGarbage()
  }
  return {
    images: images.images,
    ...images.finish(usedVariance, latent.dimensions),
    nudges: nudges.finish()
  }
}

/**
 * How far the picture moves when one unit of the code moves by two standard deviations of its codes, mu and sigma together: by 2
 * for a unit at the prior, whose mu alone hardly varies. That is how far the decoder was trained.
 */
class Nudges {
  readonly #units: { unit: number; step: number; change: number }[]
  #images = 0

  constructor({ top }: LatentEvidence) {
    this.#units = top.slice(0, NUDGED_UNITS).map(({ unit, muVariance, sigma }) => ({
      unit,
      step: 2 * Math.hypot(Math.sqrt(muVariance), sigma ?? 0),
      change: 0
    }))
  }

  async add(decode: Decode, batch: ModelBatch, mu: Float32Array, reconstruction: Float32Array): Promise<void> {
    const count = Math.min(batch.count, NUDGED_IMAGES - this.#images)
    if (count === 0) return
    const part = partOfBatch(batch, 0, count)
    const units = mu.length / batch.count
    for (const nudge of this.#units) {
      const moved = mu.slice(0, count * units)
      for (let i = 0; i < count; i++) moved[i * units + nudge.unit]! += nudge.step
      const picture = await decode(part, moved)
      nudge.change += count * meanChange(picture, reconstruction.subarray(0, picture.length))
    }
    this.#images += count
  }

  finish(): InterventionEvidence['nudges'] {
    return this.#units.map(({ unit, change }) => ({ unit, change: change / this.#images }))
  }
}

function draw(mu: Float32Array, logVariance: Float32Array, normal: () => number): Float32Array {
  return mu.map((value, i) => value + Math.exp(logVariance[i]! / 2) * normal())
}

/** Whether the decoder gives other pictures of the batch's first images than the whole model gave. */
async function differs(decode: Decode, batch: ModelBatch, mu: Float32Array, whole: Float32Array[]): Promise<boolean> {
  const count = Math.min(batch.count, whole.length, COMPARED_IMAGES)
  const decoded = await decode(partOfBatch(batch, 0, count), mu.subarray(0, (mu.length / batch.count) * count))
  return joined(whole.slice(0, count)).some((value, i) => !(Math.abs(value - decoded[i]) <= ROUNDING))
}
