import { describe, expect, it } from 'vitest'
import { beyondThresholds, recommendation } from '../../../src/playbook/facts/recommendation.ts'
import { thresholdActions } from '../../../src/playbook/symptoms/s1-actions.ts'
import { contextOf, evidenceOf, regimes } from '../../support/evidence.ts'

const healthy = contextOf(evidenceOf(regimes.healthy))
const withInterval = (low: number, high: number, config = {}) => {
  const context = contextOf(evidenceOf(regimes.healthy), config)
  const metrics = {
    ...context.judged.metrics,
    imageAuroc: (low + high) / 2,
    imageAurocInterval: [low, high] as [number, number]
  }
  return { ...context, judged: { ...context.judged, metrics } }
}
const why = (run: typeof healthy) => beyondThresholds(run, run.facts.scale, run.facts.latent, run.facts.diversity)

describe('what is recommended', () => {
  it('is what the thresholds say, on a model that is not broken', () => {
    expect(healthy.facts.beyondThresholds).toBeNull()
    expect(healthy.facts.recommendation).toEqual({
      recommended: healthy.thresholds.recommended,
      reason: healthy.thresholds.reason
    })
  })

  it('is nothing on a collapsed code, and S1 then moves no threshold', () => {
    const context = contextOf(evidenceOf(regimes.collapse))
    expect(context.facts.recommendation).toEqual({
      recommended: null,
      reason: 'No threshold repairs this model: its latent code is not in use (S4).'
    })
    expect(thresholdActions(context, context.thresholds.operating!)).toEqual([
      'Leave the threshold where it is. No threshold repairs this model: its latent code is not in use (S4).'
    ])
    const off = contextOf(evidenceOf(regimes.collapse), {
      symptoms: { S4: { severity: 'off' }, S2: { severity: 'off' } }
    })
    expect(off.facts.beyondThresholds).toBeNull()
  })

  it('is nothing where the score ranks worse than a guess, for sure', () => {
    expect(why(withInterval(0.2, 0.49))).toContain('it ranks worse than a guess (X1, AUROC 0.34)')
    expect(why(withInterval(0.2, 0.51))).toBeNull()
    expect(why(withInterval(0.2, 0.49, { symptoms: { X1: { severity: 'off' } } }))).toBeNull()
  })

  it('is nothing on another scale', () => {
    const { latent, diversity } = healthy.facts
    const scale = {
      match: 'other',
      fit: { rawError: 3, affineError: 0.1, slope: 2, intercept: 0 },
      pair: null
    } as const
    const useless = beyondThresholds(healthy, scale, latent, diversity)
    expect(useless).toContain('different scales (P1)')
    expect(recommendation(healthy, useless).recommended).toBeNull()
    expect(beyondThresholds(healthy, { ...scale, match: 'same' }, latent, diversity)).toBeNull()
  })
})
