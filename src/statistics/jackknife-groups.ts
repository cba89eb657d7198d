import { degreesOfFreedom } from './degrees-of-freedom.ts'
import { t95 } from './student-t.ts'

/**
 * Nominal 95 % interval of a figure by leaving out one group after the other (jackknife), with Student's t. Few groups that
 * make most of the variance leave fewer degrees of freedom.
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
  if (scale === 'plain' || !(all > 0 && without.every((value) => value > 0))) {
    const half = halfWidth(without)
    return [all - half, all + half]
  }
  const factor = Math.exp(halfWidth(without.map(Math.log)))
  return [all / factor, Math.min(Number.MAX_VALUE, all * factor)]
}

function halfWidth(without: number[]): number {
  const n = without.length
  const mean = without.reduce((sum, value) => sum + value, 0) / n
  let [squares, fourths] = [0, 0]
  for (const value of without) {
    squares += (value - mean) ** 2
    fourths += (value - mean) ** 4
  }
  return t95(degreesOfFreedom(n, squares, fourths)) * Math.sqrt(((n - 1) / n) * squares)
}
