import { bestF1OfRanked } from '../statistics/best-f1.ts'
import { f1Score } from '../statistics/classification-figures.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { count, figure, note } from '../words/format.ts'
import { f1Plateau, maxF1ThresholdInterval } from './max-f1-stability.ts'
import type { ScoredUnits } from './scored-units.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'
import { withCrossFit } from './with-cross-fit.ts'

/** From this many positives on the choice is stable enough to recommend without a warning. */
export const enoughDefects = 20

/**
 * The threshold with the highest F1 on the test units, with the cross-fitted F1 that may be expected of it on new ones,
 * the range of thresholds that do nearly as well, and the interval of the threshold itself.
 *
 * @returns null with one class only, or where all scores are equal
 */
export function maxF1Policy(context: ThresholdContext): Threshold | null {
  const best = bestF1OfRanked(context.ranked)
  if (best === null || best.threshold === null) return null
  const row = evaluateThreshold(best.threshold, context, {
    policy: 'max-f1',
    plateau: f1Plateau(context.ranked, best.f1),
    thresholdInterval: context.plan && maxF1ThresholdInterval(context.plan, context.seed)
  })
  const fitted = withCrossFit(row, context, (training) => bestF1OfRanked(training)?.threshold ?? null)
  return { ...fitted, note: explain(fitted, context) }
}

/** Whether a threshold leaves no test unit unflagged: it then decides nothing. */
export function flagsEverything({ threshold }: Threshold, test: ScoredUnits): boolean {
  return threshold !== null && test.score.every((score) => score > threshold)
}

/** Takes up what the row already has to say. */
function explain(row: Threshold, { test, ranked }: ThresholdContext): string | null {
  if (flagsEverything(row, test)) return 'Flags every unit: no other threshold has a higher F1.'
  const { positives, negatives } = ranked
  const trivial = f1Score(positives, negatives, positives)
  const honest = row.crossFittedF1 ?? null
  return note(
    honest === null
      ? 'Chosen on these very units, and too few groups to cross-fit: the F1 is too good.'
      : `Chosen on these very units: expect F1 ${figure(honest)} on new ones.`,
    honest !== null && honest <= trivial && `Flagging every unit has ${figure(trivial)}.`,
    positives < enoughDefects && `Only ${count(positives, 'defective unit')}: unstable.`,
    row.note
  )
}
