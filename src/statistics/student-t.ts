import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/**
 * Half-width, in standard errors, of a two-sided 95 % interval whose variance was estimated from few groups.
 *
 * @param degreesOfFreedom 1 or more; 12.7 at 1, 1.96 in the limit
 */
export function t95(degreesOfFreedom: number): number {
  return tQuantile(0.975, Math.max(1, degreesOfFreedom))
}
