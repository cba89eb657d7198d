import { describe, expect, it } from 'vitest'
import { batchOf, expected, largestDifference, sampled, withModel } from '../../../support/onnx-fixtures.ts'

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
