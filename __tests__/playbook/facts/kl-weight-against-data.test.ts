import { describe, expect, it } from 'vitest'
import { settleAdvice } from '../../../src/playbook/settle-advice.ts'
import { assessS4 } from '../../../src/playbook/symptoms/s4-latent-means-flat.ts'
import { contextOf, evidenceOf, regimes, withSpread } from '../../support/evidence.ts'
import { causeIn, likelihoodIn } from '../../support/findings.ts'
import { curve, historyOf } from '../../support/histories.ts'

const pixels = 64 * 64
const klTotal = 0.02
const meanSquaredError = 0.02

/** A collapsed model of 64 x 64 pixels whose images have a largest variance of 20, and its log. */
function collapsed({
  weight = 0.01,
  reduction = 1,
  kl = klTotal
}: {
  weight?: number
  reduction?: number
  kl?: number
}) {
  const evidence = evidenceOf(regimes.collapse, {
    reconstruction: { meanSquaredError, largestVariance: 20 },
    latent: withSpread(regimes.collapse, { klTotal })
  })
  const history = historyOf({
    kl: curve(12, () => kl),
    klWeight: curve(12, () => weight),
    reconstruction: curve(12, () => reduction * meanSquaredError)
  })
  return contextOf(evidence, {}, { history })
}

describe('the KL weight against the data', () => {
  it('is w D / 2 where errors are averaged over pixels, w / 2 where they are summed', () => {
    expect(collapsed({ weight: 0.01 }).facts.klAgainstData!.last).toBeCloseTo((0.01 * pixels) / 2 / 20, 6)
    expect(collapsed({ weight: 41, reduction: pixels }).facts.klAgainstData!.last).toBeCloseTo(41 / 2 / 20, 6)
  })

  it('is unknown where the logged KL or the logged error is not the measured one', () => {
    expect(collapsed({ kl: klTotal / 32 }).facts.klAgainstData).toBeNull()
    expect(collapsed({ reduction: 12 }).facts.klAgainstData).toBeNull()
  })

  it('makes a high KL weight likely, or far below the data a plateau, with more training first', () => {
    const high = assessS4(collapsed({ weight: 0.02 }))
    expect(causeIn(high, 'kl-weight-too-high')).toMatchObject({ likelihood: 'likely' })
    expect(causeIn(high, 'kl-weight-too-high').because).toContain('2.05 times the largest variance')
    const low = settleAdvice([assessS4(collapsed({ weight: 1e-5 }))])[0]
    expect(likelihoodIn(low, 'kl-weight-too-high')).toBe('possible')
    expect(likelihoodIn(low, 'kl-too-early')).toBe('possible')
    expect(low.actions[0]).toMatch(/^Train longer/)
  })

  it('rules a high KL weight out where the log says 0 throughout', () => {
    const never = settleAdvice([assessS4(collapsed({ weight: 0 }))])[0]
    expect(likelihoodIn(never, 'kl-weight-too-high')).toBe('ruled-out')
    expect(never.actions.join()).not.toMatch(/KL weight/)
  })
})
