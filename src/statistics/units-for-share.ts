import { standardNormalQuantile } from './normal.ts'

/**
 * How many units it takes for the lower bound of a share to lie above a limit with a given power: the usual formula for one
 * proportion, ((z_bound sqrt(l (1 - l)) + z_power sqrt(s (1 - s))) / (s - l))^2.
 *
 * @param share the true one, 0..1
 * @param limit below it
 * @returns null where the share is no higher than the limit
 */
export function unitsForShare(share: number, limit: number, { power = 0.8, confidence = 0.975 } = {}): number | null {
  if (share <= limit) return null
  const [bound, reach] = [confidence, power].map(standardNormalQuantile)
  const spread = bound * Math.sqrt(limit * (1 - limit)) + reach * Math.sqrt(share * (1 - share))
  return Math.max(1, Math.ceil((spread / (share - limit)) ** 2))
}
