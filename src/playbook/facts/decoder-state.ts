import type { Estimate, InterventionEvidence } from '../../evidence/evidence.ts'
import type { PlaybookRun } from '../run.ts'
import { figure, percent } from '../../words/format.ts'

/** Does the decoder use its code? Told by decoding the codes of other images. */
export interface DecoderState {
  /** Permutation effect: how much the error rises, as a share of the images' variance. */
  effect: Estimate
  /** `no`: its upper bound is under 0.02. `yes`: its lower bound is over 0.1. */
  usesCode: 'yes' | 'no' | 'hardly'
  /** "decoding another image's code raises the error by 0.3 % of the images' variance; of the 8 strongest units ..." */
  words: string
}

/**
 * Barely trained models that have begun to use their code measured more than this (docs/science.md,
 * "Twelve trained models").
 */
const clearEffect = 0.1

/** @returns the state, or the reason why no code was swapped */
export function decoderState(run: PlaybookRun): DecoderState | string {
  const { interventions } = run.judged.evidence
  if (interventions === null) return 'recorded outputs hold no decoder to try other codes on.'
  const { permutation: effect, reason } = interventions
  if (effect === null) return reason ?? 'the defect-free images do not differ, or are all of one group.'
  const [lower, upper] = effect.interval
  const usesCode = upper < run.symptoms.X2.limits.permutation ? 'no' : lower > clearEffect ? 'yes' : 'hardly'
  const swapped = `decoding another image's code raises the error by ${percent(Math.max(0, effect.value))} of the images' variance`
  return { effect, usesCode, words: [swapped, ...largestNudge(interventions)].join('; ') }
}

/** What the unit does that the decoder heeds most; nothing where no unit was moved. */
function largestNudge({ nudges }: InterventionEvidence): string[] {
  if (nudges.length === 0) return []
  const { unit, change } = nudges.reduce((most, nudge) => (nudge.change > most.change ? nudge : most))
  const moved =
    nudges.length === 1
      ? `unit ${unit}, moved by two standard deviations of its codes, changes the pixels`
      : `of the ${nudges.length} strongest units, each moved by two standard deviations of its codes, unit ${unit} changes the pixels most:`
  return [`${moved} by ${figure(change)} on average, on a scale of 0 to 1`]
}

/** Where features of the image pass the code by; null: not known. */
export function skipsOf(run: PlaybookRun): string[] | null {
  return run.judged.evidence.interventions?.skips ?? null
}

/** `the graph leads past the code by way of "a", "b"`: the names are the graph's own. */
export function skipWords(skips: string[]): string {
  const named = skips.slice(0, 3).map((name) => `"${name.length > 80 ? `${name.slice(0, 79)}…` : name}"`)
  const more = skips.length > named.length ? ` and ${skips.length - named.length} more` : ''
  return `the graph leads past the code by way of ${named.join(', ')}${more}`
}

/** An effective beta (docs/science.md, "Does the decoder use its code"), and what it comes from. */
export interface EffectiveBeta extends Estimate {
  words: string
  /** "sigma implies a decoder variance of 0.01, a standard deviation of 0.1 on images of 0 to 1", a Gaussian decoder's */
  implied: string
}

/**
 * The effective beta, where it could be had and a high one means something: not where features of the image lead past the
 * code or may do so, as they lower the error that it is held against.
 */
export function effectiveBeta(beta: EffectiveBeta | null, skips: string[] | null): EffectiveBeta | null {
  return skips?.length === 0 ? beta : null
}

/**
 * The effective beta with skip connections or without: a low one always means that sigma leaves less noise in the picture
 * than the error that is left calls for; a high one may come from skips.
 */
export function betaWithSkips(run: PlaybookRun): EffectiveBeta | null {
  const { effectiveBeta: beta = null, decoderVariance = null } = run.judged.evidence.interventions ?? {}
  if (beta === null || decoderVariance === null) return null
  const deviation = Math.sqrt(decoderVariance)
  return {
    ...beta,
    words: `the effective beta is ${figure(beta.value)} (1: sigma fits the error that is left)`,
    implied: `sigma implies a decoder variance of ${figure(decoderVariance)}, a standard deviation of ${figure(deviation)} on images of 0 to 1`
  }
}
