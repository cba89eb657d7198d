import type { RankedScores } from '../statistics/ranked-scores.ts'
import { crossFit } from './cross-fit.ts'
import { note, exactPercent } from '../words/format.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'

/**
 * Puts the cross-fitted figures beside the plain ones of a threshold that was chosen on the test units themselves, and says
 * so where most of the defect-free units would be flagged; the row stays as it is where cross-fitting is not possible.
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
  const alarms = fit.falsePositiveRate ?? 0
  return {
    ...row,
    note: note(
      row.note,
      alarms > 0.5 && `Expect it to flag ${exactPercent(alarms)} of new defect-free data: it hardly separates anything.`
    ),
    f1Interval: fit.f1Interval,
    crossFittedF1: fit.f1,
    crossFittedFalsePositiveRate: fit.falsePositiveRate
  }
}
