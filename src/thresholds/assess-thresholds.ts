import { rankedScores } from '../statistics/ranked-scores.ts'
import { conformalUnits } from './conformal.ts'
import { costPolicy } from './cost-policy.ts'
import { planCrossFit } from './cross-fit-plan.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { maxF1Policy } from './max-f1-policy.ts'
import { percentilePolicy, percentileSweep } from './percentile-policy.ts'
import { potPolicy } from './pot-policy.ts'
import { atPrevalence, prevalenceOf } from './prevalence.ts'
import { policyTitle, recommend } from './recommend.ts'
import type { ThresholdInput, ThresholdSettings } from './scored-units.ts'
import { sortCalibration } from './sort-calibration.ts'
import type { Calibration, ThresholdContext } from './threshold-context.ts'
import { targetFprPolicy } from './target-fpr-policy.ts'
import { thresholdNotes } from './threshold-notes.ts'
import type { Threshold, Thresholds } from './types.ts'
import { beyondCap, withBounds } from './usefulness.ts'
import { youdenPolicy } from './youden-policy.ts'

/**
 * Evaluates the operating threshold, every other policy and the percentile sweep on the test units, and recommends one.
 * A unit is anomalous iff its score > threshold. Policies that cannot choose, and those whose choice flags more of the defect-free
 * units than `max-false-alarms`, are left out of `candidates`; `notes` and `reason` say why. `operating` is null where there is no defect-free score to take a percentile of.
 *
 * @param input test units; separate calibration scores of defect-free units, or null for the defect-free test units
 * @throws RangeError where columns differ in length, a score is not finite or a label is neither 0 nor 1
 */
export function assessThresholds(input: ThresholdInput, settings: ThresholdSettings): Thresholds {
  const { test } = input
  if (test.group.length !== test.score.length) {
    throw new RangeError(`${test.score.length} scores, but ${test.group.length} groups`)
  }
  const context: ThresholdContext = {
    test,
    ranked: rankedScores(test.score, test.label),
    calibration: calibrate(input),
    plan: planCrossFit(test, settings.seed),
    seed: settings.seed
  }
  const { policy, cost, 'target-fpr': target, 'max-false-alarms': cap } = settings.thresholds
  const prevalence = prevalenceOf(context, settings.thresholds)
  const told = (row: Threshold): Threshold => atPrevalence(row, prevalence)
  const bounded = (row: Threshold | null): Threshold | null => row && told(withBounds(row, context))
  const percentile = percentilePolicy(settings['threshold-percentile'], context)
  const atPercentile = policy === 'percentile' ? bounded(percentile) : percentile && told(percentile)
  const operating =
    settings.threshold === undefined
      ? atPercentile
      : told(evaluateThreshold(settings.threshold, context, { policy: 'absolute' }))
  const chosen = [
    maxF1Policy(cap, context),
    targetFprPolicy(target, context),
    youdenPolicy(context),
    cost && prevalence ? costPolicy({ prevalence: prevalence.share, ...cost }, context) : null,
    // What can be promised needs no extrapolation, unless it is asked for.
    policy === 'pot' || context.calibration.sorted.length < conformalUnits(target) ? potPolicy(target, context) : null
  ]
    .map(bounded)
    .filter((candidate) => candidate !== null)
  const tooMany = (row: Threshold): string | null => beyondCap(row, cap, context)

  return {
    operating,
    ...recommend(chosen, atPercentile, context, settings),
    candidates: chosen.filter((row) => tooMany(row) === null),
    sweep: percentileSweep(context).map(told),
    calibration: context.calibration.from,
    calibrationUnits: context.calibration.sorted.length,
    maxFalseAlarms: cap,
    prevalence,
    notes: [
      ...thresholdNotes(operating, target, prevalence, context),
      ...chosen.flatMap((row) => {
        const why = row.policy === policy ? null : tooMany(row)
        return why === null ? [] : [`${policyTitle(row.policy)} is left out: it ${why}.`]
      })
    ]
  }
}

function calibrate({ test, calibration }: ThresholdInput): Calibration {
  const isDefectFree = (_: unknown, i: number): boolean => test.label[i] === 0
  return sortCalibration(
    calibration ?? { score: test.score.filter(isDefectFree), group: test.group.filter(isDefectFree) },
    calibration === null ? 'test' : 'separate'
  )
}
