import { degreesOfFreedom } from './degrees-of-freedom.ts'
import { t95 } from './student-t.ts'

/**
 * Nominal 95 % interval of a figure by leaving out one group at a time (Efron and Stein 1981), with Student's t. For a mean
 * over pairs it counts what either partner brings in, which a bootstrap over one of them does not. Few groups that make most of
 * the variance leave fewer degrees of freedom.
 *
 * @param value of all groups
 * @param withoutOne the figure without each of the groups, shape [G], G at least 2
 * @param scale `log`: in factors rather than differences, for ratios; taken where the figure is above 0 throughout
 */
export function jackknifeInterval(
  value: number,
  withoutOne: readonly number[],
  scale: 'plain' | 'log' = 'plain'
): [number, number] {
  if (scale === 'plain' || !(value > 0 && withoutOne.every((figure) => figure > 0))) {
    const half = halfWidth(withoutOne)
    return [value - half, value + half]
  }
  const factor = Math.exp(halfWidth(withoutOne.map(Math.log)))
  return [value / factor, Math.min(Number.MAX_VALUE, value * factor)]
}

function halfWidth(withoutOne: readonly number[]): number {
  const n = withoutOne.length
  const mean = withoutOne.reduce((sum, figure) => sum + figure, 0) / n
  let [squares, fourths] = [0, 0]
  for (const figure of withoutOne) {
    squares += (figure - mean) ** 2
    fourths += (figure - mean) ** 4
  }
  return t95(degreesOfFreedom(n, squares, fourths)) * Math.sqrt(((n - 1) / n) * squares)
}
