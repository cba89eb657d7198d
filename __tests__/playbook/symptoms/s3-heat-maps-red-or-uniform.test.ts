import { describe, expect, it } from 'vitest'
import type { AlignmentEvidence } from '../../../src/evidence/evidence.ts'
import { likelihoodIn } from '../../support/findings.ts'
import { settleAdvice } from '../../../src/playbook/settle-advice.ts'
import { assessS3 } from '../../../src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts'
import { withReconstruction } from '../../support/contexts.ts'
import { alignmentOf, contextOf, evidenceOf, regimes, series } from '../../support/evidence.ts'
import { coversRow } from '../../support/playbook-row.ts'

const ratios = (value: number, n = 100): number[] => new Array<number>(n).fill(value)

describe('S3', () => {
  it('calls what the model is given an image, or a patch where images are cut into several', () => {
    const evidence = evidenceOf(regimes.healthy)
    const withPatches = (patches: number) => ({
      ...evidence,
      evaluationSet: { ...evidence.evaluationSet, images: 100, patches }
    })
    expect(assessS3(contextOf(withPatches(100))).summary).toMatch(/^Defect-free images /)
    expect(assessS3(contextOf(withPatches(1600))).summary).toMatch(/^Defect-free patches /)
  })

  it.each([
    [0.91, 'present', 'critical'],
    [0.9, 'present', 'critical'],
    [0.89, 'present', 'warning'],
    [0.5, 'present', 'warning'],
    [0.49, 'absent', 'critical']
  ])('a median error-to-variance of %d: %s (%s)', (value, status, severity) => {
    expect(assessS3(withReconstruction({ errorToVariance: ratios(value) }))).toMatchObject({ status, severity })
  })

  it('is undecided where the median is under the limit and its upper bound is not', () => {
    const spread = (to: number) => Array.from({ length: 21 }, (_, i) => 0.3 + (i / 20) * (to - 0.3))
    const open = assessS3(withReconstruction({ errorToVariance: spread(0.65) }))
    expect(open).toMatchObject({ status: 'undecided', severity: 'notice' })
    expect(open.reason).toMatch(/^Add defect-free images: it takes about \d+ \(now \d+\)/)
    expect(assessS3(withReconstruction({ errorToVariance: spread(0.5) })).status).toBe('absent')
    // What is left is noise, whatever the bound.
    const noise = { sigma: 0.5, usable: true }
    expect(assessS3(withReconstruction({ errorToVariance: spread(0.65), noise })).status).toBe('absent')
  })

  it('is critical only where the interval says so too', () => {
    // Median 0.95, but the lower bound of its interval lies at 0.7.
    const wide = [...ratios(0.7, 5), ...ratios(0.95, 6)]
    expect(assessS3(withReconstruction({ errorToVariance: wide }))).toMatchObject({
      status: 'present',
      severity: 'warning'
    })
  })

  it.each(['collapse', 'partialCollapse', 'underfit', 'narrowDecoder'] as const)(
    'is critical in the regime %s',
    (regime) => {
      expect(assessS3(contextOf(evidenceOf(regimes[regime])))).toMatchObject({
        status: 'present',
        severity: 'critical'
      })
    }
  )

  it('stays absent on a healthy model whose masks are shifted', () => {
    const pixel = { insideOutsideRatio: 1.2, blurredAuroc: { value: 0.5, interval: [0.45, 0.55] as [number, number] } }
    const finding = assessS3(
      contextOf(evidenceOf(regimes.healthy, { pixel, reconstruction: { coefficientOfVariationRatio: 9 } }))
    )
    expect(finding.status).toBe('absent')
    expect(finding.measurements.map(({ metric }) => metric)).toEqual([
      'errorToVariance',
      'insideOutsideRatio',
      'blurredPixelAuroc',
      'coefficientOfVariationRatio'
    ])
  })

  it('never becomes present by the mask-free ratio', () => {
    expect(assessS3(withReconstruction({ coefficientOfVariationRatio: 1 })).status).toBe('absent')
  })

  it('says that the map is uniform where it is', () => {
    const pixel = { insideOutsideRatio: 1.2, blurredAuroc: { value: 0.5, interval: [0.45, 0.55] as [number, number] } }
    expect(assessS3(contextOf(evidenceOf(regimes.underfit, { pixel }))).summary).toContain(
      'as high outside the masks as inside'
    )
    expect(assessS3(contextOf(evidenceOf(regimes.underfit, { pixel: null }))).summary).not.toContain('outside')
  })

  it('counts error at the level of the noise as none, where the noise is known', () => {
    const noisy = { errorToVariance: ratios(0.95), meanSquaredError: 1.5 * 0.03 ** 2 }
    expect(assessS3(withReconstruction({ ...noisy, noise: { sigma: 0.03, usable: true } })).status).toBe('absent')
    expect(assessS3(withReconstruction({ ...noisy, noise: { sigma: 0.03, usable: false } })).status).toBe('present')
    expect(
      assessS3(withReconstruction({ ...noisy, meanSquaredError: 0.0014, noise: { sigma: 0.03, usable: true } })).status
    ).toBe('present')
  })

  it('advises what the measurements leave open, and against what they rule out', () => {
    const collapsed = assessS3(contextOf(evidenceOf(regimes.collapse)))
    expect(collapsed.actions.join()).toContain('More latent dimensions will not help yet')
    const tiny = assessS3(contextOf(evidenceOf(regimes.tinyLatent)))
    expect(tiny.actions.join()).toContain('more dimensions, from 2 to 32 or 64.')
    const roomy = settleAdvice([assessS3(contextOf(evidenceOf(regimes.underfit)))])[0]
    expect(likelihoodIn(roomy, 'latent-too-small')).toBe('ruled-out')
    expect(roomy.actions.join()).not.toContain('more dimensions')
    const poor = { ...regimes.narrowDecoder, nmse: 0.7 }
    const flat = series(evidenceOf(poor), evidenceOf(poor))
    expect(assessS3(contextOf(flat)).actions[0]).toMatch(/^Do not just train longer/)
    const plateau = series(evidenceOf(regimes.underfit), evidenceOf(regimes.underfit))
    expect(assessS3(contextOf(plateau)).actions[0]).toMatch(/^Train longer if this is an early checkpoint/)
    const falling = series(
      evidenceOf(regimes.underfit, { reconstruction: { meanSquaredError: 0.04 } }),
      evidenceOf(regimes.underfit)
    )
    expect(assessS3(contextOf(falling)).actions[0]).toMatch(/^Train longer: the error still fell/)
  })

  it('is not assessable where too few patches have contrast', () => {
    const blank = [...ratios(0.1, 7), ...new Array<null>(93).fill(null)]
    expect(assessS3(withReconstruction({ errorToVariance: blank })).reason).toContain('blank')
    expect(assessS3(withReconstruction({ errorToVariance: [...blank, 0.1] })).status).toBe('absent')
    expect(assessS3(contextOf(evidenceOf(regimes.healthy, { reconstruction: null }))).status).toBe('not-assessable')
  })

  it('leaves out figures of masks that lie elsewhere', () => {
    const pixel = (overrides: Partial<AlignmentEvidence>) => ({ pixel: { alignment: alignmentOf(overrides) } })
    const metrics = (overrides: Partial<AlignmentEvidence>) =>
      assessS3(contextOf(evidenceOf(regimes.underfit, pixel(overrides)))).measurements.map(({ metric }) => metric)
    expect(metrics({})).toContain('insideOutsideRatio')
    expect(metrics({ matched: { z: 0, p: 1 }, shift: { dx: -24, dy: -10, z: 4, p: 0.01 } })).toEqual([
      'errorToVariance',
      'coefficientOfVariationRatio'
    ])
  })
})

coversRow('S3', evidenceOf(regimes.underfit), {
  causes: [
    'almost-nothing-reconstructed',
    'undertrained',
    'blurred-or-noisy-reconstruction',
    'decoder-too-weak',
    'latent-too-small'
  ],
  actions: [
    /Train longer if this is an early/,
    /more dimensions, from 32 to 64 or 128/,
    /BatchNorm.*initialization/,
    /skip connections or a shallow U-Net/
  ]
})
