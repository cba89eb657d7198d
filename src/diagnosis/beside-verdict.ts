import type { BesideVerdict, Evidence } from '../evidence/evidence.ts'

/** All that a reader has to know before the verdict: it stands in the first screen of every report, not in a fold. */
export function besideVerdict({
  evaluationSet,
  outputs
}: Pick<Evidence, 'evaluationSet' | 'outputs'>): BesideVerdict[] {
  const { alone = [] } = outputs
  const model: BesideVerdict[] =
    alone.length === 0 ? [] : [{ about: 'taken', text: `Of the model's outputs: ${alone.join(', ')}.` }]
  return [...(evaluationSet.besideVerdict ?? []), ...model]
}
