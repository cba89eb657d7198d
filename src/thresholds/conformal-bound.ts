import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { z95 } from '../statistics/normal.ts'
import { t95 } from '../statistics/student-t.ts'
import { designEffect } from './design-effect.ts'
import type { Calibration } from './threshold-context.ts'

/**
 * 95 % upper bound of the true false positive rate of a conformal threshold: of Beta(n + 1 - k, k), which that rate follows
 * where scores are exchangeable. Where they come in groups, n is taken as the effective number of independent scores, as
 * `proportionInterval` has it.
 *
 * @param rank k of the threshold among the n calibration scores, 1..n
 */
export function conformalBound(calibration: Calibration, rank: number): number {
  const { sorted, groups } = calibration
  const n = sorted.length
  const above = n - rank
  // None above, or one group only, leaves nothing to estimate by: as if the units of a group were copies.
  const known = above > 0 && groups > 1
  const { effect, degreesOfFreedom } = known
    ? designEffect(calibration, above)
    : { effect: n / groups, degreesOfFreedom: groups < n ? Math.max(1, groups - 1) : null }
  const shrink = degreesOfFreedom === null ? 1 : (z95 / t95(degreesOfFreedom)) ** 2
  return betaQuantile(0.95, (above * shrink) / effect + 1, (rank * shrink) / effect)
}
