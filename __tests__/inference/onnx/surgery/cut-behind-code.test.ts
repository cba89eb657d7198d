import { describe, expect, it } from 'vitest'
import { decoderOf } from '../../../support/decoder-of.ts'
import {
  batchOf,
  expected,
  largestDifference,
  sampled,
  withModel,
  type Fixture
} from '../../../support/onnx-fixtures.ts'

const deterministic: Fixture[] = [{ file: 'skip.onnx' }]
const swapped = [...sampled, ...deterministic]

/** The codes of the images, each one's given to the one before it. */
function following(codes: Float32Array, count: number): Float32Array {
  const units = codes.length / count
  return Float32Array.from([...codes.subarray(units), ...codes.subarray(0, units)])
}

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
