import { describe, expect, it } from 'vitest'
import type { InterventionEvidence } from '../../../src/evidence/evidence.ts'
import type { PlaybookContext } from '../../../src/playbook/context.ts'
import { assessS2 } from '../../../src/playbook/symptoms/s2-reconstructions-look-the-same.ts'
import { exactly, withInterventions, withReconstruction } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, series, type Regime } from '../../support/evidence.ts'
import { causeIn, likelihoodIn } from '../../support/findings.ts'
import { historyOf } from '../../support/histories.ts'
import { coversRow } from '../../support/playbook-row.ts'
import { bands } from '../../support/spectra.ts'

describe('S2', () => {
  it.each([
    [0.04, 0.049, 'present', 'critical'],
    [0.04, 0.051, 'present', 'warning'],
    [0.2, 0.249, 'present', 'warning'],
    [0.2, 0.251, 'undecided', 'warning'],
    [0.04, 0.251, 'undecided', 'critical'],
    [0.3, 0.4, 'undecided', 'notice'],
    [0.51, 0.7, 'absent', 'critical']
  ])('diversity %d with upper bound %d: %s (%s)', (value, upper, status, severity) => {
    const finding = assessS2(withReconstruction({ diversity: { value, interval: [value / 2, upper] } }))
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
    [
      0.251,
      'undecided',
      'warning',
      /^Reconstructions keep 13% of the variation between typical images; .*8.4% to 25%; 25% is/
    ],
    [0.76, 'absent', 'critical', /^Reconstructions differ as their images do: they keep 92%/]
  ])('diversity of typical images with upper bound %d: %s (%s)', (upper, status, severity, words) => {
    const diversity = { value: 0.92, interval: [0.9, 0.94] as [number, number] }
    const finding = assessS2(withReconstruction({ diversity, typicalDiversity: typical(upper) }))
    expect(finding).toMatchObject({ status, severity, summary: expect.stringMatching(words) })
    // Where it is undecided, what is undecided comes first.
    const place = status === 'undecided' ? 0 : 1
    expect(finding.measurements[place]).toMatchObject({ metric: 'typicalDiversity', value: upper / 2 })
  })

  it.each([
    ['are alike', { inputCorrelation: 0.91 }],
    ['differ by no more than noise', { predictableShare: 0.2 }]
  ])('leaves typical images out that %s', (_, part) => {
    const finding = assessS2(withReconstruction({ typicalDiversity: typical(0.001, part) }))
    expect(finding.status).toBe('absent')
    expect(finding.measurements).toHaveLength(1)
  })

  it('holds typical images against what is predictable of them', () => {
    const at = (predictableShare: number) =>
      assessS2(withReconstruction({ typicalDiversity: typical(0.2, { predictableShare }) })).status
    expect(at(1)).toBe('present')
    expect(at(0.7)).toBe('undecided')
    expect(at(0.26)).toBe('absent')
  })

  it('says how many images would decide it', () => {
    const at = (value: number) =>
      assessS2(withReconstruction({ diversity: { value, interval: [0.2, 0.4] }, predictableShare: 1 })).reason
    expect(at(0.3)).toMatch(/^Add defect-free images: it takes about 1635 \(now 200\), for an answer in 8 of 10 cases/)
    expect(at(0.25)).toContain('so close to the limit no number can be named')
  })

  it('says nothing of unusual images where all reconstructions are alike', () => {
    const diversity = { value: 0.01, interval: [0.009, 0.011] as [number, number] }
    const finding = assessS2(withReconstruction({ diversity, typicalDiversity: typical(0.01) }))
    expect(finding.summary).toMatch(/^Whatever image goes in.*1% of the variation between the images\./)
  })

  it('holds the diversity against the predictable share', () => {
    const diversity = { value: 0.04, interval: [0.03, 0.045] as [number, number] }
    const half = assessS2(withReconstruction({ diversity, predictableShare: 0.5 }))
    expect(half).toMatchObject({ status: 'present', severity: 'warning' })
    expect(half.measurements[0]).toMatchObject({ metric: 'reconstructionDiversity', value: 0.04, limit: 0.125 })
    // Never against less than the floor of 0.2.
    expect(assessS2(withReconstruction({ diversity, predictableShare: 0.01 })).measurements[0].limit).toBeCloseTo(0.05)
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
    expect(likelihoodIn(collapsed, 'posterior-collapse')).toBe('likely')
    expect(likelihoodIn(collapsed, 'kl-weight-too-high')).toBe('likely')
    expect(likelihoodIn(collapsed, 'latent-underused')).toBe('likely')
    // The very words of S4, so that a report says them once.
    expect(collapsed.actions.slice(0, 2).join(' ')).toMatch(/warm-up.*annealing.*Lower the target KL weight, ten times/)

    const inUse = assessS2(contextOf(evidenceOf(regimes.underfit)))
    expect(likelihoodIn(inUse, 'posterior-collapse')).toBe('ruled-out')
    expect(likelihoodIn(inUse, 'kl-weight-too-high')).toBe('possible')
    expect(inUse.actions[0]).toMatch(/^Give the decoder more capacity/)
    expect(inUse.actions[1]).toMatch(/^Leave the KL weight for later.*annealing/)
  })

  it('claims nothing about the code where none is exported', () => {
    const finding = assessS2(contextOf(evidenceOf(regimes.collapse, { latent: null })))
    expect(finding.status).toBe('present')
    expect(finding.causes.map(({ likelihood }) => likelihood)).toEqual(finding.causes.map(() => 'possible'))
    expect(finding.causes[0].because).toMatch(/^Not measured/)
  })

  it('names the condition of what it says of a KL term to a model that exports no code, until something shows that it has one', () => {
    const bare = evidenceOf(regimes.collapse, { latent: null })
    const ofKl = (context: PlaybookContext) => {
      const { causes, actions } = assessS2(context)
      return [
        ...causes.filter(({ cause }) => /^kl-|posterior/.test(cause)).map(({ because }) => because),
        ...actions
      ].filter((text) => /KL|collapse/.test(text))
    }
    const open = ofKl(contextOf(bare))
    expect(open).toHaveLength(3)
    open.forEach((text) => expect(text).toMatch(/with a KL term \(a VAE\)/))
    const logged = contextOf(bare, {}, { history: historyOf({ klWeight: [0, 0.5, 1] }) })
    const sampled = contextOf(
      evidenceOf(regimes.collapse, { latent: null, determinism: { samples: true, noiseTakenOut: true } })
    )
    for (const context of [logged, sampled]) expect(ofKl(context).join()).not.toContain('(a VAE)')
    // Dropout draws numbers too, and is no sign of a VAE.
    const random = evidenceOf(regimes.collapse, { latent: null, determinism: { samples: true, noiseTakenOut: false } })
    expect(ofKl(contextOf(random))).toEqual(open)
  })

  it('tells from the checkpoints whether training or capacity is at fault', () => {
    const weak = { ...regimes.narrowDecoder, nmse: 0.7 }
    const at = (meanSquaredError: number, regime = weak) => evidenceOf(regime, { reconstruction: { meanSquaredError } })
    const still = assessS2(contextOf(series(at(0.03), at(0.02))))
    expect(likelihoodIn(still, 'undertrained')).toBe('likely')
    expect(likelihoodIn(still, 'decoder-too-weak')).toBe('possible')
    expect(still.actions[0]).toMatch(/^Train longer: the error still fell by 33%/)
    const flat = assessS2(contextOf(series(at(0.03), at(0.0297))))
    expect(likelihoodIn(flat, 'undertrained')).toBe('ruled-out')
    expect(likelihoodIn(flat, 'decoder-too-weak')).toBe('likely')
    expect(likelihoodIn(assessS2(contextOf(evidenceOf(regimes.tinyLatent))), 'latent-too-small')).toBe('likely')
  })

  it('rules nothing out while nothing is reconstructed: the error may be on its first plateau', () => {
    const plateau = assessS2(contextOf(series(evidenceOf(regimes.underfit), evidenceOf(regimes.underfit))))
    expect(likelihoodIn(plateau, 'undertrained')).toBe('possible')
    expect(likelihoodIn(plateau, 'decoder-too-weak')).toBe('possible')
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
    expect(assessS2(withReconstruction({ units: 7 })).reason).toContain('Only 7')
    expect(assessS2(withReconstruction({ units: 8 })).status).toBe('absent')
    expect(assessS2(withReconstruction({ inputCorrelation: 0.91 })).reason).toContain('themselves alike')
    expect(assessS2(withReconstruction({ inputCorrelation: 0.9 })).status).toBe('absent')
    expect(assessS2(withReconstruction({ diversity: null })).reason).toContain('do not differ')
  })
})

