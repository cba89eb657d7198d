import { medianSorted } from 'simple-statistics'

/** Times this, the median absolute deviation of normal values is their standard deviation: 1 / (quantile at 0.75). */
export const NORMAL_DEVIATION = 1.4826

/**
 * The median of |x - median(x)|, as `scipy.stats.median_abs_deviation` without a scale has it. 0 where more than half of the
 * values are equal.
 *
 * @param ascending finite numbers in ascending order, at least one
 */
export function medianAbsoluteDeviation(ascending: number[]): number {
  const median = medianSorted(ascending)
  return medianSorted(ascending.map((value) => Math.abs(value - median)).sort((a, b) => a - b))
}
