import { describe, expect, it } from 'vitest'
import { assessO1 } from '../../../src/playbook/checks/o1-over-regularized.ts'
import { regularization } from '../../../src/playbook/facts/regularization.ts'
import { exactly, interventions } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, withSpread } from '../../support/evidence.ts'
import { historyOf } from '../../support/histories.ts'

/** A code with these signal shares, sigma^2 = 1 - share, and an effective beta that is known exactly. */
function coded(shares: number[], beta: number, skips: string[] = []) {
  const latent = withSpread(regimes.healthy, {
    liveUnits: shares.filter((share) => share > 0.01).length,
    usedVariance: shares.reduce((a, b) => a + b, 0)
  })
  const top = shares.map((signalShare, unit) => ({
    unit,
    muMean: 0,
    muVariance: signalShare,
    sigma: Math.sqrt(1 - signalShare),
    kl: 1,
    signalShare
  }))
  return evidenceOf(regimes.healthy, {
    latent: { ...latent, dimensions: shares.length, top },
    interventions: interventions({ effectiveBeta: exactly(beta), skips })
  })
}
const weak = [0.8, 0.3, 0.3, 0.2, 0.2, 0.2, 0.1, 0.1]
const strong = [0.9, 0.9, 0.9, 0.9, 0.8, 0.8, 0.2, 0.1]
const assess = (...args: Parameters<typeof coded>) => assessO1(contextOf(coded(...args)))

describe('O1: over-regularized', () => {
  it('is a notice where sigma is four times too large and few units are strong', () => {
    const finding = assess(weak, 80)
    expect(finding).toMatchObject({ status: 'present', severity: 'notice' })
    expect(finding.summary).toBe(
      'The KL term holds the code back: for the error that is left, the ELBO would choose a sigma 0.21 times as large, and only 1 of 8 latent units says more about the image than their noise hides (a signal share of 50%).'
    )
    expect(finding.causes[0]).toMatchObject({ cause: 'kl-weight-too-high', likelihood: 'likely' })
  })

  it('is absent on a high effective beta alone, and on weak units alone', () => {
    expect(assess(strong, 200)).toMatchObject({ status: 'absent' })
    expect(assess(weak, 3)).toMatchObject({ status: 'absent' })
  })

  it('does not lay it to a KL weight that was 0', () => {
    const history = historyOf({ klWeight: [0, 0, 0, 0] })
    const finding = assessO1(contextOf(coded(weak, 80), {}, { history }))
    expect(finding.causes[0]).toMatchObject({ cause: 'kl-weight-too-high', likelihood: 'ruled-out' })
  })

  it('is not assessable past skips, without a decoder, without a spread, on a collapsed code', () => {
    expect(assess(weak, 80, ['skip']).reason).toContain('Skip connections may have raised')
    expect(assessO1(contextOf(evidenceOf(regimes.healthy))).reason).toContain('needs a decoder')
    expect(assessO1(contextOf(evidenceOf(regimes.collapse))).reason).toContain('not in use')
    const bare = evidenceOf(regimes.healthy, { latent: withSpread(regimes.healthy, null) })
    expect(assessO1(contextOf(bare)).status).toBe('not-assessable')
  })

  it.each([
    [weak, 80],
    [strong, 2],
    [[0.5, 0.02, 0], 30]
  ])('the factor is that with the least negative ELBO (%j, beta %d)', (shares, beta) => {
    const { latent, effectiveBeta } = contextOf(coded(shares, beta)).facts
    if (typeof latent === 'string') throw new Error(latent)
    const { sigmaFactor } = regularization(latent, effectiveBeta!, 0.01)!
    const live = shares.filter((share) => share > 0.01)
    const used = shares.reduce((a, b) => a + b, 0)
    const kept = live.reduce((sum, share) => sum + 1 - share, 0)
    const cost = (f: number) => (f * f * (beta * used + kept)) / 2 - live.length * Math.log(f)
    for (const other of [0.99, 1.01]) expect(cost(sigmaFactor)).toBeLessThan(cost(other * sigmaFactor))
  })
})
