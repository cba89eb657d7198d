import { describe, expect, it } from 'vitest'
import type { ReconstructionEvidence } from '../../src/evidence/evidence.ts'
import { assessS1 } from '../../src/playbook/symptoms/s1-threshold-finds-nothing.ts'
import { assessS2 } from '../../src/playbook/symptoms/s2-reconstructions-look-the-same.ts'
import { assessS3 } from '../../src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts'
import { assessS6 } from '../../src/playbook/symptoms/s6-auroc-stuck.ts'
import { contextOf, evidenceOf, regimes, series, unitsOf, unitsWith, type Regime } from '../support/evidence.ts'

type Band = NonNullable<ReconstructionEvidence['bands']>[number]
const edges = [0, 0.08, 0.2, 0.35, Math.SQRT1_2]

/** [share, gain, coherence] or [share, gain, coherence, noise] per band; the error follows from the identity. */
function bands(...of: [number, number, number, number?][]): Band[] {
  const all = of.map(([share, gain, coherence, noise], i) => ({
    from: edges[i],
    to: edges[i + 1],
    share,
    gain,
    coherence,
    error: 1 + gain - 2 * coherence * Math.sqrt(gain),
    noise: noise ?? 0
  }))
  const total = all.reduce((sum, { share, error }) => sum + share * error, 0)
  return all.map((band) => ({ ...band, errorShare: (band.share * band.error) / total }))
}

const whole: [number, number, number] = [0.3, 0.95, 0.98]
const spectra = {
  blur: bands(whole, [0.3, 0.9, 0.95], [0.2, 0.1, 0.2], [0.2, 0.01, 0]),
  collapse: bands([0.3, 0, 0.01], [0.6, 0, 0.02], [0.05, 0.01, 0], [0.05, 0.01, 0]),
  noise: bands(whole, [0.6, 0.9, 0.95], [0.05, 2, 0], [0.05, 6, 0]),
  wrongTexture: bands(whole, [0.6, 1, 0.1], [0.05, 1, 0.1], [0.05, 1, 0.1]),
  smallDecoder: bands([0.31, 0.31, 0.58], [0.65, 0.45, 0.69], [0.02, 0.6, 0], [0.02, 0.3, 0]),
  // What is missing in the finest bands is the sensor's noise.
  sensorNoise: bands(whole, [0.3, 0.9, 0.95], [0.2, 0.1, 0, 0.9], [0.2, 0.01, 0, 1])
}

const heatMaps = (
  of: Band[],
  checkerboard: ReconstructionEvidence['checkerboard'] = null,
  regime: Regime = regimes.narrowDecoder
) =>
  Object.fromEntries(
    assessS3(contextOf(evidenceOf(regime, { reconstruction: { bands: of, checkerboard } }))).causes.map((cause) => [
      cause.cause,
      cause
    ])
  )