describe('S2, told from codes that were swapped', () => {
  it.each([
    [0.001, 'likely'],
    [0.05, 'possible'],
    [0.5, 'ruled-out']
  ])('a permutation effect of %s: the decoder ignores its code is %s', (effect, likelihood) => {
    const found = causeIn(
      assessS2(withInterventions(regimes.underfit, { permutation: exactly(effect) })),
      'decoder-ignores-code'
    )
    expect(found.likelihood).toBe(likelihood)
    expect(found.because).toContain("Decoding another image's code raises the error by")
  })

  it('quotes the unit that the decoder heeds most', () => {
    const words = (nudges: InterventionEvidence['nudges']) =>
      causeIn(assessS2(withInterventions(regimes.underfit, { nudges })), 'decoder-ignores-code').because
    const [first, second] = [
      { unit: 4, change: 0.001 },
      { unit: 7, change: 0.02 }
    ]
    expect(words([first, second])).toContain(
      '; of the 2 strongest units, each moved by two standard deviations of its codes, unit 7 changes the pixels most: by 0.02 on average, on a scale of 0 to 1'
    )
    expect(words([first])).toContain(
      '; unit 4, moved by two standard deviations of its codes, changes the pixels by 0.001 on average, on a scale of 0 to 1'
    )
    expect(words([])).not.toContain('moved')
  })

  it('rules out that the decoder ignores a code that is nearly empty, but that it uses', () => {
    const found = causeIn(
      assessS2(withInterventions(regimes.collapse, { permutation: exactly(0.37) })),
      'decoder-ignores-code'
    )
    expect(found.likelihood).toBe('ruled-out')
    expect(found.because).toContain('Little as the code holds, the decoder uses it')
  })

  it('says why no code was swapped', () => {
    const finding = assessS2(withInterventions(regimes.underfit, { permutation: null, reason: 'No decoder.' }))
    expect(causeIn(finding, 'decoder-ignores-code')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringContaining('No decoder.')
    })
  })

  it.each([
    [60, 'likely'],
    [20, 'possible'],
    [3, 'ruled-out']
  ])('an effective beta of %s: the KL weight as a cause is %s', (beta, likelihood) => {
    const finding = assessS2(withInterventions(regimes.underfit, { effectiveBeta: exactly(beta) }))
    expect(causeIn(finding, 'kl-weight-too-high')).toMatchObject({
      likelihood,
      because: expect.stringContaining('decoder variance of 0.01, a standard deviation of 0.1 on images of 0 to 1')
    })
    const lower = 'Train again with a KL weight ten times lower'
    expect(finding.actions.some((action) => action.startsWith(lower))).toBe(likelihood === 'likely')
  })

  it.each([[['/down.0/Relu']], [null]])(
    'a high effective beta tells nothing of the KL weight with skips: %j',
    (skips) => {
      const finding = assessS2(withInterventions(regimes.underfit, { skips, effectiveBeta: exactly(60) }))
      expect(causeIn(finding, 'kl-weight-too-high')).toMatchObject({
        likelihood: 'possible',
        because: expect.stringContaining('only the code leads into')
      })
    }
  )
})

