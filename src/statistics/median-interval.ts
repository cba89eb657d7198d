import { quantileSorted } from 'simple-statistics'
import { checkFinite } from './check-units.ts'

/**
 * Median with a distribution-free interval between two order statistics: [x_(k), x_(n+1-k)] with the largest k for which
 * P(Binomial(n, 1/2) < k) <= 0.025, so that it holds the true median in at least 95 of 100 cases (Thompson 1936).
 * Units count as independent.
 *
 * @param values finite numbers in any order
 * @returns null without values; `interval` is null for fewer than six, which no such interval exists for
 * @throws RangeError where a value is not finite
 */
export function medianInterval(values: ArrayLike<number>): { value: number; interval: [number, number] | null } | null {
  checkFinite(values)
  const n = values.length
  if (n === 0) return null
  const sorted = Array.from(Float64Array.from(values).sort())
  const k = binomialHalfQuantile(n)
  return { value: quantileSorted(sorted, 0.5), interval: k === 0 ? null : [sorted[k - 1], sorted[n - k]] }
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
