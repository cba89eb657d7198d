import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import { matchMu, matchOutputs, matchPair } from '../../src/inference/match-outputs.ts'
import type { OutputTensor } from '../../src/inference/graph-outputs.ts'
import type { MatchContext } from '../../src/inference/matching/context.ts'

const N = 4

/** Alternating signs unless `sign` is 1. */
function tensor(name: string, shape: number[], sign: 1 | -1 = -1, size = 0.5): OutputTensor {
  const full = [N, ...shape]
  const count = full.reduce((a, b) => a * b, 1)
  return {
    name,
    shape: full,
    values: Float32Array.from({ length: count }, (_, i) => size * (1 + (i % 5) / 10) * (i % 2 ? sign : 1))
  }
}

const context = (settings: MatchContext['settings'] = {}, layout: 'nchw' | 'nhwc' = 'nchw'): MatchContext => ({
  checkpoint: 'epoch_1',
  settings,
  inputShape: layout === 'nchw' ? [N, 3, 8, 8] : [N, 8, 8, 3],
  layout
})

const image = (name: string) => tensor(name, [3, 8, 8], 1)

function taken(tensors: OutputTensor[], settings: MatchContext['settings'] = {}) {
  const { outputs } = matchOutputs(tensors, context(settings))
  return [
    outputs.reconstruction,
    outputs.mu,
    outputs.spread?.name ?? null,
    outputs.spread?.convention ?? null,
    outputs.spread?.guessed ?? null
  ]
}

