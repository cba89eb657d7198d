/** 1 where an interval holds the truth, else 0; null without an interval. */
export function covers(interval: readonly [number, number] | null | undefined, truth: number): 0 | 1 | null {
  if (!interval) return null
  return interval[0] <= truth && truth <= interval[1] ? 1 : 0
}
