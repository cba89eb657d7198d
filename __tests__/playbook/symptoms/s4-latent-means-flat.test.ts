import { describe, expect, it } from 'vitest'
import { withFacts } from '../../../src/playbook/context.ts'
import { assessS2 } from '../../../src/playbook/symptoms/s2-reconstructions-look-the-same.ts'
import { assessS3 } from '../../../src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts'
import { assessS6 } from '../../../src/playbook/symptoms/s6-auroc-stuck.ts'
import { assessS4 } from '../../../src/playbook/symptoms/s4-latent-means-flat.ts'
import {
  exactly,
  guessedSpread,
  interventions,
  withInterventions,
  withLatent,
  withLatentSpread
} from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, series, withSpread } from '../../support/evidence.ts'
import { likelihoodIn } from '../../support/findings.ts'
import { historyOf } from '../../support/histories.ts'
import { coversRow } from '../../support/playbook-row.ts'

describe('S4', () => {
  it.each([
    ['no live unit', { liveUnits: 0 }, 'present', 'critical'],
    ['0.09 nat, bound 0.099', { signalInformation: { value: 0.09, interval: [0.08, 0.099] } }, 'present', 'critical'],
    ['0.09 nat, bound 0.11', { signalInformation: { value: 0.09, interval: [0.08, 0.11] } }, 'undecided', 'critical'],
    ['0.1 nat', { signalInformation: { value: 0.1, interval: [0.08, 0.12] } }, 'undecided', 'warning'],
    ['0.12 nat, bound 0.1', { signalInformation: { value: 0.12, interval: [0.1, 0.14] } }, 'absent', 'critical'],
    ['3 of 32 live, 91% collapsed', { liveUnits: 3, collapsedFraction: 0.91 }, 'present', 'warning'],
    ['3 of 32 live, 90% collapsed', { liveUnits: 3, collapsedFraction: 0.9 }, 'absent', 'critical'],
    ['4 of 32 live, 95% collapsed', { liveUnits: 4, collapsedFraction: 0.95 }, 'absent', 'critical']
  ] as const)('%s', (_, spread, status, severity) => {
    const finding = assessS4(withLatentSpread(structuredClone(spread) as Parameters<typeof withLatentSpread>[0]))
    expect(finding).toMatchObject({ status, severity })
  })

  it('is no worse than a warning undecided where the convention was guessed, and says how many images would tell', () => {
    const spread = { signalInformation: { value: 0.09, interval: [0.08, 0.11] as [number, number] } }
    const latent = withSpread(regimes.healthy, spread)
    const finding = assessS4(contextOf(evidenceOf(regimes.healthy, { latent, outputs: guessedSpread })))
    expect(finding).toMatchObject({ status: 'undecided', severity: 'warning' })
    expect(finding.measurements[0]).toMatchObject({ metric: 'signalInformation' })
    expect(finding.reason).toMatch(/^Add defect-free images: it takes about 1635 \(now 200\)/)
  })

  it.each([
    ['collapse', 'present', 'critical'],
    ['partialCollapse', 'present', 'warning'],
    ['skipsCollapsed', 'present', 'critical'],
    ['healthy', 'absent', 'critical'],
    ['overRegularized', 'absent', 'critical'],
    ['underfit', 'absent', 'critical'],
    ['tinyLatent', 'absent', 'critical']
  ] as const)('the regime %s: %s (%s)', (regime, status, severity) => {
    expect(assessS4(contextOf(evidenceOf(regimes[regime])))).toMatchObject({ status, severity })
  })

  it('names posterior collapse and its cures', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.collapse)))
    expect(finding.summary).toMatch(/^Posterior collapse/)
    expect(likelihoodIn(finding, 'kl-weight-too-high')).toBe('likely')
    expect(likelihoodIn(finding, 'latent-bypassed')).toBe('ruled-out')
    expect(finding.actions.join()).toMatch(/warm-up.*Lower the target KL weight.*histograms of mu and sigma/)
  })

  it('names a bypassed latent, with advice of its own', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.skipsCollapsed)))
    expect(finding.summary).toMatch(/^Latent bypassed/)
    expect(finding.causes[0]).toMatchObject({ cause: 'latent-bypassed', likelihood: 'likely' })
    expect(finding.actions[0]).toMatch(/^Gate or drop the skip connections/)
    expect(finding.actions.join()).toContain('Lowering the KL weight alone will not help')
    expect(likelihoodIn(finding, 'kl-weight-too-high')).toBe('possible')
  })

  it('does not call it bypassed where reconstructions cannot be judged', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.skipsCollapsed, { reconstruction: null })))
    expect(finding.summary).toMatch(/^Posterior collapse/)
    expect(likelihoodIn(finding, 'latent-bypassed')).toBe('possible')
  })

  it('tells a good model with a few strong units that its code may shrink', () => {
    const finding = assessS4(withLatentSpread({ liveUnits: 3, collapsedFraction: 0.91 }))
    expect(finding.actions[0]).toContain('about 3 units')
    expect(likelihoodIn(finding, 'latent-bypassed')).toBe('possible')
  })

  it('names a broken export where mu is constant', () => {
    const finding = assessS4(withLatent({ muSpread: 9e-7 }))
    expect(finding.summary).toMatch(/^Dead encoder/)
    expect(finding.causes[0]).toMatchObject({ cause: 'dead-encoder', likelihood: 'likely' })
    expect(finding.actions[0]).toMatch(/^Export the model again/)
    expect(assessS4(withLatent({ muSpread: 1.1e-6 })).summary).toMatch(/^Posterior collapse/)
  })

  it('is a warning at most with a guessed convention, or without an exported spread', () => {
    const finding = assessS4(contextOf(evidenceOf(regimes.collapse, { outputs: guessedSpread })))
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toContain('was guessed')
    const ignored = { permutation: { value: 0.001, interval: [0, 0.002] as [number, number] } }
    const muOnly = assessS4(withoutSpread(1, ignored))
    expect(muOnly).toMatchObject({ status: 'present', severity: 'warning' })
    expect(muOnly.summary).toContain('exports no log-variance')
  })

  /** A code of one mean size, whatever that is. */
  const withoutSpread = (
    factor: number,
    decoder: Parameters<typeof interventions>[0] | null,
    regime = regimes.healthy
  ) => {
    const { latent } = evidenceOf(regime)
    const top = latent!.top.map((unit) => ({
      ...unit,
      muMean: 0.3 * factor,
      muVariance: factor ** 2,
      sigma: null,
      kl: null,
      signalShare: null
    }))
    const muVariance = factor ** 2
    const part = {
      spread: null,
      top,
      muVariance,
      muSpread: 3 * factor,
      activeUnits: muVariance > 0.01 ? top.length : 0
    }
    return contextOf(evidenceOf(regime, { latent: part, interventions: decoder && interventions(decoder) }))
  }
  const factors = [1e-6, 0.01, 1, 100, 1e6]

  it.each([
    ['used', {}, regimes.healthy, 'absent'],
    ['not used', { permutation: { value: 0, interval: [0, 0.01] as [number, number] } }, regimes.collapse, 'present'],
    [
      'hardly used',
      { permutation: { value: 0.02, interval: [0.01, 0.03] as [number, number] }, skips: null },
      regimes.healthy,
      'not-assessable'
    ],
    ['not swapped, but the only way', { permutation: null }, regimes.healthy, 'absent'],
    ['not swapped, and nothing comes through', { permutation: null }, regimes.collapse, 'present'],
    ['not swapped, with skips', { permutation: null, skips: ['skip'] }, regimes.healthy, 'not-assessable'],
    ['without a decoder', null, regimes.healthy, 'not-assessable']
  ] as const)('judges a code without a spread alike at any size: %s', (_, decoder, regime, status) => {
    const found = factors.map((factor) => assessS4(withoutSpread(factor, decoder as never, regime)))
    expect(found.map((finding) => finding.status)).toEqual(factors.map(() => status))
    expect(new Set(found.map(({ summary }) => summary)).size).toBe(1)
  })

  it('advises nothing about a sigma or a KL term that a model without a spread does not have', () => {
    const decoder = { permutation: { value: 0, interval: [0, 0.01] as [number, number] } }
    const context = withoutSpread(1, decoder, regimes.collapse)
    for (const finding of [assessS4(context), assessS2(context)]) {
      expect(finding.status).toBe('present')
      expect(finding.actions.join()).toContain('histogram of mu')
      expect(finding.actions.join()).not.toMatch(/sigma|KL/)
    }
  })

  it('calls a code without a spread dead by its own size', () => {
    const dead = factors.map((factor) => {
      const context = withoutSpread(factor, null)
      const { latent } = context.judged.evidence
      const part = { ...latent, muSpread: 1e-8 * factor }
      return assessS4(contextOf(evidenceOf(regimes.healthy, { latent: part as never }))).summary
    })
    dead.forEach((summary) => expect(summary).toContain('Dead encoder'))
  })

  it('says nothing of KL to a model that has none, unless its log does', () => {
    const decoder = { permutation: { value: 0, interval: [0, 0.01] as [number, number] } }
    const context = withoutSpread(1, decoder, regimes.collapse)
    for (const assess of [assessS2, assessS3, assessS4, assessS6]) {
      const { causes, actions } = assess(context)
      expect(JSON.stringify([causes, actions])).not.toMatch(/\bKL\b|kl-|posterior-collapse/)
    }
    const trained = { ...context, history: historyOf({ kl: [3, 2, 1] }) }
    expect(JSON.stringify(assessS4(withFacts(trained)).actions)).toContain('KL weight')
  })

  it('tells from the first checkpoint whether the KL term won too early', () => {
    const early = series(evidenceOf(regimes.collapse), evidenceOf(regimes.collapse))
    expect(likelihoodIn(assessS4(contextOf(early)), 'kl-too-early')).toBe('likely')
    const late = series(evidenceOf(regimes.healthy), evidenceOf(regimes.collapse))
    expect(likelihoodIn(assessS4(contextOf(late)), 'kl-too-early')).toBe('ruled-out')
    expect(likelihoodIn(assessS4(contextOf(evidenceOf(regimes.collapse))), 'kl-too-early')).toBe('possible')
  })

  it('is not assessable without a code, or with fewer than 8 patches', () => {
    expect(assessS4(contextOf(evidenceOf(regimes.healthy, { latent: null }))).status).toBe('not-assessable')
    expect(assessS4(withLatent({ images: 7 })).reason).toContain('Only 7')
    expect(assessS4(withLatent({ images: 8 })).status).toBe('present')
  })
})

