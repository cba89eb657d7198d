import { indicesByGroup } from './indices-by-group.ts'
import { quantile } from './quantile.ts'
import { seededRandom } from './seeded-random.ts'

const RESAMPLES = 500

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
  const all = [...indicesByGroup(groups).values()]
  if (all.length < 2) return null
  const random = seededRandom(seed)
  const figures: number[] = []
  for (let r = 0; r < RESAMPLES; r++) {
    const weights = new Float64Array(groups.length)
    for (let g = 0; g < all.length; g++) for (const i of all[Math.floor(random() * all.length)]) weights[i]++
    const value = figure(weights)
    if (value !== null) figures.push(value)
  }
  return figures.length === 0 ? null : [quantile(figures, 0.025), quantile(figures, 0.975)]
}
