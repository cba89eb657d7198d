import { describe, expect, it } from 'vitest'
import type { TinyGraph } from '../support/tiny-onnx.ts'
import {
  decoder,
  encoder,
  image,
  integers,
  SIDE,
  takenOf,
  tiny,
  tinyBatch,
  weights,
  withTiny
} from '../support/tiny-models.ts'

const size = { input: { size: SIDE } }
const heads: TinyGraph['nodes'] = [
  ['Gemm', ['features', 'W_mu'], ['mu']],
  ['Gemm', ['features', 'W_lv'], ['logvar']]
]
const outputs = { recon: image, mu: ['n', 3], logvar: ['n', 3] }
const usual = tiny(outputs, [...encoder.slice(0, 3), ...heads, ...decoder('mu', 'recon')])
const flat = tiny(
  { ...outputs, recon: ['n', 16] },
  [...encoder.slice(1, 3), ...heads, ['Gemm', ['mu', 'W_out'], ['drawn']], ['Sigmoid', ['drawn'], ['recon']]],
  { inputs: { flat: ['n', 16] } }
)
const plane = tiny(
  { ...outputs, recon: ['n', SIDE, SIDE] },
  [
    ...encoder.slice(0, 3),
    ...heads,
    ['Gemm', ['mu', 'W_out'], ['drawn']],
    ['Sigmoid', ['drawn'], ['bright']],
    ['Reshape', ['bright', 'grey_shape'], ['recon']]
  ],
  { inputs: { x: ['n', SIDE, SIDE] } }
)

describe('images that are fed flat', () => {
  it.each([
    ['[N,16]', flat],
    ['[N,4,4]', plane]
  ])('%s with model.input.size: as the same model with all axes', async (_, graph) => {
    const wanted = await withTiny(usual, {}, (model) => model.run(tinyBatch()))
    await withTiny(graph, size, async (model) => {
      expect(model.input).toMatchObject({ channels: 1, height: SIDE, width: SIDE })
      expect(await model.run(tinyBatch())).toEqual(wanted)
      expect(await model.decoder()).toBeTypeOf('function')
    })
  })

  it('of three channels, and of another height than width', async () => {
    const rgb = {
      ...flat,
      inputs: { flat: ['n', 48] },
      weights: { ...weights, W_in: [[48, 8], 0.1] as [number[], number] }
    }
    await withTiny(rgb, size, async (model) => expect(model.input.channels).toBe(3))
    await withTiny(flat, { input: { size: [2, 8] } }, async (model) =>
      expect(model.input).toMatchObject({ channels: 1, height: 2, width: 8 })
    )
  })

  it('are asked for by name of the setting, and must fit it', async () => {
    await expect(takenOf(flat)).rejects.toThrow(
      /If "flat" \[\?,16\] takes them flat.*input: \{ size: 4 \}.*a decoder alone/s
    )
    await expect(takenOf(flat, { input: { size: 5 } })).rejects.toThrow(
      /holds 16 values, which are no images.*model\.input\.size/
    )
  })
})

describe('a decoder alone', () => {
  it.each([
    ['z', ['n', 3]],
    ['latent', ['n', 3]]
  ])('%s: said to be one', async (name, shape) => {
    const graph = tiny({ recon: image }, decoder(name, 'recon'), { inputs: { [name]: shape }, integers })
    await expect(takenOf(graph)).rejects.toThrow(/takes a code, not images: this is a decoder alone\. Give its encoder/)
  })
})

describe('a reconstruction of bytes', () => {
  const bytes: TinyGraph['nodes'] = [
    ['Conv', ['x', 'kernel'], ['c']],
    ['Cast', ['c'], ['recon'], { to: 2 }]
  ]

  it('is refused with that cause', async () => {
    const graph = tiny({ recon: image }, bytes, { types: { recon: 2 } })
    await expect(takenOf(graph)).rejects.toThrow(/the output "recon" \[6,1,4,4\] is uint8.*Export it as float32/)
  })

  it('is left alone beside one of real numbers', async () => {
    const graph = tiny(
      { mask: image, recon: image },
      [
        ...bytes.map(
          ([type, from, to, more]) =>
            [type, from, to.map((name) => (name === 'recon' ? 'mask' : name)), more] as TinyGraph['nodes'][0]
        ),
        ['Sigmoid', ['c'], ['recon']]
      ],
      { types: { mask: 2 } }
    )
    expect(await takenOf(graph)).toMatchObject({ reconstruction: 'recon' })
  })
})
