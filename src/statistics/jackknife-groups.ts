import { jackknifeInterval } from './jackknife-interval.ts'

/**
 * Nominal 95 % interval of a figure by leaving out one group after the other (`jackknifeInterval`).
 *
 * @param groups of each item, shape [N]
 * @param figure of items with these weights (1, or 0 for those left out), shape [N]; null where it cannot be had
 * @param scale `log`: in factors rather than differences, for ratios; taken where the figure is above 0 throughout
 * @returns null under two groups, or where the figure cannot be had of all items, or without any of the groups
 */
export function jackknifeGroups(
  groups: readonly string[],
  figure: (weights: Float64Array) => number | null,
  scale: 'plain' | 'log' = 'plain'
): [number, number] | null {
  const names = [...new Set(groups)]
  const all = figure(new Float64Array(groups.length).fill(1))
  if (names.length < 2 || all === null) return null
  const without: number[] = []
  for (const name of names) {
    const value = figure(Float64Array.from(groups, (group) => (group === name ? 0 : 1)))
    if (value === null) return null
    without.push(value)
  }
  return jackknifeInterval(all, without, scale)
}
