import { bootstrapDraws } from './bootstrap-draws.ts'
import { numberGroups } from './number-groups.ts'

/**
 * Nominal 95 % percentile interval of a figure by drawing whole groups with replacement.
 *
 * @param groups of each item, shape [N]
 * @param figure of items with these multiplicities, shape [N]; null where it cannot be had
 * @param seed the same seed gives the same interval
 * @returns null under two groups, or where no resample gave a figure
 */
export function bootstrapGroups(
  groups: readonly string[],
  figure: (weights: Float64Array) => number | null,
  seed: number
): [number, number] | null {
  const { count, groupOf } = numberGroups(groups)
  return bootstrapDraws(count, (times) => figure(Float64Array.from(groupOf, (g) => times[g])), seed)
}