describe('S3, told from the spectrum', () => {
  it.each([
    ['blur', 'likely', 'ruled-out'],
    ['noise', 'likely', 'ruled-out'],
    ['collapse', 'ruled-out', 'ruled-out'],
    ['wrongTexture', 'ruled-out', 'likely'],
    ['smallDecoder', 'ruled-out', 'ruled-out'],
    ['sensorNoise', 'ruled-out', 'ruled-out']
  ] as const)('%s: blurred or noisy %s, wrong texture %s', (name, blurred, wrong) => {
    const causes = heatMaps(spectra[name])
    expect(causes['blurred-or-noisy-reconstruction'].likelihood).toBe(blurred)
    expect(causes['wrong-texture'].likelihood).toBe(wrong)
  })

  it('says what it saw', () => {
    expect(heatMaps(spectra.blur)['blurred-or-noisy-reconstruction'].because).toMatch(/fine detail.* smoothed away/)
    expect(heatMaps(spectra.noise)['blurred-or-noisy-reconstruction'].because).toMatch(/images do not have/)
    expect(heatMaps(spectra.collapse)['almost-nothing-reconstructed'].because).toMatch(
      /structure of 5 to 12\.5 pixels, of which the reconstruction has 0% of the power/
    )
    expect(heatMaps(spectra.smallDecoder)['latent-too-small'].because).toContain('coherence with the weave is 0.69')
  })

  it.each([
    [6.1, 0.1, 'likely'],
    [5.9, 0.1, 'ruled-out'],
    [30, 0.09, 'ruled-out']
  ])('a pattern of the strides %d dB high with %d of the error: %s', (excess, errorShare, likelihood) => {
    const causes = heatMaps(spectra.smallDecoder, { excess, frequency: [0.25, 0.5], errorShare })
    const cause = causes['blurred-or-noisy-reconstruction']
    expect(cause.likelihood).toBe(likelihood)
    if (likelihood === 'likely') expect(cause.because).toMatch(/period 4 stands out/)
  })

  it('leaves it open without spectra', () => {
    const [cause] = assessS3(contextOf(evidenceOf(regimes.underfit))).causes.filter(({ cause: id }) =>
      id.startsWith('blurred')
    )
    expect(cause).toMatchObject({ likelihood: 'possible', because: expect.stringMatching(/^Not measured/) })
  })
})

describe('S2, told from the coherence with the weave', () => {
  const undertrained = (coherence: number, regime: Regime) => {
    const of = bands([0.3, 0.01, coherence], [0.6, 0.01, coherence], [0.05, 0.01, 0], [0.05, 0.01, 0])
    const finding = assessS2(contextOf(evidenceOf(regime, { reconstruction: { bands: of } })))
    const { likelihood } = finding.causes.find(({ cause }) => cause === 'undertrained')!
    expect(finding.actions[0].startsWith('Train longer')).toBe(likelihood === 'likely')
    return likelihood
  }

  it('a code in use of which nothing is made yet is undertrained, a collapsed one need not be', () => {
    expect(undertrained(0.29, regimes.underfit)).toBe('likely')
    expect(undertrained(0.31, regimes.underfit)).toBe('possible')
    expect(undertrained(0.01, regimes.collapse)).toBe('possible')
  })
})

it('S6 does not say that training is of no use where S2 says undertrained', () => {
  const none = bands([0.3, 0.01, 0.1], [0.6, 0.01, 0.1], [0.05, 0.01, 0], [0.05, 0.01, 0])
  const summary = (of: Band[] | null) => {
    const run = [0.57, 0.58, 0.56, 0.58, 0.57].map((auroc) =>
      evidenceOf(regimes.underfit, {
        units: unitsWith({ auroc, normals: 600, defects: 300 }),
        reconstruction: { bands: of }
      })
    )
    return assessS6(contextOf(series(...run))).summary
  }
  const denial = 'Nothing here suggests that more of the same training will help'
  expect(summary(null)).toContain(denial)
  expect(summary(none)).toContain('never came clear of chance')
  expect(summary(none)).not.toContain(denial)
})

it('S1 names smoothed-away detail beside the spread of the scores', () => {
  const ramp = (n: number, low: number, high: number) =>
    Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1))
  const cause = (of: Band[], defective: number[]) =>
    assessS1(
      contextOf(
        evidenceOf(regimes.healthy, { units: unitsOf(ramp(200, 1, 2), defective), reconstruction: { bands: of } })
      )
    ).causes.find(({ cause: id }) => id === 'errors-over-smoothed')!
  const narrow = ramp(60, 1.8, 1.94)
  expect(cause(spectra.blur, narrow)).toMatchObject({
    likelihood: 'likely',
    because: expect.stringContaining('smoothed-away detail')
  })
  expect(cause(spectra.smallDecoder, narrow).because).not.toContain('smoothed-away')
  const wide = [...ramp(30, 1.2, 1.3), ...ramp(40, 1.93, 1.945)]
  expect(cause(spectra.blur, wide).likelihood).toBe('possible')
  expect(cause(spectra.smallDecoder, wide).likelihood).toBe('ruled-out')
})
