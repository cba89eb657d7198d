import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

/** Cumulative distribution of the standard normal; 0 and 1 at the infinities. */
export function standardNormalCdf(z: number): number {
  return normalCdf(z, 0, 1)
}

/** Quantile of the standard normal for p in 0..1; the infinities at 0 and 1. */
export function standardNormalQuantile(p: number): number {
  return normalQuantile(p, 0, 1)
}

/** Half-width, in standard errors, of a two-sided 95 % interval. */
export const z95 = standardNormalQuantile(0.975)
