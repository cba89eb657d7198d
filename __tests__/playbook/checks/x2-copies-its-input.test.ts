import { describe, expect, it } from 'vitest'
import type { ReconstructionEvidence } from '../../../src/evidence/evidence.ts'
import { assessX2 } from '../../../src/playbook/checks/x2-copies-its-input.ts'
import { alignmentOf, contextOf, evidenceOf, regimes, unitsWith, type Overrides } from '../../support/evidence.ts'

type Bands = NonNullable<ReconstructionEvidence['bands']>
/** Four bands, the last of which is noise that the reconstruction has in common with the images to that degree. */
const bandsWith = (coherence: number): Bands =>
  [0.3, 0.6, 0.06, 0.04].map((share, i) => ({
    from: [0, 0.08, 0.2, 0.35][i],
    to: [0.08, 0.2, 0.35, Math.SQRT1_2][i],
    share,
    errorShare: 0.25,
    gain: 0.9,
    error: 0.1,
    coherence: i === 3 ? coherence : 0.95,
    noise: i === 3 ? 0.9 : 0.1
  }))

describe('X2', () => {
  const copy = (pixel: Overrides['pixel'], reconstruction: Overrides['reconstruction'] = {}, other: Overrides = {}) =>
    assessX2(contextOf(evidenceOf(regimes.skipsCollapsed, { pixel, reconstruction, ...other })))
  const ratios = (value: number) => new Array<number>(100).fill(value)

  it('is present in the skip regime, as a warning', () => {
    const finding = assessX2(contextOf(evidenceOf(regimes.skipsCollapsed)))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.causes[0]).toMatchObject({ cause: 'skip-connections', likelihood: 'likely' })
  })

  it.each([
    'healthy',
    'spatial',
    'overRegularized',
    'collapse',
    'partialCollapse',
    'klOff',
    'underfit',
    'tinyLatent',
    'narrowDecoder'
  ] as const)('is absent in the regime %s', (regime) =>
    expect(assessX2(contextOf(evidenceOf(regimes[regime]))).status).toBe('absent')
  )

  it.each([
    [4.9, 0.09, 'present'],
    [5, 0.09, 'absent'],
    [4.9, 0.1, 'absent']
  ])(
    'an error inside the masks of %d times that outside at an error of %d: %s',
    (insideOutsideRatio, error, status) => {
      expect(copy({ insideOutsideRatio }, { errorToVariance: ratios(error), meanSquaredError: 1 }).status).toBe(status)
    }
  )

  const vanishing = { insideOutsideRatio: 2 }
  const fair = { errorToVariance: ratios(0.05), meanSquaredError: 1 }
  // Measured: lines of print with defects of an eighth of their contrast, on a model that let none of a drawn mark through.
  it.each([
    [0.6, 'not-assessable'],
    [1, 'present'],
    [2, 'present'],
    [null, 'present']
  ])('defects that hardly differ from the image, at a signal-to-clutter ratio of %s: %s', (signalToClutter, status) => {
    const noise = { sigma: 0.1, usable: false }
    const finding = copy({ ...vanishing, signalToClutter }, { ...fair, noise })
    expect(finding.status).toBe(status)
    if (status === 'not-assessable') expect(finding.reason).toContain('stand out from their surroundings 0.6 times')
  })

  it('blames defects that are faint by their own measurement, and only those', () => {
    const likelihood = (signalToClutter: number) =>
      copy({ ...vanishing, signalToClutter }, fair).causes.find(({ cause }) => cause === 'defects-too-faint')
        ?.likelihood
    expect(likelihood(1.5)).toBe('possible')
    expect(likelihood(3)).toBe('ruled-out')
  })

  it('blames the skip connections where the decoder ignores a code that is in use', () => {
    const swapped = (effect: number) => ({
      skips: ['down1'],
      reason: null,
      images: 100,
      permutation: { value: effect, interval: [effect, effect] as [number, number] },
      effectiveBeta: null,
      decoderVariance: null,
      nudges: []
    })
    const skipCause = (effect: number) =>
      assessX2(
        contextOf(
          evidenceOf(regimes.healthy, { pixel: vanishing, reconstruction: fair, interventions: swapped(effect) })
        )
      ).causes.find(({ cause }) => cause === 'skip-connections')
    expect(skipCause(0.0001)).toMatchObject({ likelihood: 'likely' })
    expect(skipCause(0.0001)!.because).toContain("decoding another image's code raises the error by")
    expect(skipCause(1.5)).toMatchObject({ likelihood: 'possible' })
  })

  it('is not called where it is measured that noise does not come through', () => {
    const faint = (coherence: number, highBandCorrelation = 0.2) =>
      copy({ insideOutsideRatio: 2 }, { bands: bandsWith(coherence), highBandCorrelation, meanSquaredError: 1 }).status
    expect(faint(0.01)).toBe('absent')
    expect(faint(0.099)).toBe('absent')
    expect(faint(0.101)).toBe('present')
    expect(faint(0.01, 0.51)).toBe('present')
  })

  it.each([
    ['all three', 0.51, 0.79, 4.9, 'present'],
    ['no fine detail', 0.5, 0.79, 4.9, 'absent'],
    ['more error than noise', 0.51, 0.81, 4.9, 'absent'],
    ['defects that stand out', 0.51, 0.79, 5.1, 'absent']
  ])('the noise clause with %s', (_, highBandCorrelation, toNoise, insideOutsideRatio, status) => {
    const noise = { sigma: 0.05, usable: true }
    const part = { highBandCorrelation, noise, meanSquaredError: toNoise * 0.05 ** 2, errorToVariance: ratios(0.3) }
    expect(copy({ insideOutsideRatio }, part).status).toBe(status)
    // On a texture finer than the noise filter, the clause says nothing, and the other clause stays false.
    expect(copy({ insideOutsideRatio }, { ...part, noise: { sigma: 0.05, usable: false } }).status).toBe('absent')
  })

  it('without masks takes the AUROC as evidence that defects vanish', () => {
    const part = {
      noise: { sigma: 0.05, usable: true },
      meanSquaredError: 0.5 * 0.05 ** 2,
      errorToVariance: ratios(0.3)
    }
    const units = (auroc: number) => unitsWith({ auroc, normals: 400, defects: 200 })
    expect(copy(null, part, { units: units(0.9) }).status).toBe('absent')
    expect(copy(null, part, { units: units(0.55) })).toMatchObject({ status: 'present', severity: 'critical' })
    expect(copy(null, { ...part, noise: { sigma: 0.05, usable: false } }).status).toBe('not-assessable')
    expect(copy(null, { ...part, highBandCorrelation: 0.1, noise: { sigma: 0.05, usable: false } }).status).toBe(
      'absent'
    )
  })

  it('is critical where an AUROC may be under 0.6', () => {
    const bound = (low: number) => ({ blurredAuroc: { value: 0.7, interval: [low, 0.75] as [number, number] } })
    expect(copy(bound(0.61)).severity).toBe('warning')
    expect(copy(bound(0.59)).severity).toBe('critical')
  })

  it('does not use masks that lie elsewhere', () => {
    const elsewhere = alignmentOf({ matched: { z: 0, p: 0.6 }, shift: { dx: 9, dy: 0, z: 4, p: 0.01 } })
    const part = { noise: { sigma: 0.05, usable: false } }
    expect(copy({ insideOutsideRatio: 1, alignment: elsewhere }, part).status).toBe('not-assessable')
  })

  it('is not assessable without reconstructions', () => {
    expect(assessX2(contextOf(evidenceOf(regimes.healthy, { reconstruction: null }))).status).toBe('not-assessable')
  })
})
