import { t95 } from './student-t.ts'

/**
 * Nominal 95 % interval of a figure by leaving out one group at a time (Efron and Stein 1981), with Student's t. For a mean
 * over pairs it counts what either partner brings in, which a bootstrap over one of them does not.
 *
 * @param value of all groups
 * @param withoutOne the figure without each of the groups, shape [G], G at least 2
 */
export function jackknifeInterval(value: number, withoutOne: readonly number[]): [number, number] {
  const n = withoutOne.length
  const mean = withoutOne.reduce((a, b) => a + b, 0) / n
  const squares = withoutOne.reduce((sum, figure) => sum + (figure - mean) ** 2, 0)
  const half = t95(n - 1) * Math.sqrt(((n - 1) / n) * squares)
  return [value - half, value + half]
}
