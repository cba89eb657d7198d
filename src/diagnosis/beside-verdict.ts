import type { BesideVerdict, Evidence } from '../evidence/evidence.ts'

/** All that a reader has to know before the verdict: it stands in the first screen of every report, not in a fold. */
export function besideVerdict({ evaluationSet }: Pick<Evidence, 'evaluationSet'>): BesideVerdict[] {
  return evaluationSet.besideVerdict ?? []
}
