import { rankedScores } from '../statistics/ranked-scores.ts'
import { conformalUnits } from './conformal.ts'
import { costPolicy } from './cost-policy.ts'
import { planCrossFit } from './cross-fit-plan.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { maxF1Policy } from './max-f1-policy.ts'
import { percentilePolicy, percentileSweep } from './percentile-policy.ts'
import { potPolicy } from './pot-policy.ts'
import { recommend } from './recommend.ts'
import type { ThresholdInput, ThresholdSettings } from './scored-units.ts'
import { sortCalibration } from './sort-calibration.ts'
import type { Calibration, ThresholdContext } from './threshold-context.ts'
import { targetFprPolicy } from './target-fpr-policy.ts'
import { thresholdNotes } from './threshold-notes.ts'
import type { Thresholds } from './types.ts'
import { youdenPolicy } from './youden-policy.ts'

/**
 * Evaluates the operating threshold, every other policy and the percentile sweep on the test units, and recommends one.
 * A unit is anomalous iff its score > threshold. Policies that cannot choose are left out of `candidates`; `notes` and
 * `reason` say why. `operating` is null where there is no defect-free score to take a percentile of.
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
  const { policy, cost, 'target-fpr': target } = settings.thresholds
  const atPercentile = percentilePolicy(settings['threshold-percentile'], context)
  const operating =
    settings.threshold === undefined
      ? atPercentile
      : evaluateThreshold(settings.threshold, context, { policy: 'absolute' })
  const candidates = [
    maxF1Policy(context),
    targetFprPolicy(target, context),
    youdenPolicy(context),
    cost ? costPolicy(cost, context) : null,
    // What can be promised needs no extrapolation, unless it is asked for.
    policy === 'pot' || context.calibration.sorted.length < conformalUnits(target) ? potPolicy(target, context) : null
  ].filter((candidate) => candidate !== null)

  return {
    operating,
    ...recommend(candidates, atPercentile, context, settings),
    candidates,
    sweep: percentileSweep(context),
    calibration: context.calibration.from,
    calibrationUnits: context.calibration.sorted.length,
    notes: thresholdNotes(operating, target, context)
  }
}

function calibrate({ test, calibration }: ThresholdInput): Calibration {
  const isDefectFree = (_: unknown, i: number): boolean => test.label[i] === 0
  return sortCalibration(
    calibration ?? { score: test.score.filter(isDefectFree), group: test.group.filter(isDefectFree) },
    calibration === null ? 'test' : 'separate'
  )
}
