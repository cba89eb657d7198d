import { describe, expect, it } from 'vitest'
import type { InterventionEvidence } from '../../src/evidence/evidence.ts'
import { assessS2 } from '../../src/playbook/symptoms/s2-reconstructions-look-the-same.ts'
import { assessS4 } from '../../src/playbook/symptoms/s4-latent-means-flat.ts'
import { assessS5 } from '../../src/playbook/symptoms/s5-latent-spread-vanishes.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import { contextOf, evidenceOf, regimes, withSpread, type Regime } from '../support/evidence.ts'

const exactly = (value: number) => ({ value, interval: [value * 0.9, value * 1.1] as [number, number] })

function interventions(part: Partial<InterventionEvidence>): InterventionEvidence {
  const { permutation, effectiveBeta } = { permutation: exactly(1.7), effectiveBeta: exactly(3) }
  return {
    skips: [],
    reason: null,
    images: 200,
    permutation,
    effectiveBeta,
    decoderVariance: 0.01,
    nudges: [],
    ...part
  }
}

const given = (regime: Regime, part: Partial<InterventionEvidence>) =>
  contextOf(evidenceOf(regime, { interventions: interventions(part) }))
const cause = ({ causes }: Finding, id: string) => causes.find((entry) => entry.cause === id)!

describe('S2', () => {
  it.each([
    [0.001, 'likely'],
    [0.05, 'possible'],
    [0.5, 'ruled-out']
  ])('a permutation effect of %s: the decoder ignores its code is %s', (effect, likelihood) => {
    const found = cause(assessS2(given(regimes.underfit, { permutation: exactly(effect) })), 'decoder-ignores-code')
    expect(found.likelihood).toBe(likelihood)
    expect(found.because).toContain("Decoding another image's code raises the error by")
  })

  it('quotes the unit that the decoder heeds most', () => {
    const words = (nudges: InterventionEvidence['nudges']) =>
      cause(assessS2(given(regimes.underfit, { nudges })), 'decoder-ignores-code').because
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
    const found = cause(assessS2(given(regimes.collapse, { permutation: exactly(0.37) })), 'decoder-ignores-code')
    expect(found.likelihood).toBe('ruled-out')
    expect(found.because).toContain('Little as the code holds, the decoder uses it')
  })

  it('says why no code was swapped', () => {
    const finding = assessS2(given(regimes.underfit, { permutation: null, reason: 'No decoder.' }))
    expect(cause(finding, 'decoder-ignores-code')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringContaining('No decoder.')
    })
  })

  it.each([
    [60, 'likely'],
    [20, 'possible'],
    [3, 'ruled-out']
  ])('an effective beta of %s: the KL weight as a cause is %s', (beta, likelihood) => {
    const finding = assessS2(given(regimes.underfit, { effectiveBeta: exactly(beta) }))
    expect(cause(finding, 'kl-weight-too-high')).toMatchObject({
      likelihood,
      because: expect.stringContaining('decoder variance of 0.01, a standard deviation of 0.1 on images of 0 to 1')
    })
    const lower = 'Train again with a KL weight ten times lower'
    expect(finding.actions.some((action) => action.startsWith(lower))).toBe(likelihood === 'likely')
  })
})

it.each([[['/down.0/Relu']], [null]])(
  'a high effective beta tells nothing of the KL weight with skips: %j',
  (skips) => {
    const finding = assessS2(given(regimes.underfit, { skips, effectiveBeta: exactly(60) }))
    expect(cause(finding, 'kl-weight-too-high')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringContaining('only the code leads into')
    })
  }
)

describe('S4', () => {
  const none = exactly(0)

  it('names the skip connections that lead past a dead code', () => {
    const finding = assessS4(
      given(regimes.skipsCollapsed, { skips: ['/down.0/Relu'], permutation: none, effectiveBeta: null })
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
    const finding = assessS4(given(regimes.skipsCollapsed, { skips: [], permutation: none, effectiveBeta: null }))
    expect(finding.summary).toMatch(/^Posterior collapse/)
    expect(cause(finding, 'latent-bypassed').likelihood).toBe('ruled-out')
  })

  it('lists at most three of many skips', () => {
    const finding = assessS4(given(regimes.skipsCollapsed, { skips: ['a', 'b', 'c', 'd', 'e'], permutation: none }))
    expect(finding.summary).toContain('"a", "b", "c" and 2 more')
  })

  it('shows the permutation effect with its limit', () => {
    const { measurements } = assessS4(given(regimes.collapse, { permutation: exactly(0.001) }))
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

describe('S5', () => {
  it('goes by the effective beta where that could be had', () => {
    const low = assessS5(given(regimes.healthy, { effectiveBeta: exactly(0.05), decoderVariance: 1e-4 }))
    expect(low).toMatchObject({ status: 'present', severity: 'warning' })
    expect(low.measurements[0]).toMatchObject({ metric: 'effectiveBeta', value: 0.05, limit: 0.1 })
    // Sigma itself is not small, so it is not called so.
    expect(low.summary).toContain('the effective beta is 0.05')
    expect(low.summary).not.toContain('all but certain')
    expect(low.causes.map(({ because }) => because).join(' ')).not.toMatch(/so small a sigma|hardly differs from 0/)
    expect(cause(low, 'kl-weight-too-low')).toMatchObject({
      likelihood: 'likely',
      because: expect.stringContaining('decoder variance of 0.0001, a standard deviation of 0.01 on images of 0 to 1')
    })
    expect(assessS5(given(regimes.healthy, { effectiveBeta: exactly(0.1) })).status).toBe('absent')
  })

  it('is absent with a narrow sigma that fits the error, and falls back on sigma without a decoder', () => {
    expect(assessS5(given(regimes.klOff, { effectiveBeta: exactly(1) })).status).toBe('absent')
    const without = assessS5(given(regimes.klOff, { effectiveBeta: null }))
    expect(without.status).toBe('present')
    expect(cause(without, 'kl-weight-too-low').likelihood).toBe('possible')
  })

  it.each([[['/down.0/Relu']], [null]])('takes a low effective beta for what it is with skips: %j', (skips) => {
    const low = assessS5(given(regimes.healthy, { skips, effectiveBeta: exactly(0.09), decoderVariance: 1e-4 }))
    expect(low).toMatchObject({ status: 'present', severity: 'warning' })
    expect(cause(low, 'kl-weight-too-low').likelihood).toBe('likely')
    expect(assessS5(given(regimes.healthy, { skips, effectiveBeta: exactly(0.1) })).status).toBe('absent')
  })

  it('is not cleared by an effective beta that skips may have raised', () => {
    const narrow = assessS5(given(regimes.klOff, { skips: ['/down.0/Relu'], effectiveBeta: exactly(1) }))
    expect(narrow.status).toBe('present')
    expect(cause(narrow, 'kl-weight-too-low')).toMatchObject({
      likelihood: 'possible',
      because: expect.stringContaining('skip connections may have raised')
    })
  })

  it('says nothing of a fit that skips may have brought about', () => {
    const summaryWith = (skips: string[]) =>
      assessS5(given(regimes.healthy, { skips, effectiveBeta: exactly(3) })).summary
    expect(summaryWith([])).toContain('effective beta is 3')
    expect(summaryWith(['/down.0/Relu'])).not.toContain('effective beta')
  })

  it('is never judged by a high effective beta', () => {
    expect(assessS5(given(regimes.healthy, { effectiveBeta: exactly(200) })).status).toBe('absent')
  })
})
