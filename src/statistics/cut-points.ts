import type { RankedScores } from './ranked-scores.ts'

/** What a threshold does to the units: anomalous iff score > threshold. */
export interface CutPoint {
  threshold: number
  truePositives: number
  falsePositives: number
}

/**
 * Every decision that a threshold can make on these units, highest threshold first: flag nothing, one between each two
 * neighboring distinct scores, flag everything. A threshold stands halfway between its neighbors, so that `>` and `>=`
 * agree; the two outer ones lie half the nearest gap outside. Fewer than two distinct scores: none, as no threshold
 * can separate.
 */
export function cutPoints(ranked: RankedScores): CutPoint[] {
  const { scores, truePositives, falsePositives } = ranked
  const n = scores.length
  if (n < 2) return []
  const cuts: CutPoint[] = [{ threshold: outside(scores[0], scores[1]), truePositives: 0, falsePositives: 0 }]
  for (let i = 0; i < n; i++) {
    const threshold = i + 1 < n ? halfway(scores[i + 1], scores[i]) : outside(scores[n - 1], scores[n - 2])
    cuts.push({ threshold, truePositives: truePositives[i], falsePositives: falsePositives[i] })
  }
  return cuts
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
