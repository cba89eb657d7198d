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
  const k = conformalRank(sorted.length, target)
  return k > sorted.length ? null : { threshold: sorted[k - 1], rank: k }
}

/** k, 1 or more; over n where n is too small. */
export function conformalRank(n: number, target: number): number {
  // The slack absorbs rounding: (99 + 1) (1 - 0.01) must not become 99.00000001 and skip a rank.
  return Math.max(1, Math.ceil((n + 1) * (1 - target) - 1e-9))
}

/**
 * How many of n defect-free units a threshold may flag, so that the expected share of new ones is the cap at most: those above the
 * conformal threshold for it.
 */
export function allowedAlarms(cap: number, n: number): number {
  return n - conformalRank(n, cap)
}

/** Fewest defect-free calibration scores with which `conformalThreshold` can promise the target: 19 for 0.05. */
export function conformalUnits(target: number): number {
  return Math.ceil(1 / target - 1 - 1e-9)
}

/** How far the bound of the false alarms of a recommended threshold may reach, as a multiple of the cap: to 20 % by default. */
export const HELD_TO = 4 / 3
