import { z95 } from './normal.ts'

/**
 * Wilson's score interval for a proportion of independent trials, nominal 95 % (Wilson 1927).
 *
 * @param successes 0..n
 * @param n number of trials
 * @returns [lower, upper] within 0..1, or null without trials
 * @throws RangeError where successes are not within 0..n
 */
export function wilsonInterval(successes: number, n: number): [number, number] | null {
  if (!(successes >= 0 && successes <= n && Number.isFinite(n))) {
    throw new RangeError(`${successes} successes in ${n} trials`)
  }
  return n === 0 ? null : wilsonWithin(successes, n, z95)
}

/** Wilson's interval with a given half-width `z` in standard errors; `successes` and `n` > 0 may be fractions. */
export function wilsonWithin(successes: number, n: number, z: number): [number, number] {
  const p = successes / n
  const z2 = z * z
  const center = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  // Exactly 0 and 1 at the ends, where rounding would leave 1e-17.
  return [p === 0 ? 0 : Math.max(0, center - half), p === 1 ? 1 : Math.min(1, center + half)]
}
