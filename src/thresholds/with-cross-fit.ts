import type { RankedScores } from '../statistics/ranked-scores.ts'
import { crossFit } from './cross-fit.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'

/**
 * Puts the cross-fitted figures beside the plain ones of a threshold that was chosen on the test units themselves; the row stays as
 * it is where cross-fitting is not possible. A bound that the row has already, by what is promised, stays.
 *
 * @param choose how the threshold was chosen; null where it cannot be
 */
export function withCrossFit(
  row: Threshold,
  { plan }: ThresholdContext,
  choose: (training: RankedScores) => number | null
): Threshold {
  const fit = plan && crossFit(plan, choose)
  if (!fit) return row
  return {
    recallBound: fit.recallBound,
    falsePositiveRateBound: fit.falsePositiveRateBound,
    ...row,
    f1Interval: fit.f1Interval,
    crossFittedF1: fit.f1,
    crossFittedRecall: fit.recall,
    crossFittedFalsePositiveRate: fit.falsePositiveRate
  }
}
