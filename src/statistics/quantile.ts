import { quantileSorted } from 'simple-statistics'
import { checkFinite } from './check-units.ts'

/**
 * Quantile with linear interpolation between order statistics (type 7 of Hyndman and Fan 1996), numpy's default.
 *
 * @param values finite numbers in any order, at least one
 * @param p 0..1
 * @throws RangeError for no values, a value that is not finite, or p outside 0..1
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (values.length === 0) throw new RangeError('no values to take a quantile of')
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile ${p} is not within 0..1`)
  checkFinite(values)
  return sortedQuantile(Float64Array.from(values).sort(), p)
}

/** `quantile` of numbers that are known to be finite and in ascending order. */
export function sortedQuantile(ascending: number[] | Float64Array, p: number): number {
  // It reads single entries, which a typed array has just as well.
  return quantileSorted(ascending as number[], p)
}

/** `quantile` with p in percent, 0..100: `numpy.percentile(values, percentile)`. */
export function percentile(values: ArrayLike<number>, percentile: number): number {
  return quantile(values, percentile / 100)
}
