import { describe, expect, it } from 'vitest'
import type { ReconstructionEvidence } from '../../../src/evidence/evidence.ts'
import { assessS3 } from '../../../src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts'
import { contextOf, evidenceOf, regimes, type Regime } from '../../support/evidence.ts'
import { spectra, type Band } from '../../support/spectra.ts'

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
    expect(heatMaps(spectra.smallDecoder)['latent-too-small'].because).toContain('coherence of reconstruction and images, where these have most of their structure, is 0.69')
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
