import type { PlaybookContext } from '../context.ts'
import { patchWord, patchWords } from './patch-word.ts'

/** Whether so few defect-free patches carry no statistics of the code or the reconstruction (SCIENCE.md 1.0; D1's limit). */
export function tooFew(patches: number, context: PlaybookContext): boolean {
  return patches < context.symptoms.D1.limits.units
}

/** The reason, for a finding that needs more. */
export function tooFewReason(patches: number, context: PlaybookContext): string {
  return `Only ${patches} usable defect-free ${patches === 1 ? patchWord(context) : patchWords(context)}; this needs ${context.symptoms.D1.limits.units} or more.`
}
