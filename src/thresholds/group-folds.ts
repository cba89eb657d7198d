import { shuffleInPlace } from 'simple-statistics'

/**
 * Deals groups into folds at random so that folds hold about as many positives and about as many units as each other.
 * No group is split.
 *
 * @param positives, units number of positives and of units in each group, shape [G]
 * @returns fold of each group, 0..folds-1, shape [G]
 */
export function groupFolds(
  positives: Uint32Array,
  units: Uint32Array,
  folds: number,
  random: () => number
): Uint8Array {
  const dealtPositives = new Float64Array(folds)
  const dealtUnits = new Float64Array(folds)
  const foldOf = new Uint8Array(units.length)
  const shuffled = new Uint32Array(units.length)
  for (let g = 0; g < shuffled.length; g++) shuffled[g] = g
  // It swaps single entries, which a typed array has just as well.
  shuffleInPlace(shuffled as unknown as number[], random)
  // The largest first: what is left evens the folds out. Equal groups stay shuffled.
  const order = largestFirst(shuffled, positives, units)
  for (let at = 0; at < order.length; at++) {
    const g = order[at]
    let least = 0
    for (let fold = 1; fold < folds; fold++) {
      // Groups without positives only even out the sizes.
      const byPositives = positives[g] > 0 ? dealtPositives[fold] - dealtPositives[least] : 0
      if ((byPositives || dealtUnits[fold] - dealtUnits[least]) < 0) least = fold
    }
    dealtPositives[least] += positives[g]
    dealtUnits[least] += units[g]
    foldOf[g] = least
  }
  return foldOf
}

/** By number of positives, then of units, in descending order: there are few different sizes, so they are counted, not compared. */
function largestFirst(groups: Uint32Array, positives: Uint32Array, units: Uint32Array): Uint32Array {
  const most = units.reduce((most, count) => Math.max(most, count), 0)
  const numbers = new Map<number, number>()
  const counts: number[] = []
  const sizeOf = new Uint32Array(groups.length)
  for (let g = 0; g < sizeOf.length; g++) {
    const size = positives[g] * (most + 1) + units[g]
    const number = numbers.get(size) ?? numbers.size
    if (number === counts.length) {
      numbers.set(size, number)
      counts.push(0)
    }
    counts[number]++
    sizeOf[g] = number
  }
  const next = new Uint32Array(counts.length)
  let start = 0
  for (const [, number] of [...numbers].sort(([a], [b]) => b - a)) {
    next[number] = start
    start += counts[number]
  }
  const order = new Uint32Array(groups.length)
  for (let at = 0; at < groups.length; at++) order[next[sizeOf[groups[at]]]++] = groups[at]
  return order
}
