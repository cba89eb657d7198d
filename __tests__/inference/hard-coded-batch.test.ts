import { describe, expect, it, vi } from 'vitest'
import type { TinyGraph } from '../support/tiny-onnx.ts'
import { encoder, image, integers, SIDE, tiny, tinyBatch, weights, withTiny } from '../support/tiny-models.ts'

/** A decoder, and before it an encoder, with so many images written into their reshapes. */
function fixedAt(size: number, where: 'first' | 'last' | 'quiet'): TinyGraph {
  const flat: TinyGraph['nodes'] =
    where === 'first' ? [['Reshape', ['x', 'flat_fixed'], ['flat']]] : [['Flatten', ['x'], ['flat']]]
  const shape = { first: 'image_shape', last: 'image_fixed', quiet: 'any_fixed' }[where]
  return tiny(
    { recon: image, mu: ['n', 3], logvar: ['n', 3] },
    [
      ...flat,
      ...encoder.slice(1, 3),
      ['Gemm', ['features', 'W_mu'], ['mu']],
      ['Gemm', ['features', 'W_lv'], ['logvar']],
      ['Gemm', ['mu', 'W_out'], ['drawn']],
      ['Reshape', ['drawn', shape], ['recon']]
    ],
    {
      weights,
      integers: {
        ...integers,
        flat_fixed: [size, SIDE * SIDE],
        image_fixed: [size, 1, SIDE, SIDE],
        any_fixed: [size, -1, SIDE, SIDE]
      }
    }
  )
}

describe('a batch that is hard-coded in a reshape', () => {
  const cases = [1, 4].flatMap((size) => (['first', 'last', 'quiet'] as const).map((where) => [size, where] as const))

  it.each(cases)('of %i, %s: runs at that size, any number of images', async (size, where) => {
    const batch = tinyBatch(7)
    const wanted = await withTiny(fixedAt(-1, 'first'), {}, (model) => model.run(batch))
    await withTiny(fixedAt(size, where), {}, async (model) => {
      for (const count of [7, 3]) {
        const { reconstruction, mu } = await model.run(tinyBatch(count))
        expect(reconstruction!.length).toBe(count * SIDE * SIDE)
        expect(reconstruction!.every((value, i) => Math.abs(value - wanted.reconstruction![i]) < 1e-6)).toBe(true)
        expect(mu!.every((value, i) => Math.abs(value - wanted.mu![i]) < 1e-6)).toBe(true)
      }
      expect(model.outputs.how).toContain(`A batch size of ${size} is written into the graph`)
      const decode = await model.decoder()
      const again = await (decode as Exclude<typeof decode, string>)(batch, wanted.mu!)
      expect(again.every((value, i) => Math.abs(value - wanted.reconstruction![i]) < 1e-6)).toBe(true)
    })
  })

  it('is found without a word of the engine on standard error', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const quiet = await withTiny(fixedAt(4, 'first'), {}, async (model) => (await model.run(tinyBatch(3))).mu!.length)
    expect(said).not.toHaveBeenCalled()
    expect(quiet).toBe(9)
    said.mockRestore()
  })

  it('is not looked for where the images run at once', async () => {
    await withTiny(fixedAt(-1, 'last'), {}, async (model) => {
      await model.run(tinyBatch(7))
      expect(model.outputs.how).not.toContain('batch size')
    })
  })
})
