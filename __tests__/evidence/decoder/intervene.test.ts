import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findEvaluationSet } from '../../../src/evaluation-set/find-evaluation-set.ts'
import { readBatches } from '../../../src/evaluation-set/read-batches.ts'
import { LatentAccumulator } from '../../../src/evidence/codes/latent.ts'
import type { InterventionEvidence } from '../../../src/evidence/evidence.ts'
import { InputError } from '../../../src/input-error.ts'
import type { Decode, Model, ModelBatch, ModelOutputs } from '../../../src/inference/model.ts'
import { intervene } from '../../../src/evidence/decoder/intervene.ts'
import { modelBatch } from '../../../src/inference/batches/model-batch.ts'
import { Plans } from '../../../src/stages/model/plans.ts'
import { SampledCodes } from '../../../src/evidence/decoder/sampled-codes.ts'
import { settingsOf } from '../../support/evidence.ts'

const settings = settingsOf({ dataset: fileURLToPath(new URL('../../../examples/fabrics/slub', import.meta.url)) })
const plans = findEvaluationSet(settings).then((set) => new Plans(set, settings))
const UNITS = 4
const SIZE = 64 * 64

/** The code: the mean of each quarter of the image. The decoder paints each quarter in its unit. */
function encode({ pixels, count }: ModelBatch): Float32Array {
  const mu = new Float32Array(count * UNITS)
  for (let i = 0; i < count * SIZE; i++) mu[Math.floor((i * UNITS) / SIZE)]! += (pixels[i]! * UNITS) / SIZE
  return mu
}
const paint: Decode = (_, z) =>
  Promise.resolve(
    Float32Array.from({ length: (z.length / UNITS) * SIZE }, (_, i) => z[Math.floor((i * UNITS) / SIZE)]!)
  )
const constant: Decode = (batch) => Promise.resolve(new Float32Array(batch.count * SIZE).fill(0.5))

function modelOf(whole: Decode, decoder: Decode | string, skips: string[] | null = []): Model {
  return {
    engine: 'test',
    device: 'cpu',
    input: { channels: 1, height: 64, width: 64, layout: 'nchw', condition: null },
    outputs: { reconstruction: 'recon', mu: 'mu', spread: null, how: '' },
    latent: { channels: UNITS, positions: 1 },
    samples: false,
    noiseTakenOut: false,
    skips,
    async run(batch): Promise<ModelOutputs> {
      const mu = encode(batch)
      const logVariance = new Float32Array(mu.length).fill(Math.log(1e-4))
      return { mu, logVariance, reconstruction: await whole(batch, mu) }
    },
    decoder: () => Promise.resolve(decoder),
    dispose: () => Promise.resolve()
  }
}

/** @param kept how many reconstructions of the fixed sample may be kept */
async function interventionsOf(model: Model, kept = 256): Promise<InterventionEvidence> {
  const { plan, decoded } = await (await plans).for(model)
  const codes = new SampledCodes(kept * SIZE * Float32Array.BYTES_PER_ELEMENT)
  const latent = new LatentAccumulator(model.latent!)
  for await (const { patches, pixels, truth } of readBatches(plan, 'test', 64, decoded)) {
    const outputs = await model.run(modelBatch(model, patches, pixels, plan))
    codes.add({ patches, pixels, outputs, truth, shape: [1, 64, 64], recordedScores: null })
    patches.forEach(({ label, sampled, group }, i) => {
      const own = (values: Float32Array) => values.subarray(i * UNITS, (i + 1) * UNITS)
      if (label === 0) latent.add(own(outputs.mu!), own(outputs.logVariance!), sampled, group)
    })
  }
  return intervene(model, plan, codes, latent.finish(), { seed: 1, batchSize: 64 })
}

describe('interventions', () => {
  it('measure a decoder that uses its code, the same each time', async () => {
    const found = await interventionsOf(modelOf(paint, paint))
    expect(found).toMatchObject({ skips: [], reason: null })
    expect(found.images).toBeGreaterThan(50)
    expect(found.permutation!.interval[0]).toBeGreaterThan(0.02)
    // Every pixel moves by sigma times a normal number: SIZE * sigma^2 in all, of which each of 4 units explains 1 - sigma^2.
    expect(found.decoderVariance! / ((SIZE * 1e-4) / (4 * (1 - 1e-4)))).toBeCloseTo(1, 0.8)
    expect(found.nudges).toHaveLength(UNITS)
    for (const { change } of found.nudges) expect(change).toBeGreaterThan(0)
    expect(await interventionsOf(modelOf(paint, paint))).toEqual(found)
  })

  it('come out alike whether reconstructions were kept or are decoded anew', async () => {
    const all = await interventionsOf(modelOf(paint, paint))
    for (const kept of [0, 40]) expect(await interventionsOf(modelOf(paint, paint), kept)).toEqual(all)
  })

  it('decode no more than they need', async () => {
    let decoded = 0
    const counted: Decode = (batch, z) => {
      decoded += batch.count
      return paint(batch, z)
    }
    const { images, effectiveBeta } = await interventionsOf(modelOf(paint, counted))
    // Eight for the check, all images with a drawn code, eight for each of the units.
    expect(effectiveBeta).not.toBeNull()
    expect(decoded).toBe(8 + images + 8 * UNITS)
    decoded = 0
    // With a skip connection also the swapped codes.
    await interventionsOf(modelOf(paint, counted, ['/down.0/Relu']))
    expect(decoded).toBe(8 + 2 * images + 8 * UNITS)
  })

  it('find no effect of the code on a decoder that ignores it', async () => {
    const found = await interventionsOf(modelOf(constant, constant))
    const { value, interval } = found.permutation!
    for (const figure of [value, ...interval]) expect(figure).toBeCloseTo(0, 9)
    expect(found.nudges.every(({ change }) => change === 0)).toBe(true)
  })

  it('measure the effect of swapped codes alike whether they are decoded or follow from the reconstructions', async () => {
    const summed = (await interventionsOf(modelOf(paint, paint))).permutation!
    const decoded = (await interventionsOf(modelOf(paint, paint, null))).permutation!
    const [low, high] = decoded.interval
    expect(summed.value).toBeGreaterThan(low)
    expect(summed.value).toBeLessThan(high)
    expect(summed.interval[1] - summed.interval[0]).toBeLessThan(high - low)
  })

  it('give the same effective beta with skips', async () => {
    const skips = ['/down.0/Relu']
    const found = await interventionsOf(modelOf(paint, paint, skips))
    const { effectiveBeta, decoderVariance } = await interventionsOf(modelOf(paint, paint))
    expect(effectiveBeta).not.toBeNull()
    expect(found).toMatchObject({ skips, reason: null, effectiveBeta, decoderVariance })
  })

  it.each([
    ['there is no decoder', modelOf(paint, 'No decoder here.', null), /^No decoder here/],
    ['the decoder is another than the model has', modelOf(paint, constant), /does not give the reconstruction/],
    [
      'the decoder cannot be run',
      modelOf(paint, () => Promise.reject(new InputError('NaN in "recon".'))),
      /cannot be run on other codes: NaN/
    ]
  ])('say why there are none: %s', async (_, model, reason) => {
    const found = await interventionsOf(model)
    expect(found.reason).toMatch(reason)
    expect(found).toMatchObject({ images: 0, permutation: null, effectiveBeta: null, nudges: [] })
  })

  it('do not swallow what is no fault of the input', async () => {
    const broken = modelOf(paint, () => Promise.reject(new Error('bug')))
    await expect(interventionsOf(broken)).rejects.toThrow('bug')
  })
})
