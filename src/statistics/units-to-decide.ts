import { standardNormalCdf, standardNormalQuantile } from './normal.ts'
import { hanleyMcNeilVariance } from './score-interval.ts'

/** Beyond so many units, no number is worth naming. */
const MOST = 100_000

/**
 * How many defective units it takes for a one-sided bound of the AUROC to lie beyond a limit with a given power: the smallest m
 * with power, where the estimate is normal with Hanley and McNeil's variance and the bound is that of the score interval. What
 * it promises is simulated in docs/calibration.md.
 *
 * @param truth the true AUROC; above the limit the lower bound has to clear it, below it the upper one
 * @param ratio defect-free units to each defective one
 * @returns null where the truth is at the limit, or so near that more than 100,000 would be needed
 */
export function unitsToDecide(
  truth: number,
  limit: number,
  ratio: number,
  { power = 0.8, confidence = 0.95 } = {}
): number | null {
  const z = standardNormalQuantile(confidence)
  const side = Math.sign(truth - limit)
  const error = (auroc: number, m: number): number => Math.sqrt(hanleyMcNeilVariance(auroc, m, ratio * m))
  const enough = (m: number): boolean =>
    standardNormalCdf((Math.abs(truth - limit) - z * error(limit, m)) / error(truth, m)) >= power
  if (side === 0 || !enough(MOST)) return null
  let [low, high] = [1, MOST]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  return enough(low) ? low : high
}
