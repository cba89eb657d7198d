import { f1Score } from '../statistics/classification-figures.ts'
import { ONE_SIDED, proportionOfGroups } from '../statistics/proportion-interval.ts'
import { rankSorted, type RankedScores } from '../statistics/ranked-scores.ts'
import type { CrossFitPlan } from './cross-fit-plan.ts'
import { crossFittedF1Interval, type FlaggedPerGroup } from './cross-fitted-f1-interval.ts'

/** Honest figures of a rule that chooses its threshold on the very units that it is judged on. */
export interface CrossFit {
  /** Mean over the repeats, each over all held-out units; null without positives. */
  f1: number | null
  f1Interval: [number, number] | null
  /** Means over the repeats, each with the bound that it is on the safe side of in 95 % of cases; null without its class. */
  recall: number | null
  recallBound: number | null
  falsePositiveRate: number | null
  falsePositiveRateBound: number | null
}

/**
 * Repeated, stratified, group-aware cross-fitting: a threshold is chosen on all folds but one and judged on that one.
 *
 * @param choose the rule; null where it cannot choose. The ranking it is given is valid during the call
 * @returns null where a training part allows no choice
 */
export function crossFit(plan: CrossFitPlan, choose: (training: RankedScores) => number | null): CrossFit | null {
  const repeats: FlaggedPerGroup[] = []
  for (const foldOf of plan.foldOf) {
    const flagged = heldOutFlags(plan, foldOf, choose)
    if (flagged === null) return null
    repeats.push(flagged)
  }
  const positives = sum(plan.positives)
  const found = heldOut(plan.positives, repeats, 'truePositives')
  const alarms = heldOut(
    plan.units.map((units, g) => units - plan.positives[g]),
    repeats,
    'falsePositives'
  )
  const f1s = repeats.map((r) =>
    positives === 0 ? 0 : f1Score(sum(r.truePositives), sum(r.falsePositives), positives)
  )
  return {
    f1: positives === 0 ? null : f1s.reduce((a, b) => a + b, 0) / f1s.length,
    f1Interval: positives === 0 ? null : crossFittedF1Interval(plan.positives, repeats, f1s),
    recall: found && found.rate,
    recallBound: found && found.interval[0],
    falsePositiveRate: alarms && alarms.rate,
    falsePositiveRateBound: alarms && alarms.interval[1]
  }
}

/** Share of the held-out units of one class that was flagged; null where the class does not occur. */
function heldOut(
  unitsOf: Uint32Array,
  repeats: FlaggedPerGroup[],
  what: keyof FlaggedPerGroup
): { rate: number; interval: [number, number] } | null {
  const flaggedOf = new Float64Array(unitsOf.length)
  for (const repeat of repeats) repeat[what].forEach((flagged, g) => (flaggedOf[g] += flagged / repeats.length))
  const interval = proportionOfGroups(flaggedOf, unitsOf, ONE_SIDED)
  return interval && { rate: flaggedOf.reduce((a, b) => a + b, 0) / sum(unitsOf), interval }
}

/** One repeat: each fold is held out once. */
function heldOutFlags(
  { scores, labels, groupOf, units, folds }: CrossFitPlan,
  foldOf: Uint8Array,
  choose: (training: RankedScores) => number | null
): FlaggedPerGroup | null {
  const truePositives = new Uint32Array(units.length)
  const falsePositives = new Uint32Array(units.length)
  const n = scores.length
  const foldOfUnit = new Uint8Array(n)
  for (let i = 0; i < n; i++) foldOfUnit[i] = foldOf[groupOf[i]]
  const trainingScores = new Float64Array(n)
  const trainingLabels = new Uint8Array(n)
  const ranked = Array.from({ length: 3 }, () => new Float64Array(n))
  for (let fold = 0; fold < folds; fold++) {
    let count = 0
    for (let i = 0; i < n; i++) {
      // Written over by the next one if it is held out: a branch that nothing foretells takes longer.
      trainingScores[count] = scores[i]
      trainingLabels[count] = labels[i]
      count += Number(foldOfUnit[i] !== fold)
    }
    const threshold = choose(rankSorted(trainingScores.subarray(0, count), trainingLabels.subarray(0, count), ranked))
    if (threshold === null) return null
    for (let i = 0; i < n && scores[i] > threshold; i++) {
      if (foldOfUnit[i] === fold) (labels[i] === 1 ? truePositives : falsePositives)[groupOf[i]]++
    }
  }
  return { truePositives, falsePositives }
}

function sum(values: Uint32Array): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]
  return total
}
