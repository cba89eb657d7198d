export interface NumberedGroups {
  count: number
  /** Of each item, 0..count-1. */
  groupOf: Uint32Array
}

/** Of each array that was asked for: a dozen figures are of the same groups, whose names may be a million. */
const known = new WeakMap<object, NumberedGroups>()

/**
 * Numbers groups from 0 on, in the order in which they first occur: how many there are, and that of each item. What was found is
 * kept with the array: items may be added to it later, not renamed.
 */
export function numberGroups(groups: ArrayLike<string>): NumberedGroups {
  const found = known.get(groups)
  if (found?.groupOf.length === groups.length) return found
  const numbers = new Map<string, number>()
  const groupOf = new Uint32Array(groups.length)
  for (let i = 0; i < groups.length; i++) {
    const number = numbers.get(groups[i])
    groupOf[i] = number ?? numbers.size
    if (number === undefined) numbers.set(groups[i], numbers.size)
  }
  const numbered = { count: numbers.size, groupOf }
  known.set(groups, numbered)
  return numbered
}
