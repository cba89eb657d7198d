import { f1Score } from './classification-figures.ts'
import { cutThreshold, forEachCut } from './cut-points.ts'
import { rankedScores, type RankedScores } from './ranked-scores.ts'

/**
 * The highest F1 over all thresholds and the threshold that reaches it: halfway between neighboring distinct scores,
 * or below them all where flagging everything is best. Among equals the highest threshold, as it alarms least.
 *
 * @param scores finite anomaly scores, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @returns null without positives. `threshold` is null where none can be chosen: without negatives (F1 is 1), or where
 *   all scores are equal (F1 is that of flagging everything)
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function bestF1(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>
): { f1: number; threshold: number | null } | null {
  return bestF1OfRanked(rankedScores(scores, labels))
}

/**
 * `bestF1` of units that are sorted already.
 *
 * @param mostFalsePositives thresholds that flag more of the negatives are not looked at
 */
export function bestF1OfRanked(
  ranked: RankedScores,
  mostFalsePositives = Infinity
): { f1: number; threshold: number | null } | null {
  const { positives, negatives } = ranked
  if (positives === 0) return null
  if (negatives === 0) return { f1: 1, threshold: null }
  let best = -1
  let at = -1
  forEachCut(ranked, (truePositives, falsePositives, cut) => {
    if (falsePositives > mostFalsePositives) return
    const f1 = f1Score(truePositives, falsePositives, positives)
    if (f1 > best) [best, at] = [f1, cut]
  })
  return at < 0
    ? { f1: f1Score(positives, negatives, positives), threshold: null }
    : { f1: best, threshold: cutThreshold(ranked, at) }
}
