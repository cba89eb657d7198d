import type { RankedScores } from './ranked-scores.ts'

/**
 * Visits every decision that a threshold can make on these units (anomalous iff score > threshold), highest threshold
 * first: flag nothing, one between each two neighboring distinct scores, flag everything. Fewer than two distinct scores:
 * none, as no threshold can separate. Plain numbers, as there may be a million cuts and a search wants one of them.
 *
 * @param visit gets the number of the cut, 0 on, for `cutThreshold`
 */
export function forEachCut(
  { scores, truePositives, falsePositives }: RankedScores,
  visit: (truePositives: number, falsePositives: number, cut: number) => void
): void {
  if (scores.length < 2) return
  visit(0, 0, 0)
  for (let i = 0; i < scores.length; i++) visit(truePositives[i], falsePositives[i], i + 1)
}

/**
 * The threshold of a cut: halfway between its neighbors, so that `>` and `>=` agree; the two outer ones lie half the nearest
 * gap outside.
 */
export function cutThreshold({ scores }: RankedScores, cut: number): number {
  const n = scores.length
  if (cut === 0) return outside(scores[0], scores[1])
  return cut < n ? halfway(scores[cut], scores[cut - 1]) : outside(scores[n - 1], scores[n - 2])
}

/** A number in [lower, upper): between neighboring floats the mean may round up to `upper`, which would not be flagged. */
function halfway(lower: number, upper: number): number {
  const middle = lower / 2 + upper / 2
  return middle >= lower && middle < upper ? middle : lower
}

/** Half a gap beyond an outermost score; that score itself where the gap is lost in rounding. */
function outside(outermost: number, neighbor: number): number {
  const beyond = outermost + (outermost / 2 - neighbor / 2)
  if (beyond !== outermost && Number.isFinite(beyond)) return beyond
  return outermost > neighbor ? outermost : nextBelow(outermost)
}

/** The next smaller float, for a threshold under the lowest score. */
function nextBelow(x: number): number {
  const step = Math.max(Math.abs(x) * Number.EPSILON, Number.MIN_VALUE)
  return Math.max(x - step, -Number.MAX_VALUE)
}
