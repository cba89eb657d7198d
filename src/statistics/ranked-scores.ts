import { checkUnits } from './check-units.ts'
import { sortedOrder } from './sorted-order.ts'

/** The units of a test set, sorted once: what ROC, precision-recall and every search for a threshold walk along. */
export interface RankedScores {
  /** Distinct scores, highest first. */
  scores: Float64Array
  /** Positives with a score >= scores[i]. */
  truePositives: Float64Array
  /** Negatives with a score >= scores[i]. */
  falsePositives: Float64Array
  positives: number
  negatives: number
}

/**
 * Sorts units by score and counts, for each distinct score, the positives and negatives at or above it.
 *
 * @param scores finite anomaly scores, shape [N], higher = more anomalous; any scale, negative ones too
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function rankedScores(scores: ArrayLike<number>, labels: ArrayLike<number>): RankedScores {
  checkUnits(scores, labels)
  const order = sortedOrder(scores, 'descending')
  const sortedScores = new Float64Array(order.length)
  const sortedLabels = new Uint8Array(order.length)
  for (let i = 0; i < order.length; i++) {
    sortedScores[i] = scores[order[i]]
    sortedLabels[i] = labels[order[i]]
  }
  return rankSorted(sortedScores, sortedLabels)
}

/**
 * `rankedScores` of checked units whose scores are in descending order already.
 *
 * @param into three arrays of N or more that hold the result until they are used again; left out: new ones
 */
export function rankSorted(
  scores: Float64Array,
  labels: Uint8Array,
  into: Float64Array[] = Array.from({ length: 3 }, () => new Float64Array(scores.length))
): RankedScores {
  const [distinct, truePositives, falsePositives] = into
  let count = 0
  let positives = 0
  for (let i = 0; i < scores.length; i++) {
    positives += labels[i]
    if (i + 1 < scores.length && scores[i + 1] === scores[i]) continue
    distinct[count] = scores[i]
    truePositives[count] = positives
    falsePositives[count] = i + 1 - positives
    count++
  }
  return {
    scores: distinct.subarray(0, count),
    truePositives: truePositives.subarray(0, count),
    falsePositives: falsePositives.subarray(0, count),
    positives,
    negatives: scores.length - positives
  }
}

/** Scores of the negatives, ascending, as often as they occur. */
export function negativeScores({ scores, falsePositives, negatives }: RankedScores): Float64Array {
  const ascending = new Float64Array(negatives)
  let end = 0
  for (let i = scores.length - 1; i >= 0; i--) {
    const start = end
    end = negatives - (i === 0 ? 0 : falsePositives[i - 1])
    for (let at = start; at < end; at++) ascending[at] = scores[i]
  }
  return ascending
}
