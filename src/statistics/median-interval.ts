import { quantileSorted } from 'simple-statistics'
import { checkFinite } from './check-units.ts'
import { groupSizes } from './group-sizes.ts'
import { proportionInterval } from './proportion-interval.ts'

/**
 * Median with a distribution-free interval between two order statistics: [x_(k), x_(n+1-k)] with the largest k for which
 * P(Binomial(n, 1/2) < k) <= 0.025, so that it holds the true median in at least 95 of 100 cases (Thompson 1936). Where
 * units come in groups, it lies between the order statistics at the ends of `proportionInterval` of the share of units below
 * the median (Woodruff 1952).
 *
 * @param values finite numbers in any order, shape [N]
 * @param groups name of the group of each unit, shape [N]; none: units are independent
 * @returns null without values; `interval` is null for fewer than six groups, which no such interval exists for
 * @throws RangeError where lengths differ or a value is not finite
 */
export function medianInterval(
  values: ArrayLike<number>,
  groups?: ArrayLike<string>
): { value: number; interval: [number, number] | null } | null {
  checkFinite(values)
  if (groups !== undefined && groups.length !== values.length) {
    throw new RangeError(`${values.length} values, but ${groups.length} groups`)
  }
  const n = values.length
  if (n === 0) return null
  const sorted = Array.from(Float64Array.from(values).sort())
  const value = quantileSorted(sorted, 0.5)
  const sizes = groups === undefined ? null : groupSizes(groups)
  if (groups !== undefined && sizes !== null && sizes.grouped) {
    if (binomialHalfQuantile(sizes.groups) === 0) return { value, interval: null }
    const below = Array.from(values, (x) => (x < value ? 1 : 0))
    const [low, high] = proportionInterval(below, groups)!
    return { value, interval: [sorted[Math.floor(low * n)], sorted[Math.min(n, Math.ceil(high * n)) - 1]] }
  }
  const k = binomialHalfQuantile(n)
  return { value, interval: k === 0 ? null : [sorted[k - 1], sorted[n - k]] }
}

/** Largest k with P(Binomial(n, 1/2) <= k - 1) <= 0.025. Summed in logarithms, as 2^-n underflows from n = 1075 on. */
function binomialHalfQuantile(n: number): number {
  let logMass = -n * Math.LN2
  let cumulative = Math.exp(logMass)
  let k = 0
  while (cumulative <= 0.025) {
    k++
    logMass += Math.log((n - k + 1) / k)
    cumulative += Math.exp(logMass)
  }
  return k
}
