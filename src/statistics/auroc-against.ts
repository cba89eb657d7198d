/**
 * AUROC of some positives against negatives that are sorted once for many such sets: `rocAuc` of both together, to the last digit.
 *
 * @param negatives finite, ascending
 * @param positives finite, in any order
 * @returns 0..1, or null where one of the classes is empty
 */
export function aurocAgainst(negatives: Float64Array, positives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null
  // Twice the pairs won, ties counting half: an integer, so the only rounding is in the division.
  let twice = 0
  for (const score of positives) {
    twice += countWhile(negatives, (value) => value < score) + countWhile(negatives, (value) => value <= score)
  }
  return twice / (2 * positives.length * negatives.length)
}

/** How many of the first values hold, where those that do all stand first. */
function countWhile(ascending: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(ascending[middle])) low = middle + 1
    else high = middle
  }
  return low
}
