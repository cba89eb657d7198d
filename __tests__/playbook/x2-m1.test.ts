import { describe, expect, it } from 'vitest'
import type { AlignmentEvidence, ReconstructionEvidence } from '../../src/evidence/evidence.ts'
import { assessM1 } from '../../src/playbook/checks/m1-masks-misaligned.ts'
import { assessS3 } from '../../src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts'
import { assessX2 } from '../../src/playbook/checks/x2-copies-its-input.ts'
import { alignmentOf, contextOf, evidenceOf, regimes, unitsWith, type Overrides } from '../support/evidence.ts'

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

describe('M1', () => {
  const judge = (overrides: Partial<AlignmentEvidence>) =>
    assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: { alignment: alignmentOf(overrides) } })))
  const shift = (z: number, p: number | null = 0.01) => ({ dx: -24, dy: -10, z, p })

  it.each([
    ['1.5 times as good', { matched: { z: 1, p: 0.2 }, shift: shift(1.51) }, 'present'],
    ['less than 1.5 times as good', { matched: { z: 1, p: 0.2 }, shift: shift(1.49) }, 'absent'],
    ['a z over 1 beside none', { matched: { z: -0.3, p: 0.9 }, shift: shift(1.01) }, 'present'],
    ['a z of 1', { matched: { z: -0.3, p: 0.9 }, shift: shift(1) }, 'absent'],
    ['under 1.5 times 0.5', { matched: { z: 0.1, p: 0.9 }, shift: shift(0.74) }, 'absent'],
    ['what random pairings reach', { matched: { z: 0, p: 0.9 }, shift: shift(4, 0.02) }, 'absent'],
    ['never tested', { matched: { z: 3, p: 0.01 }, shift: shift(4.6, null) }, 'absent']
  ] as const)('a shift that is %s: %s', (_, overrides, status) => {
    expect(judge(overrides as Partial<AlignmentEvidence>).status).toBe(status)
  })

  it('names the shift, and what to do with it', () => {
    const finding = judge({ matched: { z: -0.2, p: 1 }, shift: shift(3.4) })
    expect(finding.severity).toBe('warning')
    expect(finding.summary).toContain('moved by dx = -24, dy = -10 pixels')
    expect(finding.actions[0]).toContain('24 left, 10 up')
    expect(finding.causes.map(({ cause, likelihood }) => [cause, likelihood])).toEqual([
      ['masks-shifted', 'likely'],
      ['masks-flipped-or-rotated', 'ruled-out'],
      ['masks-inverted', 'ruled-out'],
      ['masks-of-other-images', 'ruled-out']
    ])
    const coarse = judge({ resolution: 4, matched: { z: -0.2, p: 1 }, shift: shift(3.4) })
    expect(coarse.summary).toContain('moved by about dx')
  })

  it('names the best of several', () => {
    const finding = judge({
      matched: { z: 0, p: 1 },
      shift: shift(2),
      turn: { operation: 'flip-vertical', z: 5, p: 0.01 }
    })
    expect(finding.summary).toContain('flipped upside down')
    expect(finding.causes.slice(0, 2).map(({ likelihood }) => likelihood)).toEqual(['possible', 'likely'])
  })

  it('is not assessable without masks, or on fewer than eight images', () => {
    const masks = { masks: false }
    expect(assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: null, evaluationSet: masks }))).reason).toContain(
      'no masks'
    )
    expect(judge({ images: 7, matched: { z: 0, p: 1 }, shift: shift(4) }).reason).toContain('Only 7 defective images')
    expect(judge({ images: 8, matched: { z: 0, p: 1 }, shift: shift(4) }).status).toBe('present')
    expect(assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: { alignment: null } }))).status).toBe(
      'not-assessable'
    )
  })

  it('takes the masks out of S3', () => {
    const pixel = (overrides: Partial<AlignmentEvidence>) => ({ pixel: { alignment: alignmentOf(overrides) } })
    const metrics = (overrides: Partial<AlignmentEvidence>) =>
      assessS3(contextOf(evidenceOf(regimes.underfit, pixel(overrides)))).measurements.map(({ metric }) => metric)
    expect(metrics({})).toContain('insideOutsideRatio')
    expect(metrics({ matched: { z: 0, p: 1 }, shift: shift(4) })).toEqual([
      'errorToVariance',
      'coefficientOfVariationRatio'
    ])
  })
})
