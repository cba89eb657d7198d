/**
 * Holm's step-down adjustment of p-values for the number of tests (Holm 1979): the smallest times m, the next times m - 1,
 * and so on, never below the one before and at most 1. Comparing the results with a level keeps the probability of any
 * false rejection below it, however the tests depend on each other.
 *
 * @param pValues of the tests, in any order
 * @returns the adjusted p-values in that order
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length)
  const order = [...pValues.keys()].sort((a, b) => pValues[a] - pValues[b])
  let highest = 0
  order.forEach((test, rank) => {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[test]))
    adjusted[test] = highest
  })
  return adjusted
}
