import { shuffle } from 'simple-statistics'

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
  const shuffled = shuffle(
    Array.from(units, (_, g) => g),
    random
  )
  // The largest first: what is left evens the folds out. Equal groups stay shuffled.
  for (const g of largestFirst(shuffled, positives, units)) {
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
function largestFirst(groups: number[], positives: Uint32Array, units: Uint32Array): number[] {
  const most = groups.reduce((most, g) => Math.max(most, units[g]), 0)
  const bySize = new Map<number, number[]>()
  for (const g of groups) {
    const size = positives[g] * (most + 1) + units[g]
    const same = bySize.get(size)
    if (same === undefined) bySize.set(size, [g])
    else same.push(g)
  }
  return [...bySize].sort(([a], [b]) => b - a).flatMap(([, same]) => same)
}
