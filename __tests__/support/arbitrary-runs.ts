import fc from 'fast-check'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { TrainingHistory } from '../../src/history/training-history.ts'
import { exactly, interventions } from './contexts.ts'
import { evidenceOf, regimes, series, unitsWith, withSpread, type Regime } from './evidence.ts'
import { curve, historyOf } from './histories.ts'
import { spectra } from './spectra.ts'

/** A run of a few checkpoints with or without what may be missing: masks, decoder, spread, spectra, other scores, history. */
export interface ArbitraryRun {
  evidence: Evidence[]
  history: TrainingHistory | null
}

const names = Object.keys(regimes) as (keyof typeof regimes)[]

const regime = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.double({ min: 0, max: 1, noNaN: true }))
  // Scores of one model over the reconstructions of another make mixtures that no table holds.
  .map(([a, b, share]): Regime => {
    const [one, other]: [Regime, Regime] = [regimes[a], regimes[b]]
    return {
      ...one,
      auroc: share * one.auroc + (1 - share) * other.auroc,
      nmse: share * one.nmse + (1 - share) * other.nmse
    }
  })

const checkpoint = fc
  .record({
    regime,
    masks: fc.boolean(),
    effect: fc.option(fc.constantFrom(0.001, 0.05, 1.7)),
    beta: fc.option(fc.constantFrom(0.02, 1, 60)),
    skips: fc.constantFrom<string[] | null>([], ['skip_1'], null),
    spread: fc.boolean(),
    largestVariance: fc.constantFrom(0.5, 30, 400),
    inputsAlike: fc.boolean(),
    bands: fc.option(fc.constantFrom(...Object.values(spectra))),
    better: fc.option(fc.constantFrom(0.01, 0.2)),
    ratio: fc.constantFrom(1, 1, 0.1),
    backwards: fc.integer({ min: 0, max: 9 })
  })
  .map((one) => {
    const auroc = one.backwards === 0 ? 1 - one.regime.auroc : one.regime.auroc
    const base = evidenceOf(one.regime)
    const otherScores = one.better === null ? null : otherScoresOf(auroc, one.better)
    return evidenceOf(one.regime, {
      units: unitsWith({ auroc, normals: 60, defects: 24, ratio: one.ratio }),
      evaluationSet: { masks: one.masks },
      pixel: one.masks ? {} : null,
      otherScores,
      reconstruction: {
        bands: one.bands ?? base.reconstruction!.bands,
        largestVariance: one.largestVariance,
        inputCorrelation: one.inputsAlike ? 0.95 : 0.1
      },
      latent: one.spread ? {} : withSpread(one.regime, null),
      interventions:
        one.effect === null
          ? null
          : interventions({
              permutation: exactly(one.effect),
              effectiveBeta: one.beta === null ? null : exactly(one.beta),
              skips: one.skips
            })
    })
  })

function otherScoresOf(auroc: number, gain: number): NonNullable<Evidence['otherScores']> {
  const score = { auroc: Math.min(1, auroc + gain), gain, p: gain < 0.03 ? null : 0.001 }
  return {
    auroc,
    reductions: [
      { reduce: 'mean', auroc, gain: 0, p: null },
      { reduce: 'top-1%', ...score }
    ],
    trivial: [{ score: 'mean', higher: true, ...score }]
  }
}

const history = fc
  .record({
    weight: fc.constantFrom(0, 1e-6, 1e-3, 1),
    rises: fc.boolean(),
    kl: fc.constantFrom(0.001, 1, 40),
    falls: fc.boolean(),
    overfits: fc.boolean()
  })
  .map(({ weight, rises, kl, falls, overfits }) =>
    historyOf({
      reconstruction: curve(12, (t) => 0.04 - (falls ? 0.02 * t : 0)),
      kl: curve(12, (t) => kl * (1 - 0.9 * t)),
      klWeight: curve(12, (t) => weight * (rises ? t : 1)),
      loss: curve(12, (t) => 0.05 - 0.02 * t),
      validationLoss: curve(12, (t) => (overfits ? 0.05 + 0.02 * t : 0.05 - 0.01 * t))
    })
  )

export const arbitraryRun: fc.Arbitrary<ArbitraryRun> = fc
  .tuple(fc.array(checkpoint, { minLength: 1, maxLength: 5 }), fc.option(history))
  .map(([checkpoints, log]) => ({ evidence: series(...checkpoints), history: log }))
