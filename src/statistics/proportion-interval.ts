import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { degreesOfFreedom } from './degrees-of-freedom.ts'
import { groupSizes } from './group-sizes.ts'
import { z95 } from './normal.ts'
import { numberGroups } from './number-groups.ts'
import { t95 } from './student-t.ts'

/** The tail of an interval whose one bound alone is to hold in 95 % of cases. */
export const ONE_SIDED = 0.05

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
 * @param tail that each bound leaves out: 0.025, or `ONE_SIDED`
 * @returns [lower, upper] within 0..1, or null without units
 */
export function proportionInterval(
  hits: ArrayLike<number>,
  groups: ArrayLike<string>,
  sizes = groupSizes(groups),
  tail = 0.025
): [number, number] | null {
  const n = hits.length
  if (n === 0) return null
  if (!sizes.grouped) {
    let successes = 0
    for (let i = 0; i < n; i++) successes += hits[i]
    return exactInterval(successes, n, tail)
  }
  const { count, groupOf } = numberGroups(groups)
  const [hitsOf, unitsOf] = [new Float64Array(count), new Uint32Array(count)]
  for (let i = 0; i < n; i++) {
    hitsOf[groupOf[i]] += hits[i]
    unitsOf[groupOf[i]]++
  }
  return proportionOfGroups(hitsOf, unitsOf, tail)
}

/**
 * `proportionInterval` of units that were counted by group.
 *
 * @param hitsOf, unitsOf hits and units of each group, shape [G]; a group may hold no unit. Hits may be means over several tries
 */
export function proportionOfGroups(hitsOf: Float64Array, unitsOf: Uint32Array, tail: number): [number, number] | null {
  let [successes, n, groups, squaredSizes] = [0, 0, 0, 0]
  for (let g = 0; g < unitsOf.length; g++) {
    successes += hitsOf[g]
    n += unitsOf[g]
    groups += unitsOf[g] > 0 ? 1 : 0
    squaredSizes += unitsOf[g] ** 2
  }
  if (n === 0) return null
  if (groups === n) return exactInterval(successes, n, tail)
  const p = successes / n
  let [squares, fourths] = [0, 0]
  for (let g = 0; g < unitsOf.length; g++) {
    const residual = hitsOf[g] - p * unitsOf[g]
    squares += residual ** 2
    fourths += residual ** 4
  }
  const largestDesignEffect = squaredSizes / n
  const between = ((groups / Math.max(1, groups - 1)) * squares) / (n * n)
  const binomial = (p * (1 - p)) / n
  const known = groups > 1 && binomial > 0
  const designEffect = known ? Math.min(Math.max(1, between / binomial), largestDesignEffect) : largestDesignEffect
  const shrink = (z95 / t95(known ? degreesOfFreedom(groups, squares, fourths) : groups - 1)) ** 2
  return exactInterval((successes * shrink) / designEffect, (n * shrink) / designEffect, tail)
}

/** Clopper and Pearson's interval; `successes` and `n` > 0 may be fractions. */
function exactInterval(successes: number, n: number, tail: number): [number, number] {
  const failures = n - successes
  return [
    successes <= 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    failures <= 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures)
  ]
}
