import { numberGroups } from '../statistics/number-groups.ts'
import { seededRandom } from '../statistics/seeded-random.ts'
import { sortedOrder } from '../statistics/sorted-order.ts'
import { groupFolds } from './group-folds.ts'
import type { ScoredUnits } from './scored-units.ts'

const repeats = 10
const mostFolds = 5

/** The test units, sorted once, and the folds that all policies are cross-fitted on. */
export interface CrossFitPlan {
  /** Descending, with the label and the group number of each unit. */
  scores: Float64Array
  labels: Uint8Array
  groupOf: Uint32Array
  /** Positives and units in each group. */
  positives: Uint32Array
  units: Uint32Array
  folds: number
  /** For each repeat the fold of each group, 0..folds-1. */
  foldOf: Uint8Array[]
}

/**
 * Deals groups into stratified folds, ten times: five folds, fewer where fewer groups hold a class.
 *
 * @returns null where fewer than two groups hold units of a class that occurs
 */
export function planCrossFit({ score, label, group }: ScoredUnits, seed: number): CrossFitPlan | null {
  const { count, groupOf } = numberGroups(group)
  const positives = new Uint32Array(count)
  const units = new Uint32Array(count)
  groupOf.forEach((g, i) => {
    positives[g] += label[i]
    units[g]++
  })
  const withPositives = positives.filter((count) => count > 0).length
  const withNegatives = units.filter((count, g) => count > positives[g]).length
  const folds = Math.min(mostFolds, withPositives || Infinity, withNegatives || Infinity)
  if (folds < 2 || score.length === 0) return null

  const random = seededRandom(seed)
  const order = sortedOrder(score, 'descending')
  return {
    scores: Float64Array.from(order, (i) => score[i]),
    labels: Uint8Array.from(order, (i) => label[i]),
    groupOf: Uint32Array.from(order, (i) => groupOf[i]),
    positives,
    units,
    folds,
    foldOf: Array.from({ length: repeats }, () => groupFolds(positives, units, folds, random))
  }
}
