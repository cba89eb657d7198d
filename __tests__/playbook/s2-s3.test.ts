import { describe, expect, it } from 'vitest'
import { assessS2 } from '../../src/playbook/symptoms/s2-reconstructions-look-the-same.ts'
import { assessS3 } from '../../src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts'
import { contextOf, evidenceOf, regimes, series, type Overrides } from '../support/evidence.ts'

const reconstruction = (part: Overrides['reconstruction'], regime = regimes.healthy) =>
  contextOf(evidenceOf(regime, { reconstruction: part }))
const likelihood = (finding: ReturnType<typeof assessS2>, cause: string) =>
  finding.causes.find((entry) => entry.cause === cause)?.likelihood
const ratios = (value: number, n = 100): number[] => new Array<number>(n).fill(value)

describe('S2', () => {
  it.each([
    [0.04, 0.049, 'present', 'critical'],
    [0.04, 0.051, 'present', 'warning'],
    [0.2, 0.249, 'present', 'warning'],
    [0.2, 0.251, 'absent', 'critical']
  ])('diversity %d with upper bound %d: %s (%s)', (value, upper, status, severity) => {
    const finding = assessS2(reconstruction({ diversity: { value, interval: [value / 2, upper] } }))
    expect(finding).toMatchObject({ status, severity })
  })

  const typical = (upper: number, part = {}) => ({
    ...{ value: upper / 2, interval: [upper / 3, upper] as [number, number] },
    ...{ predictableShare: 1, inputCorrelation: 0.1 },
    ...part
  })

  it.each([
    [0.049, 'present', 'critical', /^Apart from a few unusual images, whatever image goes in/],
    [0.051, 'present', 'warning', /^Apart from a few unusual images, reconstructions of different/],
    [0.249, 'present', 'warning', /between typical images \(92% with the unusual ones\)/],
    [0.251, 'absent', 'critical', /^Reconstructions differ as their images do: they keep 92%/]
  ])('diversity of typical images with upper bound %d: %s (%s)', (upper, status, severity, words) => {
    const diversity = { value: 0.92, interval: [0.9, 0.94] as [number, number] }
    const finding = assessS2(reconstruction({ diversity, typicalDiversity: typical(upper) }))
    expect(finding).toMatchObject({ status, severity, summary: expect.stringMatching(words) })
    expect(finding.measurements[1]).toMatchObject({ metric: 'typicalDiversity', value: upper / 2 })
  })

  it.each([
    ['are alike', { inputCorrelation: 0.91 }],
    ['differ by no more than noise', { predictableShare: 0.2 }]
  ])('leaves typical images out that %s', (_, part) => {
    const finding = assessS2(reconstruction({ typicalDiversity: typical(0.001, part) }))
    expect(finding.status).toBe('absent')
    expect(finding.measurements).toHaveLength(1)
  })

  it('holds typical images against what is predictable of them', () => {
    const at = (predictableShare: number) =>
      assessS2(reconstruction({ typicalDiversity: typical(0.2, { predictableShare }) })).status
    expect(at(1)).toBe('present')
    expect(at(0.7)).toBe('absent')
  })

  it('says nothing of unusual images where all reconstructions are alike', () => {
    const diversity = { value: 0.01, interval: [0.009, 0.011] as [number, number] }
    const finding = assessS2(reconstruction({ diversity, typicalDiversity: typical(0.01) }))
    expect(finding.summary).toMatch(/^Whatever image goes in.*1% of the variation between the images\./)
  })

  it('holds the diversity against the predictable share', () => {
    const diversity = { value: 0.04, interval: [0.03, 0.045] as [number, number] }
    const half = assessS2(reconstruction({ diversity, predictableShare: 0.5 }))
    expect(half).toMatchObject({ status: 'present', severity: 'warning' })
    expect(half.measurements[0]).toMatchObject({ metric: 'reconstructionDiversity', value: 0.04, limit: 0.125 })
    // Never against less than the floor of 0.2.
    expect(assessS2(reconstruction({ diversity, predictableShare: 0.01 })).measurements[0].limit).toBeCloseTo(0.05)
  })

  it.each([
    ['collapse', 'critical'],
    ['partialCollapse', 'critical'],
    ['underfit', 'critical'],
    ['tinyLatent', 'warning'],
    ['narrowDecoder', 'warning']
  ] as const)('is present in the regime %s as %s', (regime, severity) => {
    expect(assessS2(contextOf(evidenceOf(regimes[regime])))).toMatchObject({ status: 'present', severity })
  })

  it.each(['healthy', 'spatial', 'overRegularized', 'klOff', 'skipsCollapsed'] as const)(
    'is absent in the regime %s',
    (regime) => {
      expect(assessS2(contextOf(evidenceOf(regimes[regime]))).status).toBe('absent')
    }
  )

  it('tells a collapsed code from one in use', () => {
    const collapsed = assessS2(contextOf(evidenceOf(regimes.collapse)))
    expect(likelihood(collapsed, 'posterior-collapse')).toBe('likely')
    expect(likelihood(collapsed, 'kl-weight-too-high')).toBe('likely')
    expect(likelihood(collapsed, 'latent-underused')).toBe('likely')
    expect(collapsed.actions[0]).toMatch(/KL weight ten times lower.*annealing/)

    const inUse = assessS2(contextOf(evidenceOf(regimes.underfit)))
    expect(likelihood(inUse, 'posterior-collapse')).toBe('ruled-out')
    expect(likelihood(inUse, 'kl-weight-too-high')).toBe('possible')
    expect(inUse.actions[0]).toMatch(/^Give the decoder more capacity/)
    expect(inUse.actions[1]).toMatch(/^Leave the KL weight for later.*annealing/)
  })

  it('claims nothing about the code where none is exported', () => {
    const finding = assessS2(contextOf(evidenceOf(regimes.collapse, { latent: null })))
    expect(finding.status).toBe('present')
    expect(finding.causes.map(({ likelihood }) => likelihood)).toEqual(finding.causes.map(() => 'possible'))
    expect(finding.causes[0].because).toMatch(/^Not measured/)
  })

  it('tells from the checkpoints whether training or capacity is at fault', () => {
    const weak = { ...regimes.narrowDecoder, nmse: 0.7 }
    const at = (meanSquaredError: number, regime = weak) => evidenceOf(regime, { reconstruction: { meanSquaredError } })
    const still = assessS2(contextOf(series(at(0.03), at(0.02))))
    expect(likelihood(still, 'undertrained')).toBe('likely')
    expect(likelihood(still, 'decoder-too-weak')).toBe('possible')
    expect(still.actions[0]).toMatch(/^Train longer: the error still fell by 33%/)
    const flat = assessS2(contextOf(series(at(0.03), at(0.0297))))
    expect(likelihood(flat, 'undertrained')).toBe('ruled-out')
    expect(likelihood(flat, 'decoder-too-weak')).toBe('likely')
    expect(likelihood(assessS2(contextOf(evidenceOf(regimes.tinyLatent))), 'latent-too-small')).toBe('likely')
  })

  it('rules nothing out while nothing is reconstructed: the error may be on its first plateau', () => {
    const plateau = assessS2(contextOf(series(evidenceOf(regimes.underfit), evidenceOf(regimes.underfit))))
    expect(likelihood(plateau, 'undertrained')).toBe('possible')
    expect(likelihood(plateau, 'decoder-too-weak')).toBe('possible')
  })

  it('advises a conditional VAE, by the number of fabrics', () => {
    const units = evidenceOf().units
    const fabric = units.fabric.map((_, i) => `0${i % 3}`)
    const finding = assessS2(contextOf(evidenceOf(regimes.collapse, { units: { ...units, fabric } })))
    expect(finding.actions.join()).toMatch(/3 fabrics.*conditional VAE/)
  })

  it('is not assessable without reconstructions, with few patches, with alike or equal images', () => {
    expect(assessS2(contextOf(evidenceOf(regimes.healthy, { reconstruction: null })))).toMatchObject({
      status: 'not-assessable'
    })
    expect(assessS2(reconstruction({ units: 7 })).reason).toContain('Only 7')
    expect(assessS2(reconstruction({ units: 8 })).status).toBe('absent')
    expect(assessS2(reconstruction({ inputCorrelation: 0.91 })).reason).toContain('themselves alike')
    expect(assessS2(reconstruction({ inputCorrelation: 0.9 })).status).toBe('absent')
    expect(assessS2(reconstruction({ diversity: null })).reason).toContain('do not differ')
  })
})

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
    expect(assessS3(reconstruction({ errorToVariance: ratios(value) }))).toMatchObject({ status, severity })
  })

  it('is critical only where the interval says so too', () => {
    // Median 0.95, but the lower bound of its interval lies at 0.7.
    const wide = [...ratios(0.7, 5), ...ratios(0.95, 6)]
    expect(assessS3(reconstruction({ errorToVariance: wide }))).toMatchObject({
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
    expect(assessS3(reconstruction({ coefficientOfVariationRatio: 1 })).status).toBe('absent')
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
    expect(assessS3(reconstruction({ ...noisy, noise: { sigma: 0.03, usable: true } })).status).toBe('absent')
    expect(assessS3(reconstruction({ ...noisy, noise: { sigma: 0.03, usable: false } })).status).toBe('present')
    expect(
      assessS3(reconstruction({ ...noisy, meanSquaredError: 0.0014, noise: { sigma: 0.03, usable: true } })).status
    ).toBe('present')
  })

  it('advises what the measurements leave open, and against what they rule out', () => {
    const collapsed = assessS3(contextOf(evidenceOf(regimes.collapse)))
    expect(collapsed.actions.join()).toContain('More latent dimensions will not help yet')
    const tiny = assessS3(contextOf(evidenceOf(regimes.tinyLatent)))
    expect(tiny.actions.join()).toContain('more dimensions, from 2 to 32 or 64.')
    expect(assessS3(contextOf(evidenceOf(regimes.underfit))).actions.join()).toContain('only after a wider decoder')
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
    expect(assessS3(reconstruction({ errorToVariance: blank })).reason).toContain('blank')
    expect(assessS3(reconstruction({ errorToVariance: [...blank, 0.1] })).status).toBe('absent')
    expect(assessS3(contextOf(evidenceOf(regimes.healthy, { reconstruction: null }))).status).toBe('not-assessable')
  })
})
