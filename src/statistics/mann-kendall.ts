import { checkFinite } from './check-units.ts'
import { standardNormalCdf } from './normal.ts'
import { quantile } from './quantile.ts'

/** Longest series whose p-values are exact (without ties); beyond it the normal approximation is good to three digits. */
const longestExact = 40

/**
 * Mann-Kendall test for a monotone trend.
 *
 * S = sum over i < j of sign(x_j - x_i); its variance is corrected for ties, z for continuity (Mann 1945, Kendall 1975).
 * Without ties and up to 40 values the p-values are exact, else normal. Four values can reach no two-sided p below 0.083,
 * five none below 0.017.
 *
 * @param series finite values in time order
 * @returns null for fewer than two values. `increasing` is the one-sided p-value for a rise, `decreasing` for a fall; `tau` is
 *   Kendall's tau-b against time, -1..1, 0 for a flat series; `slope` the median of all pairs' slopes (Theil 1950, Sen 1968), in
 *   units of the series a step
 * @throws RangeError where a value is not finite
 */
export function mannKendall(series: ArrayLike<number>): {
  s: number
  variance: number
  z: number
  twoSided: number
  increasing: number
  decreasing: number
  exact: boolean
  tau: number
  slope: number
} | null {
  checkFinite(series)
  const n = series.length
  if (n < 2) return null
  let s = 0
  const slopes: number[] = []
  const occurrences = new Map<number, number>()
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < j; i++) {
      s += Math.sign(series[j] - series[i])
      slopes.push((series[j] - series[i]) / (j - i))
    }
    occurrences.set(series[j], (occurrences.get(series[j]) ?? 0) + 1)
  }
  const tied = [...occurrences.values()].filter((t) => t > 1)
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5)
  const variance = (spread(n) - tied.reduce((sum, t) => sum + spread(t), 0)) / 18
  const pairs = slopes.length
  const untied = pairs - tied.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0)
  const tau = untied === 0 ? 0 : s / Math.sqrt(pairs * untied)
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  const exact = tied.length === 0 && n <= longestExact
  const atLeast = exact
    ? (value: number): number => exactUpperTail(n, value)
    : (value: number): number => (variance === 0 ? 1 : standardNormalCdf((1 - value) / Math.sqrt(variance)))
  const increasing = atLeast(s)
  const decreasing = atLeast(-s)
  const twoSided = s === 0 ? 1 : Math.min(1, 2 * Math.min(increasing, decreasing))
  return { s, variance, z, twoSided, increasing, decreasing, exact, tau, slope: quantile(slopes, 0.5) }
}

/** P(S >= s) over all orders of n distinct values: the share of permutations with few enough inversions. */
function exactUpperTail(n: number, s: number): number {
  const pairs = (n * (n - 1)) / 2
  let share = [1]
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>((size * (size - 1)) / 2 + 1).fill(0)
    // Inserting the size-th value adds 0..size-1 inversions, each equally likely.
    share.forEach((mass, inversions) => {
      for (let added = 0; added < size; added++) next[inversions + added] += mass / size
    })
    share = next
  }
  const most = (pairs - s) / 2
  return Math.min(
    1,
    share.slice(0, most + 1).reduce((sum, mass) => sum + mass, 0)
  )
}
