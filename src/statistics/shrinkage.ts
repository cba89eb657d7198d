/**
 * How far a covariance is to be shrunk toward a multiple of the identity so that it can be inverted even where there are fewer
 * samples than variables: oracle approximating shrinkage (Chen et al. 2010), as scikit-learn's `OAS` computes it.
 *
 * @param trace of the covariance, which is divided by the number of samples, not by one less; above 0
 * @param squares sum of its squared entries
 * @param size variables
 * @returns 0..1: the share that the identity, times the mean variance, gets
 */
export function oracleShrinkage(trace: number, squares: number, size: number, samples: number): number {
  // Of one variable there is nothing to shrink.
  if (size === 1) return 0
  const mean = trace / size
  const average = squares / (size * size)
  const spread = (samples + 1) * (average - (mean * mean) / size)
  return spread <= 0 ? 1 : Math.min(1, (average + mean * mean) / spread)
}
