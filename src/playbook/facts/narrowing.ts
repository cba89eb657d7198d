import { unitsToNarrow } from '../../statistics/units-to-narrow.ts'

/** What would decide a finding whose interval reaches over its limit: how many units, if the value is what was measured. */
export function narrowing(
  what: string,
  n: number,
  { value, interval }: { value: number; interval: readonly [number, number] },
  limit: number
): string {
  const needed = unitsToNarrow(n, value, value < limit ? interval[1] : interval[0], limit)
  return needed === null || needed <= n
    ? `Add ${what} beyond the ${n} that were measured; so close to the limit no number can be named.`
    : `Add ${what}: it takes about ${needed} (now ${n}), for an answer in 8 of 10 cases, if the figure is what was measured.`
}