describe('S4, told from codes that were swapped', () => {
  const none = exactly(0)

  it('names the skip connections that lead past a dead code', () => {
    const finding = assessS4(
      withInterventions(regimes.skipsCollapsed, { skips: ['/down.0/Relu'], permutation: none, effectiveBeta: null })
    )
    expect(finding).toMatchObject({ status: 'present', severity: 'critical' })
    expect(finding.summary).toMatch(/^Latent bypassed.*Skip connections.*"\/down\.0\/Relu"/)
    expect(finding.causes[0]).toMatchObject({
      cause: 'latent-bypassed',
      likelihood: 'likely',
      because: expect.stringContaining('"/down.0/Relu"')
    })
  })

  it('does not call a code bypassed that nothing leads past', () => {
    const finding = assessS4(
      withInterventions(regimes.skipsCollapsed, { skips: [], permutation: none, effectiveBeta: null })
    )
    expect(finding.summary).toMatch(/^Posterior collapse/)
    expect(likelihoodIn(finding, 'latent-bypassed')).toBe('ruled-out')
  })

  it('lists at most three of many skips', () => {
    const finding = assessS4(
      withInterventions(regimes.skipsCollapsed, { skips: ['a', 'b', 'c', 'd', 'e'], permutation: none })
    )
    expect(finding.summary).toContain('"a", "b", "c" and 2 more')
  })

  it('shows the permutation effect with its limit', () => {
    const { measurements } = assessS4(withInterventions(regimes.collapse, { permutation: exactly(0.001) }))
    expect(measurements).toContainEqual({
      metric: 'permutationEffect',
      value: 0.001,
      operator: '<',
      limit: 0.02,
      interval: exactly(0.001).interval
    })
  })

  it.each([
    ['no effect of swapped codes', 0.001, 'critical'],
    ['a decoder that shows otherwise', 0.5, 'warning']
  ])('no live unit, but 0.5 nat in all, and %s: %s', (_, effect, severity) => {
    const latent = withSpread(regimes.collapse, { signalInformation: { value: 0.5, interval: [0.4, 0.6] } })
    const evidence = evidenceOf(regimes.collapse, {
      latent,
      interventions: interventions({ permutation: exactly(effect), effectiveBeta: null })
    })
    expect(assessS4(contextOf(evidence))).toMatchObject({ status: 'present', severity })
  })
})

coversRow('S4', evidenceOf(regimes.collapse), {
  causes: ['posterior-collapse', 'latent-bypassed', 'kl-too-early'],
  actions: [/warm-up.*anneal/, /Lower the target KL weight/, /histograms of mu and sigma/]
})
