import { conformalUnits } from './conformal.ts'
import { enoughDefects } from './max-f1-policy.ts'
import { enoughForTail, isTooFar } from './pot-policy.ts'
import { count, exactPercent } from '../words/format.ts'
import type { ThresholdSettings } from './scored-units.ts'
import type { Calibration, ThresholdContext } from './threshold-context.ts'
import type { Threshold, Thresholds } from './types.ts'
import { beyondCap, hasFewDefects, notHeld, notUseful } from './usefulness.ts'

type Recommendation = Pick<Thresholds, 'recommended' | 'reason'>
type Policy = Exclude<ThresholdSettings['thresholds']['policy'], 'auto'>

const names: Record<Policy, string> = {
  'max-f1': 'Highest F1',
  'target-fpr': 'The conformal threshold',
  youden: "Youden's J",
  pot: 'Peaks over threshold',
  cost: 'Lowest cost',
  percentile: 'Percentile'
}

/**
 * The threshold to use, by the configured policy; or nothing, and why. None flags more of the defect-free units than
 * `max-false-alarms`.
 *
 * `auto` takes what is shown to be of use: the conformal threshold for the target false positive rate, else the highest F1 from
 * 20 defective units on. With fewer than eight defects, on which nothing can be shown, the conformal one is held
 * to its false alarms alone. What is extrapolated (`pot`) is recommended only where it is asked for.
 *
 * @param candidates one row per policy that could choose, with bounds
 * @param atPercentile the row of the configured percentile, with bounds
 */
export function recommend(
  candidates: Threshold[],
  atPercentile: Threshold | null,
  context: ThresholdContext,
  { thresholds }: ThresholdSettings
): Recommendation {
  if (context.ranked.scores.length === 1) return nothing('All scores are equal: no threshold can separate.')
  const rowOf = (policy: Policy): Threshold | null =>
    policy === 'percentile' ? atPercentile : (candidates.find((candidate) => candidate.policy === policy) ?? null)
  const { policy, 'max-false-alarms': cap } = thresholds
  const nameOf = (which: Policy): string =>
    which === 'target-fpr' ? `${names[which]} for ${exactPercent(thresholds['target-fpr'])} false alarms` : names[which]
  const whyNot = (which: Policy): string | null => {
    const row = rowOf(which)
    const why = row === null ? missing(which, context, thresholds) : unfit(row, cap, context)
    return why === null ? null : `${nameOf(which)}: ${why}.`
  }

  if (policy !== 'auto') {
    const reason = whyNot(policy)
    return reason === null ? { recommended: rowOf(policy), reason: null } : nothing(reason)
  }
  const { positives } = context.ranked
  // Few defects show nothing; then the conformal threshold is shown as what it is.
  const weak = (row: Threshold): string | null =>
    notHeld(row, cap, context) ??
    (row.unproven && !(row.policy === 'target-fpr' && hasFewDefects(context)) ? notUseful(row) : null)
  const whyNotUseful = (which: Policy): string | null => {
    const why = weak(rowOf(which)!)
    return why === null ? null : `${nameOf(which)}: ${why}.`
  }
  const whyNotConformal = whyNot('target-fpr') ?? whyNotUseful('target-fpr')
  if (whyNotConformal === null) return { recommended: rowOf('target-fpr'), reason: null }
  const whyNotHighest =
    positives < enoughDefects
      ? `${names['max-f1']}: ${needs(enoughDefects, 'defective unit', positives)}.`
      : (whyNot('max-f1') ?? whyNotUseful('max-f1'))
  if (whyNotHighest === null) return { recommended: rowOf('max-f1'), reason: null }
  const extrapolated = rowOf('pot') ? ' An extrapolated one can be had with `thresholds.policy: pot`.' : ''
  return nothing(`${whyNotConformal} ${whyNotHighest}${extrapolated}`)
}

/** What a policy is called at the start of a sentence. */
export function policyTitle(policy: string): string {
  return names[policy as Policy] ?? policy
}

function nothing(reason: string): Recommendation {
  return { recommended: null, reason }
}

/** What a row that there is has against it, whoever asks for it. */
function unfit(row: Threshold, cap: number, context: ThresholdContext): string | null {
  if (row.policy === 'max-f1' && context.ranked.positives < 2) {
    return needs(2, 'defective unit', context.ranked.positives)
  }
  const tooMany = beyondCap(row, cap, context)
  if (tooMany !== null) return tooMany
  const fitted = row.policy !== 'max-f1' || (row.crossFittedF1 ?? null) !== null
  return fitted ? null : 'too few groups of each class to cross-fit it'
}

/** Why a policy could not choose. */
function missing(
  policy: Policy,
  { ranked, calibration }: ThresholdContext,
  { 'target-fpr': target, 'max-false-alarms': cap, cost }: ThresholdSettings['thresholds']
): string {
  const defectFree = calibration.sorted.length
  switch (policy) {
    case 'max-f1':
      if (ranked.positives < 2) return needs(2, 'defective unit', ranked.positives)
      if (ranked.negatives < conformalUnits(cap))
        return needs(conformalUnits(cap), 'defect-free unit', ranked.negatives)
      return `no threshold with at most ${exactPercent(cap)} false alarms finds any defect`
    case 'target-fpr':
      return needs(conformalUnits(target), 'defect-free unit', defectFree)
    case 'youden':
      return 'no threshold is better than chance on these units'
    case 'pot':
      return noTail(target, calibration)
    case 'cost':
      return cost === undefined ? 'needs thresholds.cost' : 'needs units of both classes'
    case 'percentile':
      return 'there are no defect-free scores to take it of'
  }
}

function needs(least: number, noun: string, given: number): string {
  return `needs ${count(least, noun)}, there ${given === 1 ? 'is' : 'are'} ${given}`
}

function noTail(target: number, { sorted }: Calibration): string {
  const n = sorted.length
  if (n < enoughForTail) return needs(enoughForTail, 'defect-free unit', n)
  return isTooFar(target, n)
    ? `${exactPercent(target)} is too far beyond what ${n} defect-free scores show`
    : 'too many of the highest defect-free scores are equal'
}
