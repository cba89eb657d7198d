import type { PlaybookRun } from '../run.ts'
import { patchWord, patchWords } from './patch-word.ts'

/**
 * Whether so few defect-free patches carry no statistics of the code or the reconstruction (docs/science.md,
 * "What is measured"; D1's limit).
 */
export function tooFew(patches: number, run: PlaybookRun): boolean {
  return patches < run.symptoms.D1.limits.units
}

/** The reason, for a finding that needs more. */
export function tooFewReason(patches: number, run: PlaybookRun): string {
  return `Only ${patches} usable defect-free ${patches === 1 ? patchWord(run) : patchWords(run)}; this needs ${run.symptoms.D1.limits.units} or more.`
}

/** The reason, for a finding that compares defective with defect-free units where one of them is missing. */
export function needsBothClasses(what: string, { judged }: PlaybookRun): string {
  const sentence = `${what} needs both defect-free and defective units`
  return judged.evidence.unlabeled ? `${sentence}, and these have no labels.` : `${sentence}.`
}

/** The reason, for a finding that compares calibration with test. */
export function needsBothSides(least: number, test: number, calibration: number): string {
  return `It needs ${least} defect-free units on both sides; there are ${test} in the test and ${calibration} in the calibration.`
}
