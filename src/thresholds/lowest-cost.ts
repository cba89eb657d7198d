import type { Settings } from '../settings/schema.ts'
import { precisionScore } from '../statistics/classification-figures.ts'
import { cutThreshold, forEachCut } from '../statistics/cut-points.ts'
import type { RankedScores } from '../statistics/ranked-scores.ts'

/** What is weighed, at a share of defects that is known. */
export type Costs = Required<NonNullable<Settings['thresholds']['cost']>>

export interface LowestCost {
  threshold: number
  /** Expected cost of one unit in use: miss * prevalence * (1 - TPR) + false alarm * (1 - prevalence) * FPR. */
  cost: number
  /** Precision at the prevalence in use, not at that of the test set; null where nothing is flagged. */
  precision: number | null
}

/**
 * The threshold with the lowest expected cost in use (Metz 1978); among equals the highest. It may be cheapest to flag
 * nothing, or everything.
 *
 * @returns null with one class only, or where all scores are equal
 */
export function lowestCost(ranked: RankedScores, costs: Costs): LowestCost | null {
  if (ranked.positives === 0 || ranked.negatives === 0) return null
  const share = costs.prevalence
  let best = { cut: -1, cost: Infinity, precision: null as number | null }
  forEachCut(ranked, (truePositives, falsePositives, cut) => {
    const found = share * (truePositives / ranked.positives)
    const alarms = (1 - share) * (falsePositives / ranked.negatives)
    const cost = costs.miss * (share - found) + costs['false-alarm'] * alarms
    if (cost < best.cost) best = { cut, cost, precision: found + alarms === 0 ? null : precisionScore(found, alarms) }
  })
  const { cut, cost, precision } = best
  return cut < 0 ? null : { threshold: cutThreshold(ranked, cut), cost, precision }
}
