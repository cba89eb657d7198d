/**
 * Percentile of the calibration scores at which a threshold stands: the inverse of numpy's linear percentile, so that
 * `numpy.percentile(sorted, percentileOf(sorted, t))` gives t back for any t within their range.
 *
 * @param sorted calibration scores, ascending
 * @returns 0..100; 0 below all scores, 100 from the highest on; null without scores
 */
export function percentileOf(sorted: number[], threshold: number): number | null {
  const n = sorted.length
  if (n === 0) return null
  if (threshold < sorted[0]) return 0
  if (threshold >= sorted[n - 1]) return 100
  // Last index whose score is not above the threshold.
  let [low, high] = [0, n - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (sorted[middle] <= threshold) low = middle
    else high = middle
  }
  // Halved before subtracting: the gap of two finite scores need not be finite.
  const into = (threshold / 2 - sorted[low] / 2) / (sorted[low + 1] / 2 - sorted[low] / 2)
  return (100 * (low + Math.min(1, into))) / (n - 1)
}
