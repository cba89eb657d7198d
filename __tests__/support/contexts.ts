import type { Evidence, InterventionEvidence } from '../../src/evidence/evidence.ts'
import type { PlaybookContext } from '../../src/playbook/context.ts'
import {
  contextOf,
  evidenceOf,
  regimes,
  series,
  unitsWith,
  withSpread,
  type Overrides,
  type Regime
} from './evidence.ts'

/** What the playbook sees of one checkpoint of which one part is given. */

export function withReconstruction(
  part: Overrides['reconstruction'],
  regime: Regime = regimes.healthy
): PlaybookContext {
  return contextOf(evidenceOf(regime, { reconstruction: part }))
}

export function withLatent(part: Overrides['latent'], regime: Regime = regimes.collapse): PlaybookContext {
  return contextOf(evidenceOf(regime, { latent: part }))
}

export function withLatentSpread(
  part: Parameters<typeof withSpread>[1],
  regime: Regime = regimes.healthy
): PlaybookContext {
  return withLatent(withSpread(regime, part), regime)
}

/** Of a spread whose kind was guessed. */
export const guessedSpread = { spread: { name: 'out', convention: 'sigma' as const, guessed: true } }

/** An estimate that is hardly uncertain. */
export function exactly(value: number): { value: number; interval: [number, number] } {
  return { value, interval: [value * 0.9, value * 1.1] }
}

/** Of a decoder that uses its code, and that nothing but the code leads into. */
export function interventions(part: Partial<InterventionEvidence>): InterventionEvidence {
  return {
    skips: [],
    reason: null,
    images: 200,
    permutation: exactly(1.7),
    effectiveBeta: exactly(3),
    decoderVariance: 0.01,
    nudges: [],
    ...part
  }
}

export function withInterventions(regime: Regime, part: Partial<InterventionEvidence>): PlaybookContext {
  return contextOf(evidenceOf(regime, { interventions: interventions(part) }))
}

/** Enough of both classes for a narrow interval of the AUROC. */
export const manyUnits = { normals: 600, defects: 300 }

/** A healthy model but for its scores. */
export function rated(auroc: number, size = manyUnits): Evidence {
  return evidenceOf(regimes.healthy, { units: unitsWith({ auroc, ...size }) })
}

/** One checkpoint for each AUROC. */
export function ratedRun(...aurocs: number[]): PlaybookContext {
  return contextOf(series(...aurocs.map((auroc) => rated(auroc))))
}
