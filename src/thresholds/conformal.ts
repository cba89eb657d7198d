/**
 * Conformal threshold for a target false positive rate: the k-th smallest of n defect-free scores,
 * k = ceil((n + 1) (1 - target)). If new defect-free scores are exchangeable with these, the expected false positive
 * rate is at most the target (Vovk et al. 2005); ties only lower it.
 *
 * @param sorted defect-free calibration scores, ascending
 * @param target 0..1, both exclusive
 * @returns null where n is too small for the target (`conformalUnits`); `rank` is k
 */
export function conformalThreshold(
  sorted: ArrayLike<number>,
  target: number
): { threshold: number; rank: number } | null {
  const n = sorted.length
  // The slack absorbs rounding: (99 + 1) (1 - 0.01) must not become 99.00000001 and skip a rank.
  const k = Math.max(1, Math.ceil((n + 1) * (1 - target) - 1e-9))
  return k > n ? null : { threshold: sorted[k - 1], rank: k }
}

/** Fewest defect-free calibration scores with which `conformalThreshold` can promise the target: 19 for 0.05. */
export function conformalUnits(target: number): number {
  return Math.ceil(1 / target - 1 - 1e-9)
}
