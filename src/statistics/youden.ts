import { cutThreshold, forEachCut } from './cut-points.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'

/**
 * Youden's index J = max(TPR - FPR) and the threshold that reaches it, halfway between neighboring distinct scores;
 * among equals the highest. Does not depend on how many units are defective.
 *
 * @param scores finite anomaly scores, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @returns index in 0..1; `threshold` is null where no threshold is better than chance (J = 0); null with one class only
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function youden(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>
): { index: number; threshold: number | null } | null {
  return youdenOfRanked(rankedScores(scores, labels))
}

/** `youden` of units that are sorted already. */
export function youdenOfRanked(ranked: RankedScores): { index: number; threshold: number | null } | null {
  const { positives, negatives } = ranked
  if (positives === 0 || negatives === 0) return null
  // Compared in whole pairs, so that equal cuts are equal and the first, highest, threshold stays.
  let most = 0
  let at = -1
  forEachCut(ranked, (truePositives, falsePositives, cut) => {
    const pairs = truePositives * negatives - falsePositives * positives
    if (pairs > most) [most, at] = [pairs, cut]
  })
  return { index: most / (positives * negatives), threshold: at < 0 ? null : cutThreshold(ranked, at) }
}
