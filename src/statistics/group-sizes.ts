/** How the units of a class, or of a whole set, fall into groups. */
export interface GroupSizes {
  units: number
  groups: number
  /** Whether any group holds more than one unit, so that units are not independent. */
  grouped: boolean
  /** Design effect if the units of a group were copies of one another: sum of squared sizes over the units (Kish 1965). */
  largestDesignEffect: number
}

/** Counts groups; `include` picks the units that count (all by default). */
export function groupSizes(
  groups: ArrayLike<string | number>,
  include: (unit: number) => boolean = () => true
): GroupSizes {
  const sizes = new Map<string | number, number>()
  let units = 0
  for (let i = 0; i < groups.length; i++) {
    if (!include(i)) continue
    units++
    sizes.set(groups[i], (sizes.get(groups[i]) ?? 0) + 1)
  }
  let squares = 0
  for (const size of sizes.values()) squares += size * size
  return {
    units,
    groups: sizes.size,
    grouped: sizes.size < units,
    largestDesignEffect: units === 0 ? 1 : squares / units
  }
}
