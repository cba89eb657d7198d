import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { degreesOfFreedom } from './degrees-of-freedom.ts'
import { groupSizes } from './group-sizes.ts'
import { z95 } from './normal.ts'
import { numberGroups } from './number-groups.ts'
import { t95 } from './student-t.ts'

/**
 * Interval for a proportion of units, nominal 95 %: Clopper and Pearson's exact one, over an effective number of units where
 * units come in groups (Korn and Graubard 1998). That number is n over the design effect: the between-group variance of the
 * proportion over its binomial variance, at least 1, at most as if the units of a group were copies, and just that where all
 * or no units hit, as then it cannot be estimated; it is less by (z / t)^2, as the variance is estimated from few groups.
 * What this covers is simulated in docs/calibration.md: Wilson's interval held a share of 5 % in under 0.93 of cases.
 *
 * @param hits 1 or 0 for each unit, shape [N]
 * @param groups name of the group of each unit, shape [N]; groups of one unit each give the exact binomial interval
 * @param sizes `groupSizes(groups)`, where it is known already
 * @returns [lower, upper] within 0..1, or null without units
 */
export function proportionInterval(
  hits: ArrayLike<number>,
  groups: ArrayLike<string>,
  sizes = groupSizes(groups)
): [number, number] | null {
  const n = hits.length
  if (n === 0) return null
  let successes = 0
  for (let i = 0; i < n; i++) successes += hits[i]
  if (!sizes.grouped) return exactInterval(successes, n)

  const p = successes / n
  const { count, groupOf } = numberGroups(groups)
  const residuals = new Float64Array(count)
  for (let i = 0; i < n; i++) residuals[groupOf[i]] = residuals[groupOf[i]] + hits[i] - p
  let [squares, fourths] = [0, 0]
  for (const residual of residuals) {
    squares += residual ** 2
    fourths += residual ** 4
  }
  const between = ((sizes.groups / Math.max(1, sizes.groups - 1)) * squares) / (n * n)
  const binomial = (p * (1 - p)) / n
  const known = sizes.groups > 1 && binomial > 0
  const designEffect = known
    ? Math.min(Math.max(1, between / binomial), sizes.largestDesignEffect)
    : sizes.largestDesignEffect
  const shrink = (z95 / t95(known ? degreesOfFreedom(sizes.groups, squares, fourths) : sizes.groups - 1)) ** 2
  return exactInterval((successes * shrink) / designEffect, (n * shrink) / designEffect)
}

/** Clopper and Pearson's interval; `successes` and `n` > 0 may be fractions. */
function exactInterval(successes: number, n: number): [number, number] {
  const failures = n - successes
  return [
    successes <= 0 ? 0 : betaQuantile(0.025, successes, failures + 1),
    failures <= 0 ? 1 : betaQuantile(0.975, successes + 1, failures)
  ]
}
