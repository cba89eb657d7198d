import { describe, expect, it } from 'vitest'
import type { Model } from '../../src/inference/model.ts'
import { batchOf, expected, largestDifference, withModel } from '../support/onnx-fixtures.ts'

interface Case {
  file: string
  name?: string
  channels?: 1 | 3
  model?: object
}

const sampled: Case[] = [
  { file: 'noise-dynamo.onnx' },
  { file: 'noise-batch4.onnx' },
  { file: 'noise-distribution.onnx' },
  { file: 'noise-reduced.onnx' },
  { file: 'noise-variance.onnx' },
  { file: 'noise-nhwc.onnx', channels: 3 },
  { file: 'noise-flat.onnx', channels: 3 },
  { file: 'noise-pair_encoder.onnx', name: 'noise-pair' },
  { file: 'noise-attribute.onnx' },
  { file: 'skip-dynamo.onnx' }
]
const deterministic: Case[] = [{ file: 'skip.onnx' }]
const swapped = [...sampled, ...deterministic]

/** The codes of the images, each one's given to the one before it. */
function following(codes: Float32Array, count: number): Float32Array {
  const units = codes.length / count
  return Float32Array.from([...codes.subarray(units), ...codes.subarray(0, units)])
}

async function decoderOf(model: Model) {
  const decode = await model.decoder()
  if (typeof decode === 'string') throw new Error(decode)
  return decode
}

describe('sampling noise', () => {
  for (const { file, name = file.replace('.onnx', ''), channels = 1, model = {} } of sampled) {
    it(`${file}: is taken out, which gives PyTorch's decode of mu, twice the same`, async () => {
      await withModel(file, model, async (loaded) => {
        const first = await loaded.run(batchOf(channels))
        expect([loaded.samples, loaded.noiseTakenOut]).toEqual([true, true])
        expect(largestDifference(first.reconstruction, expected[name].reconstruction)).toBeLessThan(1e-5)
        expect(largestDifference(first.mu, expected[name].mu)).toBeLessThan(1e-5)
        expect(largestDifference(first.logVariance, expected[name].logVariance)).toBeLessThan(1e-5)
        expect(await loaded.run(batchOf(channels))).toEqual(first)
      })
    })
  }

  it('stays in where it moves mu: that the code is random has to be seen', async () => {
    await withModel('noise-input.onnx', {}, async (model) => {
      const [first, second] = [await model.run(batchOf(1)), await model.run(batchOf(1))]
      expect([model.samples, model.noiseTakenOut]).toEqual([true, false])
      expect(first.mu).not.toEqual(second.mu)
    })
  })

  it('tells which head is what, where names and values do not', async () => {
    await withModel('noise-reduced.onnx', {}, async (model) => {
      await model.run(batchOf(1))
      expect(model.outputs).toMatchObject({
        reconstruction: 'out',
        mu: 'a',
        spread: { name: 'b', convention: 'log-sigma', guessed: false }
      })
      expect(model.outputs.how).toContain('mu = "a" (by graph)')
    })
    await withModel('noise-variance.onnx', {}, async (model) => {
      await model.run(batchOf(1))
      expect(model.outputs.spread).toEqual({ name: 'b', convention: 'variance', guessed: false })
    })
  })
})

describe('the decoder', () => {
  for (const { file, name = file.replace('.onnx', ''), channels = 1, model = {} } of swapped) {
    it(`${file}: decodes the codes of other images as PyTorch does`, async () => {
      await withModel(file, model, async (loaded) => {
        const batch = batchOf(channels)
        const { mu, reconstruction } = await loaded.run(batch)
        const decode = await decoderOf(loaded)
        expect(largestDifference(await decode(batch, mu!), expected[name].reconstruction)).toBeLessThan(1e-5)
        const other = await decode(batch, following(mu!, batch.count))
        expect(largestDifference(other, expected[name].swapped!)).toBeLessThan(1e-5)
        expect(other).not.toEqual(reconstruction)
      })
    })
  }

  it.each([
    ['torchscript.onnx', 1, false, {}],
    ['dynamo.onnx', 1, false, {}],
    ['external.onnx', 1, false, {}],
    ['pair_encoder.onnx', 1, false, {}],
    ['nhwc.onnx', 3, false, {}],
    ['spatial.onnx', 3, false, {}],
    ['sigma.onnx', 1, false, {}],
    ['conditional.onnx', 1, true, {}],
    ['conditional-pair', 1, true, {}],
    ['batch1.onnx', 1, false, {}],
    ['symmetric.onnx', 1, false, { input: { range: [-1, 1] } }],
    ['float16.onnx', 1, false, {}],
    ['uint8.onnx', 1, false, { input: { range: [0, 255] } }]
  ] as const)(
    '%s: gives the reconstruction back from mu, and another picture from another code',
    async (file, channels, condition, model) => {
      await withModel(file, model, async (loaded) => {
        const batch = batchOf(channels, 3, condition)
        const { mu, reconstruction } = await loaded.run(batch)
        const decode = await decoderOf(loaded)
        expect(await decode(batch, mu!)).toEqual(reconstruction)
        expect(
          await decode(
            batch,
            mu!.map((value) => value + 1)
          )
        ).not.toEqual(reconstruction)
        expect(loaded.skips).toEqual([])
      })
    }
  )

  it('is not there without a code, and where the reconstruction is not computed from mu', async () => {
    const reason = (file: string) =>
      withModel(file, {}, async (model) => {
        await model.run(batchOf(1))
        return model.decoder()
      })
    expect(await reason('autoencoder.onnx')).toContain('exports no code')
    expect(await reason('unnamed.onnx')).toContain('not computed from mu ("output_1")')
  })
})

describe('skip connections', () => {
  it.each(['skip.onnx', 'skip-dynamo.onnx'])('are named by the tensor that carries them: %s', async (file) => {
    await withModel(file, {}, async (model) => {
      expect(model.skips).toBeNull()
      await model.run(batchOf(1))
      expect(model.skips).toEqual([expect.stringMatching(/relu/i)])
    })
  })

  it.each(sampled.filter(({ file }) => !file.startsWith('skip')))(
    'are not seen where there are none: $file',
    async ({ file, channels = 1 }) => {
      await withModel(file, {}, async (model) => {
        await model.run(batchOf(channels))
        expect(model.skips).toEqual([])
      })
    }
  )
})
