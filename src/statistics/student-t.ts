import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { standardNormalQuantile } from './normal.ts'

/**
 * Half-width, in standard errors, of a two-sided 95 % interval whose variance was estimated from few groups.
 *
 * @param degreesOfFreedom 1 or more; 12.7 at 1, 1.96 in the limit
 */
export function t95(degreesOfFreedom: number): number {
  return studentQuantile(0.975, degreesOfFreedom)
}

/**
 * Quantile of Student's t.
 *
 * @param p 0..1, both exclusive
 * @param degreesOfFreedom 1 or more; null: so many that it is the normal quantile
 */
export function studentQuantile(p: number, degreesOfFreedom: number | null): number {
  return degreesOfFreedom === null ? standardNormalQuantile(p) : tQuantile(p, Math.max(1, degreesOfFreedom))
}
