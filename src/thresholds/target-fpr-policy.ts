import { negativeScores } from '../statistics/ranked-scores.ts'
import { conformalBound } from './conformal-bound.ts'
import { conformalThreshold } from './conformal.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { note, exactPercent } from '../words/format.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'
import { withCrossFit } from './with-cross-fit.ts'

/**
 * The conformal threshold for a target false positive rate, with the 95 % upper bound of the true rate.
 *
 * @param target 0..1, both exclusive
 * @returns null where there are too few calibration scores to promise the target
 */
export function targetFprPolicy(target: number, context: ThresholdContext): Threshold | null {
  const { sorted, groups, from } = context.calibration
  const chosen = conformalThreshold(sorted, target)
  if (chosen === null) return null
  const bound = conformalBound(context.calibration, chosen.rank)
  const grouped = groups < sorted.length
  const row = evaluateThreshold(chosen.threshold, context, {
    policy: 'target-fpr',
    falsePositiveRateBound: bound,
    note: note(
      `Expect ${grouped ? 'about' : 'at most'} ${exactPercent(target)} false alarms on new defect-free data, with ${grouped ? 'about ' : ''}95% confidence at most ${exactPercent(bound)}.`,
      grouped &&
        `From ${groups} group${groups === 1 ? '' : 's'} of units that are not independent, which the bound allows for.`
    )
  })
  if (from === 'separate') return row
  return withCrossFit(
    row,
    context,
    (training) => conformalThreshold(negativeScores(training), target)?.threshold ?? null
  )
}
