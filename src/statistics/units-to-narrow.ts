import { standardNormalQuantile } from './normal.ts'

/** Beyond so many units, no number is worth naming. */
const MOST = 100_000

/**
 * About how many units it takes for an interval to leave a limit out with a given power, if the value is what was measured:
 * widths go with the root of the number, so `n ((1 + z_power / z_bound) (value - bound) / (value - limit))^2`.
 *
 * @param n units that gave the interval
 * @param bound its end on the limit's side
 * @returns null where the value is at the limit, or so near that more than 100,000 would be needed
 */
export function unitsToNarrow(n: number, value: number, bound: number, limit: number): number | null {
  const margin = 1 + standardNormalQuantile(0.8) / standardNormalQuantile(0.975)
  const needed = n * ((margin * (value - bound)) / (value - limit)) ** 2
  return needed <= MOST ? Math.ceil(needed) : null
}
