import { sortedQuantile } from '../statistics/quantile.ts'
import { negativeScores } from '../statistics/ranked-scores.ts'
import { evaluateThreshold } from './evaluate-threshold.ts'
import { note, exactPercent } from '../words/format.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'
import { withCrossFit } from './with-cross-fit.ts'

/** The steps at which the percentile is evaluated again. */
const steps = [85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9]

/**
 * The threshold at a percentile of the calibration scores, `numpy.percentile` with its default, linear, method. Where the
 * defect-free test units calibrate, cross-fitted figures stand beside the plain ones.
 *
 * @param percentile 0..100
 * @returns null without calibration scores
 */
export function percentilePolicy(percentile: number, context: ThresholdContext): Threshold | null {
  const { sorted, from } = context.calibration
  const n = sorted.length
  if (n === 0) return null
  const row = atPercentile(percentile, context)
  // Expected share of new defect-free scores above the interpolated order statistic, from n exchangeable ones.
  const nominal = 1 - percentile / 100
  const expected = 1 - ((n - 1) * (percentile / 100) + 1) / (n + 1)
  const off =
    expected > 1.1 * nominal &&
    `Expect about ${exactPercent(expected)} false alarms on new data, not ${exactPercent(nominal)}.`
  const withNote = { ...row, note: note(row.note, off) }
  if (from === 'separate') return withNote
  return withCrossFit(withNote, context, (training) =>
    training.negatives === 0 ? null : sortedQuantile(negativeScores(training), percentile / 100)
  )
}

/** The percentile, evaluated again at each step; empty without calibration scores. */
export function percentileSweep(context: ThresholdContext): Threshold[] {
  if (context.calibration.sorted.length === 0) return []
  return steps.map((percentile) => atPercentile(percentile, context))
}

function atPercentile(percentile: number, context: ThresholdContext): Threshold {
  const { sorted } = context.calibration
  const needed = Math.ceil(100 / (100 - percentile) - 1e-9)
  return evaluateThreshold(sortedQuantile(sorted, percentile / 100), context, {
    policy: 'percentile',
    percentile,
    note: note(
      sorted.length < needed &&
        `Close to the highest of only ${sorted.length} calibration scores; this percentile needs ${needed}.`
    )
  })
}
