import { quantile } from './quantile.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * Nominal 95 % percentile interval of a figure by drawing as many of the groups as there are, with replacement.
 *
 * @param figure of a draw that holds each group this many times, shape [G], valid during the call; null where it cannot be had
 * @param seed the same seed gives the same interval
 * @returns null under two groups, or where no draw gave a figure
 */
export function bootstrapDraws(
  groups: number,
  figure: (times: Uint32Array) => number | null,
  seed: number,
  draws = 500
): [number, number] | null {
  if (groups < 2) return null
  const random = seededRandom(seed)
  const figures: number[] = []
  const times = new Uint32Array(groups)
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0)
    for (let g = 0; g < groups; g++) times[Math.floor(random() * groups)]++
    const value = figure(times)
    if (value !== null) figures.push(value)
  }
  return figures.length === 0 ? null : [quantile(figures, 0.025), quantile(figures, 0.975)]
}
