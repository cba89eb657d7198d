import { t95 } from '../statistics/student-t.ts'
import { wilsonWithin } from '../statistics/wilson.ts'

/** Held-out units that were flagged in one repeat, per group: shape [G]. */
export interface FlaggedPerGroup {
  truePositives: Uint32Array
  falsePositives: Uint32Array
}

/**
 * How much more a cross-fitted F1 varies than its groups do on their own: folds share most of what their thresholds were chosen
 * on, so their results err together (Nadeau and Bengio 2003, whose factor for five folds is 2.25). This much is enough in the
 * simulations of docs/calibration.md; without it, near F1 1 the interval held the truth in 0.85 to 0.90 of cases.
 */
const shared = 1.5

/**
 * Nominal 95 % interval of a cross-fitted F1, for the F1 of the chosen threshold on new units: Wilson's, with the number of
 * independent trials that would give F1, as a proportion, the variance that it has between groups. That variance is the
 * linearized one of the ratio 2 TP / (TP + FP + P), averaged over the repeats, and raised for what folds share.
 *
 * @param positives number of positives in each group, shape [G]; one or more in all
 * @param repeats what was flagged in each repeat
 * @param f1s F1 of each repeat
 */
export function crossFittedF1Interval(
  positives: Uint32Array,
  repeats: FlaggedPerGroup[],
  f1s: number[]
): [number, number] {
  const groups = positives.length
  const residuals = new Float64Array(groups)
  repeats.forEach(({ truePositives, falsePositives }, r) => {
    const size = (g: number): number => truePositives[g] + falsePositives[g] + positives[g]
    let total = 0
    for (let g = 0; g < groups; g++) total += size(g)
    for (let g = 0; g < groups; g++) {
      residuals[g] += (2 * truePositives[g] - f1s[r] * size(g)) / (total * repeats.length)
    }
  })
  const squares = residuals.reduce((total, residual) => total + residual * residual, 0)
  const variance = shared * (groups / (groups - 1)) * squares
  const f1 = f1s.reduce((a, b) => a + b, 0) / f1s.length
  // All or nothing found leaves no variance: then each group with a defect counts as one trial.
  const trials =
    variance > 0 && f1 > 0 && f1 < 1 ? (f1 * (1 - f1)) / variance : positives.filter((count) => count > 0).length
  return wilsonWithin(f1 * trials, trials, t95(groups - 2))
}
