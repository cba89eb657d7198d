import { numberGroups } from './number-groups.ts'
import { seededRandom } from './seeded-random.ts'

export interface PairedPValues {
  /** p-value of "the two AUROCs differ". */
  twoSided: number
  /** p-value of "AUROC(a) is the higher one". */
  greater: number
  /** p-value of "AUROC(a) is the lower one". */
  less: number
}

const draws = 2000

/**
 * Paired permutation test of the difference of two AUROCs on the same units. Scores become midranks within their model,
 * so that models of different scales can be mixed; each draw swaps the two models' ranks for a random half of the
 * units, or of the groups. p = (c + 1) / (B + 1), B = 2000 draws, c = draws at least as extreme as what was observed.
 *
 * @param a, b finite anomaly scores of the two models, shape [N]
 * @param labels 1 = defective, 0 = defect-free, shape [N]; both classes must occur
 * @param groups name of the group of each unit, shape [N]: units of one group are swapped together
 * @param seed of the draws; the same seed gives the same p-values
 */
export function pairedPermutation(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  labels: ArrayLike<number>,
  groups: ArrayLike<string>,
  seed: number
): PairedPValues {
  const n = labels.length
  const [ranksOfA, ranksOfB] = [doubledMidranks(a), doubledMidranks(b)]
  const { count, groupOf } = numberGroups(groups)
  const swapped = new Uint8Array(count)
  // Units per rank and class, for both mixed models; counting is quicker than sorting each draw.
  const counts = [0, 1].map(() => [new Int32Array(2 * n + 1), new Int32Array(2 * n + 1)])
  const difference = (): number => {
    for (const classes of counts) for (const perRank of classes) perRank.fill(0)
    for (let i = 0; i < n; i++) {
      const swap = swapped[groupOf[i]] === 1
      counts[0][labels[i]][swap ? ranksOfB[i] : ranksOfA[i]]++
      counts[1][labels[i]][swap ? ranksOfA[i] : ranksOfB[i]]++
    }
    return doubledPairsWon(counts[0]) - doubledPairsWon(counts[1])
  }

  const observed = difference()
  const random = seededRandom(seed)
  let [twoSided, greater, less] = [1, 1, 1]
  for (let draw = 0; draw < draws; draw++) {
    for (let group = 0; group < swapped.length; group++) swapped[group] = random() < 0.5 ? 1 : 0
    const value = difference()
    if (Math.abs(value) >= Math.abs(observed)) twoSided++
    if (value >= observed) greater++
    if (value <= observed) less++
  }
  return { twoSided: twoSided / (draws + 1), greater: greater / (draws + 1), less: less / (draws + 1) }
}

/** Twice the midranks, 2..2N: whole numbers, so that counts and comparisons are exact. */
function doubledMidranks(scores: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from(scores, (_, i) => i).sort((i, j) => scores[i] - scores[j])
  const ranks = new Uint32Array(scores.length)
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && scores[order[end]] === scores[order[start]]) end++
    for (let i = start; i < end; i++) ranks[order[i]] = start + end + 1
  }
  return ranks
}

/** Twice the number of (positive, negative) pairs in which the positive ranks higher; ties count half. */
function doubledPairsWon([negatives, positives]: Int32Array[]): number {
  let below = 0
  let won = 0
  for (let rank = 0; rank < negatives.length; rank++) {
    won += positives[rank] * (2 * below + negatives[rank])
    below += negatives[rank]
  }
  return won
}