describe('S2, told from the coherence with the weave', () => {
  const undertrained = (coherence: number, regime: Regime) => {
    const of = bands([0.3, 0.01, coherence], [0.6, 0.01, coherence], [0.05, 0.01, 0], [0.05, 0.01, 0])
    const finding = assessS2(withReconstruction({ bands: of }, regime))
    const likelihood = likelihoodIn(finding, 'undertrained')
    expect(finding.actions[0].startsWith('Train longer')).toBe(likelihood === 'likely')
    return likelihood
  }

  it('a code in use of which nothing is made yet is undertrained, a collapsed one need not be', () => {
    expect(undertrained(0.29, regimes.underfit)).toBe('likely')
    expect(undertrained(0.31, regimes.underfit)).toBe('possible')
    expect(undertrained(0.01, regimes.collapse)).toBe('possible')
  })
})

coversRow('S2', evidenceOf(regimes.collapse), {
  causes: [
    'decoder-ignores-code',
    'posterior-collapse',
    'kl-weight-too-high',
    'kl-too-early',
    'latent-underused',
    'decoder-too-weak'
  ],
  actions: [
    /KL weight.*annealing/,
    /transposed convolutions or residual blocks/,
    /histograms of mu and sigma/,
    /conditional VAE.*the kind as a second input/
  ]
})
