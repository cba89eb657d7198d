import { f1Score } from '../statistics/classification-figures.ts'
import { bootstrapDraws } from '../statistics/bootstrap-draws.ts'
import { cutThreshold, forEachCut } from '../statistics/cut-points.ts'
import type { RankedScores } from '../statistics/ranked-scores.ts'
import { allowedAlarms } from './conformal.ts'
import type { CrossFitPlan } from './cross-fit-plan.ts'

/** Thresholds with this share of the highest F1 do nearly as well. */
const nearly = 0.95
const manyGroups = 100_000

/**
 * The lowest and the highest threshold whose F1 is at least 95 % of the highest one.
 *
 * @param highest of the F1 scores that thresholds have on these units, above 0
 * @param mostFalsePositives thresholds that flag more of the negatives are not looked at
 */
export function f1Plateau(ranked: RankedScores, highest: number, mostFalsePositives: number): [number, number] {
  let [first, last] = [-1, -1]
  forEachCut(ranked, (truePositives, falsePositives, cut) => {
    if (falsePositives > mostFalsePositives) return
    if (f1Score(truePositives, falsePositives, ranked.positives) < nearly * highest) return
    if (first < 0) first = cut
    last = cut
  })
  return [cutThreshold(ranked, last), cutThreshold(ranked, first)]
}

/**
 * Approximate 95 % interval of the threshold with the highest F1: where it comes to stand when whole groups are drawn again, with
 * replacement: 500 draws, 100 from more than 100,000 groups, whose interval is narrow. A bootstrap of where a step function
 * peaks has no guarantee, whatever the number of units (docs/calibration.md shows what it covers).
 *
 * @param cap thresholds that are expected to flag a larger share of new negatives are not looked at; 1: all are
 * @returns null where no draw holds both classes
 */
export function maxF1ThresholdInterval(plan: CrossFitPlan, seed: number, cap: number): [number, number] | null {
  const groups = plan.units.length
  return bootstrapDraws(groups, (times) => bestOfDraw(plan, times, cap), seed, groups > manyGroups ? 100 : 500)
}

/** The threshold with the highest F1 when each group counts as often as it was drawn; among equals the highest. */
function bestOfDraw(
  { scores, labels, groupOf, positives, units }: CrossFitPlan,
  times: Uint32Array,
  cap: number
): number | null {
  let [total, defects] = [0, 0]
  for (let g = 0; g < times.length; g++) {
    total += times[g] * units[g]
    defects += times[g] * positives[g]
  }
  if (defects === 0 || defects === total) return null
  const allowed = cap === 1 ? total : allowedAlarms(cap, total - defects)
  let best = 0
  let threshold: number | null = null
  let [flagged, found, judged] = [0, 0, 0]
  let above = Infinity
  for (let i = 0; i < scores.length; i++) {
    const drawn = times[groupOf[i]]
    if (drawn === 0) continue
    // A threshold below the units that came before flags all of them.
    if (scores[i] < above && flagged - found > allowed) return threshold
    // Flagging more without finding more is no better.
    if (found > judged && scores[i] < above) {
      judged = found
      const f1 = f1Score(found, flagged - found, defects)
      if (f1 > best) {
        best = f1
        threshold = scores[i] / 2 + above / 2
      }
      // Lower thresholds flag more: even if all the defects came next, none of them would be better.
      if (f1Score(defects, flagged - defects, defects) <= best) return threshold
    }
    above = scores[i]
    flagged += drawn
    if (labels[i] === 1) found += drawn
  }
  // Flagging everything: just below the lowest score that was drawn.
  const flagsAll = total - defects <= allowed && f1Score(defects, total - defects, defects) > best
  return flagsAll ? above : threshold
}
