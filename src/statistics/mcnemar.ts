import { groupSizes } from './group-sizes.ts'

export interface PairedOutcomes {
  /** Units that are 1 in `before` and 0 in `after`, and the other way round. */
  lost: number
  gained: number
  /** p-value of "the two shares of ones differ". */
  twoSided: number
  /** p-value of "the share of ones fell". */
  fewer: number
  /** p-value of "the share of ones rose". */
  more: number
}

/**
 * Exact McNemar test of two outcomes on the same units: of the units whose outcome changed, as many should have changed
 * one way as the other, Binomial(lost + gained, 1/2) (McNemar 1947, in its exact form).
 *
 * Where groups hold several units (patches of one image) these do not change independently: then each group counts once,
 * for the way in which most of its changed units went, and groups that are even do not count. With groups of one unit each
 * that is McNemar's own test.
 *
 * @param before, after 1 or 0 for each unit, in the same order, shape [N]
 * @param groups name of the group of each unit, shape [N]; none: units are independent
 * @returns p-values of 1 where nothing changed
 * @throws RangeError where lengths differ
 */
export function mcnemar(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  groups?: ArrayLike<string>
): PairedOutcomes {
  if (before.length !== after.length) throw new RangeError(`${before.length} outcomes, but ${after.length} to compare`)
  if (groups !== undefined && groups.length !== before.length) {
    throw new RangeError(`${before.length} outcomes, but ${groups.length} groups`)
  }
  let [lost, gained] = [0, 0]
  const change = new Map<string, number>()
  const grouped = groups !== undefined && groupSizes(groups).grouped
  for (let i = 0; i < before.length; i++) {
    const step = after[i] - before[i]
    if (step === 0) continue
    if (step < 0) lost++
    else gained++
    if (grouped) change.set(groups[i], (change.get(groups[i]) ?? 0) + step)
  }
  const ways = [...change.values()]
  const [down, up] = grouped
    ? [ways.filter((way) => way < 0).length, ways.filter((way) => way > 0).length]
    : [lost, gained]
  const fewer = atLeast(down, down + up)
  const more = atLeast(up, down + up)
  return { lost, gained, twoSided: Math.min(1, 2 * Math.min(fewer, more)), fewer, more }
}

/** P(Binomial(n, 1/2) >= k), summed in logarithms, as 2^-n underflows from n = 1075 on. */
function atLeast(k: number, n: number): number {
  // From the top down: the mass at i = n is 2^-n, and each step down multiplies it by i / (n - i + 1).
  let logMass = -n * Math.LN2
  let sum = 0
  for (let i = n; i >= k; i--) {
    sum += Math.exp(logMass)
    logMass += Math.log(i / (n - i + 1))
  }
  return Math.min(1, sum)
}
