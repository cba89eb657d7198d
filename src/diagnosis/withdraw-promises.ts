import type { Threshold, Thresholds } from '../thresholds/types.ts'

const withdrawn =
  'Chosen for a rate of false alarms that cannot be promised: the calibration is not like the test (C1).'

/**
 * The thresholds without what a calibration unlike the test (C1) promises: rates, their bounds and the interval of an
 * extrapolated threshold. What the test units show stays; a threshold that was shown to be of use by its promise alone is no longer
 * recommended.
 */
export function withdrawPromises(thresholds: Thresholds): Thresholds {
  if (thresholds.calibration === 'test') return thresholds
  const { recommended } = thresholds
  const onPromise = recommended !== null && isPromised(recommended) && recommended.unproven === true
  return {
    ...thresholds,
    recommended: onPromise ? null : recommended && withdraw(recommended),
    reason: onPromise
      ? 'That defects are found is not shown, and the calibration is not like the test (C1), so that its false alarms are not held either.'
      : thresholds.reason,
    candidates: thresholds.candidates.map(withdraw)
  }
}

function isPromised({ policy }: Threshold): boolean {
  return policy === 'target-fpr' || policy === 'pot'
}

function withdraw(row: Threshold): Threshold {
  if (!isPromised(row)) return row
  const shown = { ...row, note: withdrawn }
  delete shown.falsePositiveRateBound
  delete shown.thresholdInterval
  return shown
}
