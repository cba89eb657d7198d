/**
 * Wilson's score interval for a proportion (Wilson 1927) with a given half-width `z` in standard errors; `successes`, 0..n, and
 * `n` > 0 may be fractions, for effective numbers of trials.
 */
export function wilsonWithin(successes: number, n: number, z: number): [number, number] {
  const p = successes / n
  const z2 = z * z
  const center = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  // Exactly 0 and 1 at the ends, where rounding would leave 1e-17.
  return [p === 0 ? 0 : Math.max(0, center - half), p === 1 ? 1 : Math.min(1, center + half)]
}
