import { rankedScores, type RankedScores } from './ranked-scores.ts'

/**
 * Average precision: sum over the distinct scores of (recall gained) x precision, without interpolation, as
 * scikit-learn's `average_precision_score`. The trapezoidal area under a precision-recall curve is too optimistic.
 *
 * @param scores finite anomaly scores, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @returns 0..1; null without positives; 1 without negatives
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function averagePrecision(scores: ArrayLike<number>, labels: ArrayLike<number>): number | null {
  return averagePrecisionOfRanked(rankedScores(scores, labels))
}

/** `averagePrecision` of units that are sorted already. */
export function averagePrecisionOfRanked({ truePositives, falsePositives, positives }: RankedScores): number | null {
  if (positives === 0) return null
  let sum = 0
  for (let i = 0; i < truePositives.length; i++) {
    const gained = truePositives[i] - (i === 0 ? 0 : truePositives[i - 1])
    sum += gained * (truePositives[i] / (truePositives[i] + falsePositives[i]))
  }
  return sum / positives
}
