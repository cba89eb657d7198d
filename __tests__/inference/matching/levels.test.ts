import { describe, expect, it } from 'vitest'
import type { OutputTensor } from '../../../src/inference/graph-outputs.ts'
import { matchMu, matchOutputs } from '../../../src/inference/match-outputs.ts'
import type { MatchContext } from '../../../src/inference/matching/context.ts'
import { toModelOutputs } from '../../../src/inference/model-outputs.ts'

const N = 3

/** Values that tell the tensor, the image and the place: 100 for the first name's seed, and so on. */
function tensor(name: string, shape: number[], seed: number): OutputTensor {
  const size = shape.reduce((a, b) => a * b, 1)
  return { name, shape: [N, ...shape], values: Float32Array.from({ length: N * size }, (_, i) => seed + i) }
}

const context = (settings: MatchContext['settings'] = {}, more: Partial<MatchContext> = {}): MatchContext => ({
  checkpoint: 'epoch_1',
  settings,
  inputShape: [N, 1, 8, 8],
  layout: 'nchw',
  ...more
})
const recon = tensor('recon', [1, 8, 8], 0)
const levels = (mus: string[], spreads: string[]) => [
  recon,
  ...mus.map((name, i) => tensor(name, [4 >> i], 100 * (i + 1))),
  ...spreads.map((name, i) => tensor(name, [4 >> i], -1000 * (i + 1)))
]

describe('several latent levels', () => {
  it.each([
    [
      ['mu1', 'mu2'],
      ['logvar1', 'logvar2']
    ],
    [
      ['z_mean_0', 'z_mean_1'],
      ['z_log_var_0', 'z_log_var_1']
    ],
    [['mu_top', 'mu_bottom'], ['logvar_bottom', 'logvar_top'].reverse()],
    [
      ['mu_t', 'mu_b'],
      ['logvar_t', 'logvar_b']
    ],
    [
      ['mu1', 'mu2'],
      ['sigma1', 'sigma2']
    ],
    [
      ['mean_1', 'mean_2'],
      ['std_1', 'std_2']
    ],
    [
      ['z1_mean', 'z2_mean'],
      ['z1_sigma', 'z2_sigma']
    ],
    [
      ['enc/level1/muHead/BiasAdd:0', 'enc/level2/muHead/BiasAdd:0'],
      ['enc/level1/logVarHead/BiasAdd:0', 'enc/level2/logVarHead/BiasAdd:0']
    ]
  ])('are told by names that differ in the level alone: %j', (mus, spreads) => {
    const { outputs, latent } = matchOutputs(levels(mus, spreads), context())
    expect(outputs.levels?.map(({ mu, spread }) => [mu, spread?.name])).toEqual(mus.map((mu, i) => [mu, spreads[i]]))
    expect(latent).toEqual({ channels: 6, positions: 1, levels: mus.map((name, i) => ({ name, units: 4 >> i })) })
    expect(outputs.how).toContain('2 latent levels')
  })

  it.each([
    ['a prior beside the posterior', ['mu_q', 'mu_p'], ['logvar_q', 'logvar_p']],
    ['a duplicate that an exporter numbered', ['mu', 'mu_1'], ['logvar', 'logvar_1']],
    ['spreads that do not go with the means', ['mu1', 'mu2'], ['logvar1', 'logvar3']]
  ])('are not guessed: %s is an error with the lines that settle it', (_, mus, spreads) => {
    const match = () => matchOutputs(levels(mus, spreads), context())
    expect(match).toThrow(`mu: ["${mus[0]}", "${mus[1]}"], log-variance: [NAME, NAME]`)
  })

  it('are taken as configured, in that order, and refused where they do not fit', () => {
    const all = levels(['a', 'b'], ['c', 'd'])
    const { outputs } = matchOutputs(all, context({ mu: ['b', 'a'], 'log-variance': ['d', 'c'] }))
    expect(outputs).toMatchObject({ mu: 'b + a', spread: { name: 'd + c' } })
    const wrong = (settings: MatchContext['settings']) => () => matchOutputs(all, context(settings))
    expect(wrong({ mu: ['a', 'b'], sigma: ['d', 'c'] })).toThrow('List both in the same order')
    expect(wrong({ mu: ['a', 'x'] })).toThrow('model.outputs.mu names "x"')
    expect(wrong({ mu: ['a', 'a'] })).toThrow('twice')
  })

  it('may each be a mean and a log-variance in one tensor', () => {
    const halves = [recon, tensor('moments_1', [8], 1), tensor('moments_2', [4], 500)]
    const { outputs, latent } = matchOutputs(halves, context())
    expect(latent?.levels).toMatchObject([{ units: 4 }, { units: 2 }])
    expect(outputs.how).toContain('"moments_2" was split')
  })

  it('are one code, the levels of an image one after the other, spatial ones in channel order', () => {
    const nhwc = context({}, { inputShape: [N, 8, 8, 1], layout: 'nhwc' })
    const all = [
      tensor('recon', [8, 8, 1], 0),
      tensor('mu1', [1, 2, 2], 0),
      tensor('mu2', [2], 100),
      tensor('logvar1', [1, 2, 2], -50),
      tensor('logvar2', [2], -90)
    ]
    const match = matchOutputs(all, nhwc)
    const batch = { count: N, channels: 1, height: 8, width: 8, pixels: new Float32Array(N * 64) } as const
    const { mu, logVariance } = toModelOutputs(all, match, batch, 'nhwc', { range: [0, 1], mean: 0, std: 1 }, 'epoch_1')
    expect([...mu!.subarray(0, 12)]).toEqual([0, 2, 1, 3, 100, 101, 4, 6, 5, 7, 102, 103])
    expect([...logVariance!.subarray(0, 6)]).toEqual([-50, -48, -49, -47, -90, -89])
  })

  it('of an encoder are no code for the decoder of a pair', () => {
    expect(() => matchMu(levels(['mu1', 'mu2'], []).slice(1), context())).toThrow('as one graph')
  })
})
