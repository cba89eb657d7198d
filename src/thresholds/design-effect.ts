import { degreesOfFreedom } from '../statistics/degrees-of-freedom.ts'
import type { Calibration } from './threshold-context.ts'

/**
 * How alike the units of one group are in whether they are among the highest scores: the variance of that number between groups
 * over that of independent scores.
 *
 * @param above how many of the highest scores, 1..n-1
 * @returns `effect`, 1 or more; `degreesOfFreedom` of its estimate, null where every score is a group of its own
 */
export function designEffect(
  { sorted, groupOf, groups }: Calibration,
  above: number
): { effect: number; degreesOfFreedom: number | null } {
  const n = sorted.length
  if (groups === n || groups < 2) return { effect: 1, degreesOfFreedom: null }
  const share = above / n
  const residuals = new Float64Array(groups)
  for (let i = 0; i < n; i++) residuals[groupOf[i]] += (i >= n - above ? 1 : 0) - share
  let [squares, fourths] = [0, 0]
  for (const residual of residuals) {
    squares += residual ** 2
    fourths += residual ** 4
  }
  return {
    effect: Math.max(1, ((groups / (groups - 1)) * squares) / (above * (1 - share))),
    degreesOfFreedom: degreesOfFreedom(groups, squares, fourths)
  }
}
