import { conformalUnits } from './conformal.ts'
import { count, exactPercent } from '../words/format.ts'
import { enoughDefects, flagsEverything } from './max-f1-policy.ts'
import { enoughForTail, isTooFar } from './pot-policy.ts'
import type { ThresholdSettings } from './scored-units.ts'
import type { Calibration, ThresholdContext } from './threshold-context.ts'
import type { Threshold, Thresholds } from './types.ts'

type Recommendation = Pick<Thresholds, 'recommended' | 'reason'>

/**
 * The threshold to use, by the configured policy; or nothing, and why. `auto`: max-F1 from 20 defective units on, if it
 * could be cross-fitted and does not just flag everything; else the conformal threshold for the target false positive
 * rate. What is extrapolated (`pot`) is recommended only where it is asked for.
 *
 * @param candidates one row per policy that could choose
 * @param atPercentile the row of the configured percentile
 */
export function recommend(
  candidates: Threshold[],
  atPercentile: Threshold | null,
  context: ThresholdContext,
  { thresholds }: ThresholdSettings
): Recommendation {
  if (context.ranked.scores.length === 1) return nothing('All scores are equal: no threshold can separate.')
  const byPolicy = (name: string): Threshold | undefined => candidates.find((candidate) => candidate.policy === name)
  const { policy } = thresholds
  const reasons = {
    'max-f1': whyNotMaxF1(byPolicy('max-f1'), context, policy === 'auto' ? enoughDefects : 2),
    'target-fpr': byPolicy('target-fpr') ? null : tooFewDefectFree(thresholds['target-fpr'], context.calibration),
    youden: byPolicy('youden') ? null : "Youden's J: no threshold is better than chance on these units.",
    pot: byPolicy('pot') ? null : noTail(thresholds['target-fpr'], context.calibration),
    cost: byPolicy('cost') ? null : 'Lowest cost: needs thresholds.cost, and units of both classes.',
    percentile: atPercentile ? null : 'Percentile: there are no defect-free scores to take it of.'
  }
  if (policy === 'auto') {
    if (reasons['max-f1'] === null) return { recommended: byPolicy('max-f1')!, reason: null }
    if (reasons['target-fpr'] === null) return { recommended: byPolicy('target-fpr')!, reason: null }
    const extrapolated = byPolicy('pot') ? ' An extrapolated one can be had with `thresholds.policy: pot`.' : ''
    return nothing(`${reasons['max-f1']} ${reasons['target-fpr']}${extrapolated}`)
  }
  const reason = reasons[policy]
  if (reason !== null) return nothing(reason)
  return { recommended: policy === 'percentile' ? atPercentile : byPolicy(policy)!, reason: null }
}

function nothing(reason: string): Recommendation {
  return { recommended: null, reason }
}

function whyNotMaxF1(
  candidate: Threshold | undefined,
  { ranked, test }: ThresholdContext,
  needed: number
): string | null {
  if (ranked.positives < needed) {
    return `Highest F1: needs ${count(needed, 'defective unit')}, there ${ranked.positives === 1 ? 'is' : 'are'} ${ranked.positives}.`
  }
  if (candidate === undefined) return 'Highest F1: needs defect-free units too.'
  if (flagsEverything(candidate, test)) return 'Highest F1: only flagging every unit reaches it.'
  if ((candidate.crossFittedF1 ?? null) === null) return 'Highest F1: too few groups of each class to cross-fit it.'
  return null
}

function tooFewDefectFree(target: number, calibration: Calibration): string {
  const needed = conformalUnits(target)
  const given = calibration.sorted.length
  return `A false positive rate of ${exactPercent(target)}: needs ${count(needed, 'defect-free unit')}, there ${given === 1 ? 'is' : 'are'} ${given}.`
}

function noTail(target: number, { sorted }: Calibration): string {
  const n = sorted.length
  if (n < enoughForTail)
    return `Peaks over threshold: needs ${count(enoughForTail, 'defect-free unit')}, there ${n === 1 ? 'is' : 'are'} ${n}.`
  return isTooFar(target, n)
    ? `Peaks over threshold: a false positive rate of ${exactPercent(target)} is too far beyond what ${n} defect-free scores show.`
    : 'Peaks over threshold: too many of the highest defect-free scores are equal.'
}
