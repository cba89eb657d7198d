import { numberGroups } from './number-groups.ts'
import { seededRandom } from './seeded-random.ts'
import { sortedOrder } from './sorted-order.ts'

const draws = 1999
/** So many draws at least as extreme settle that the samples do not differ (Besag and Clifford 1991). */
const enough = 100

/**
 * Permutation test of whether two samples are of one distribution, by location and spread: the mean rank, and the mean squared
 * distance of the ranks from the middle (after Lepage 1971), each in standard errors over the permutations. Whole groups change
 * sides, so that units of one group need not be independent.
 *
 * @param a, b finite numbers, shapes [N] and [M], with the name of the group of each; a name that both hold stands for two groups
 * @returns p-value, 0.0005 at least; null where either sample has no unit, or both together so few groups that no p-value under
 *   `least` can come out
 */
export function twoSamplesByGroup(
  a: { score: readonly number[]; group: readonly string[] },
  b: { score: readonly number[]; group: readonly string[] },
  least: number,
  seed: number
): number | null {
  const [ofA, ofB] = [numberGroups(a.group), numberGroups(b.group)]
  const groups = ofA.count + ofB.count
  if (ofA.count === 0 || ofB.count === 0 || 1 / combinations(groups, ofA.count) > least) return null
  const units = a.score.length + b.score.length
  const groupOf = (unit: number): number =>
    unit < a.score.length ? ofA.groupOf[unit] : ofA.count + ofB.groupOf[unit - a.score.length]
  const ranks = centeredRanks([...a.score, ...b.score])
  const spread = ranks.reduce((sum, rank) => sum + rank * rank, 0) / units
  const [places, distances] = [new Float64Array(groups), new Float64Array(groups)]
  ranks.forEach((rank, unit) => {
    places[groupOf(unit)] += rank
    distances[groupOf(unit)] += rank * rank - spread
  })
  const error = (sums: Float64Array): number => sums.reduce((total, sum) => total + sum * sum, 0) || 1
  const [ofPlaces, ofDistances] = [error(places), error(distances)]
  const order = Uint32Array.from({ length: groups }, (_, g) => g)
  const difference = (): number => {
    let [place, distance] = [0, 0]
    for (let i = 0; i < ofA.count; i++) {
      place += places[order[i]]
      distance += distances[order[i]]
    }
    return place ** 2 / ofPlaces + distance ** 2 / ofDistances
  }
  const observed = difference() * (1 - 1e-12)
  const random = seededRandom(seed)
  let [extreme, done] = [0, 0]
  while (done < draws && extreme < enough) {
    for (let i = 0; i < ofA.count; i++) {
      const other = i + Math.floor(random() * (groups - i))
      const kept = order[i]
      order[i] = order[other]
      order[other] = kept
    }
    done++
    if (difference() >= observed) extreme++
  }
  return (extreme + 1) / (done + 1)
}

/** Midranks less their mean. */
function centeredRanks(values: readonly number[]): Float64Array {
  const order = sortedOrder(values, 'ascending')
  const ranks = new Float64Array(values.length)
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]] === values[order[start]]) end++
    for (let i = start; i < end; i++) ranks[order[i]] = (start + end - values.length) / 2
  }
  return ranks
}

/** Number of ways to choose k of n; infinite where it is huge. */
function combinations(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - i + 1)) / i
  return ways
}
