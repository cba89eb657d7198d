import { rankedScores } from './ranked-scores.ts'

/**
 * Area under the ROC curve: the probability that a positive unit scores above a negative one, ties counting half
 * (midranks, Mann-Whitney). Equal to scikit-learn's `roc_auc_score`.
 *
 * @param scores finite anomaly scores, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @returns 0..1, or null where one of the classes is empty
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function rocAuc(scores: ArrayLike<number>, labels: ArrayLike<number>): number | null {
  const { truePositives, falsePositives, positives, negatives } = rankedScores(scores, labels)
  if (positives === 0 || negatives === 0) return null
  // Twice the area in units of one pair: an integer, so the only rounding is in the division.
  let twice = 0
  for (let i = 0; i < truePositives.length; i++) {
    const before = i === 0 ? 0 : truePositives[i - 1]
    twice += (falsePositives[i] - (i === 0 ? 0 : falsePositives[i - 1])) * (before + truePositives[i])
  }
  return twice / (2 * positives * negatives)
}