describe('matching', () => {
  it('takes names before shapes', () => {
    expect(
      taken([tensor('logvar', [4]), image('x_hat'), tensor('z', [4]), tensor('mu', [4]), image('residual')])
    ).toEqual(['x_hat', 'mu', 'logvar', 'log-variance', false])
  })

  it('takes the configuration before names', () => {
    expect(
      taken([image('recon'), image('other'), tensor('mu', [4]), tensor('b', [4], 1), tensor('logvar', [4])], {
        reconstruction: 'other',
        variance: 'b'
      })
    ).toEqual(['other', 'mu', 'b', 'variance', false])
  })

  it('takes the one of the input shape for the reconstruction, and the one of the shape of mu for the spread', () => {
    expect(taken([tensor('Identity', [4]), tensor('Identity_1', [3, 8, 8]), tensor('mu', [4])])).toEqual([
      'Identity_1',
      'mu',
      'Identity',
      'log-variance',
      false
    ])
    expect(taken([tensor('a', [2, 2, 2]), image('b'), tensor('log_var', [2, 2, 2])])).toEqual([
      'b',
      'a',
      'log_var',
      'log-variance',
      false
    ])
  })

  it('takes a flat image where no other is there, and an image before a flat one', () => {
    expect(taken([tensor('a', [192]), tensor('mu', [4])]).slice(0, 2)).toEqual(['a', 'mu'])
    expect(taken([tensor('a', [192]), image('b')]).slice(0, 2)).toEqual(['b', null])
  })

  it('sees a reconstruction in the other layout', () => {
    expect(matchOutputs([tensor('recon', [8, 8, 3])], context()).reconstructionLayout).toBe('nhwc')
  })

  it('prefers the log-variance where the spread comes twice', () => {
    expect(taken([image('recon'), tensor('mu', [4]), tensor('sigma', [4], 1), tensor('logvar', [4])])[2]).toBe('logvar')
  })

  it('reads the latent shape in the layout of the model', () => {
    expect(matchOutputs([image('recon'), tensor('mu', [5, 2, 2])], context()).latent).toEqual({
      channels: 5,
      positions: 4
    })
    expect(matchOutputs([tensor('recon', [8, 8, 3]), tensor('mu', [2, 2, 5])], context({}, 'nhwc')).latent).toEqual({
      channels: 5,
      positions: 4
    })
  })

  it.each([
    ['enc_mean', 'enc_logvar', 'dec_mean', 'dec_logvar'],
    ['z_mu', 'z_logvar', 'x_mu', 'x_logvar'],
    ['qz_loc', 'qz_logvar', 'px_loc', 'px_scale']
  ])('tells the mean of the code from that of a picture: %s, %s, %s, %s', (mu, logvar, picture, spread) => {
    const all = [tensor(mu, [4]), tensor(logvar, [4]), image(picture), tensor(spread, [3, 8, 8], 1)]
    expect(taken(all).slice(0, 3)).toEqual([picture, mu, logvar])
  })

  it('takes what the decoder of a pair calls a mean', () => {
    const pair = matchPair([tensor('mu', [4])], [image('mean'), tensor('logvar', [3, 8, 8])], context())
    expect(pair.outputs).toMatchObject({ reconstruction: 'mean', mu: 'mu' })
  })

  it('takes no copy of the image for a reconstruction of it, unless it is named one', () => {
    const copy = image('input')
    const fed = { ...context(), image: copy.values }
    expect(() => matchOutputs([copy, tensor('mu', [4])], fed)).toThrow(/"input" is a copy of the image that was fed/)
    expect(matchOutputs([{ ...copy, name: 'recon' }], fed).outputs.reconstruction).toBe('recon')
  })

  it('lets a model have no code', () => {
    expect(taken([image('out')])).toEqual(['out', null, null, null, null])
    expect(taken([image('out'), tensor('z', [4])])).toEqual(['out', null, null, null, null])
  })

  it('takes the names of the two halves of a pair apart', () => {
    const encoder = [tensor('output', [4]), tensor('log_var', [4])]
    expect(matchMu(encoder, context()).name).toBe('output')
    expect(matchPair(encoder, [image('output')], context()).outputs).toMatchObject({
      reconstruction: 'output',
      mu: 'output'
    })
  })

  it('takes what is configured of the half that it is said of, where both call their outputs alike', () => {
    const encoder = [tensor('output_0', [4]), tensor('output_1', [4]), tensor('output_2', [4])]
    const heads = { mu: 'output_0', 'log-variance': 'output_1' }
    for (const settings of [heads, { ...heads, reconstruction: 'output_0' }]) {
      const own = context(settings)
      expect(matchMu(encoder, own).name).toBe('output_0')
      expect(matchPair(encoder, [image('output_0')], own).outputs).toMatchObject({
        reconstruction: 'output_0',
        mu: 'output_0',
        spread: { name: 'output_1' }
      })
    }
  })

  it('says how', () => {
    expect(matchOutputs([image('a'), tensor('mu', [4]), tensor('b', [4], 1)], context()).outputs.how).toBe(
      'Outputs taken: reconstruction = "a" (by shape), mu = "mu" (by name), variance = "b" (by shape, a guess from its values).'
    )
  })

  it.each<[string, OutputTensor[], MatchContext['settings'], RegExp]>([
    [
      'two images',
      [image('a'), image('b')],
      {},
      /cannot tell which output is the reconstruction.*"a" \[N,3,8,8\], "b"/
    ],
    ['no image', [tensor('mu', [4])], {}, /no output can be the reconstruction.*Export the decoder/s],
    [
      'an encoder alone',
      [tensor('mu', [4]), tensor('logvar', [4])],
      {},
      /the outputs of an encoder alone.*_encoder\.onnx/s
    ],
    ['an encoder alone with both in one', [tensor('moments', [8, 2, 2])], {}, /the outputs of an encoder alone/],
    ['an encoder that gives a sample', [tensor('z', [4])], {}, /encoder alone, and one that gives only "z".*logvar/s],
    ['an encoder that gives a sample, said so', [tensor('sample', [4])], {}, /gives only "sample"/],
    ['an encoder without names', [tensor('153', [4])], {}, /is this an encoder alone\?/],
    [
      'several pictures an image',
      [tensor('recons', [5, 3, 8, 8]), tensor('mu', [5, 4])],
      {},
      /"recons" holds 5 pictures.*as \[N,3,8,8\]/s
    ],
    ['a picture in parts', [tensor('logits', [16, 12])], {}, /"logits" \[N,16,12\] holds as many values as the image/],
    [
      'two signed codes',
      [image('recon'), tensor('a', [4]), tensor('b', [4])],
      {},
      /which output is mu and which the log-variance.*\nName them/
    ],
    ['three codes', [image('recon'), tensor('a', [4]), tensor('b', [4], 1), tensor('c', [4])], {}, /cannot tell/],
    ['two shapes', [image('recon'), tensor('a', [4]), tensor('b', [10], 1)], {}, /cannot tell/],
    [
      'two of one name',
      [image('recon'), tensor('mu', [4]), tensor('z_mean', [4])],
      {},
      /cannot tell which output is mu/
    ],
    [
      'a log-variance of another size',
      [image('recon'), tensor('mu', [4]), tensor('logvar', [1])],
      {},
      /mu "mu" is \[N,4\], but the log-variance "logvar" is \[N,1\]/
    ],
    ['a log-variance without mu', [image('recon'), tensor('logvar', [4])], {}, /cannot tell which output is mu/],
    [
      'an unknown configured name',
      [image('recon'), tensor('mu', [4])],
      { mu: 'm' },
      /model\.outputs\.mu names "m".*Did you mean "mu"/
    ],
    [
      'a configured image of another size',
      [tensor('a', [3, 4, 4]), tensor('mu', [4])],
      { reconstruction: 'a' },
      /"a" has the shape \[N,3,4,4\]/
    ],
    ['a batch that is baked in', [{ ...image('recon'), shape: [1, 12, 8, 8] }], {}, /"recon" \[1,12,8,8\]/]
  ])('refuses %s', (_, tensors, settings, message) => {
    const match = () => matchOutputs(tensors, context(settings))
    expect(match).toThrow(InputError)
    expect(match).toThrow(message)
  })
})
