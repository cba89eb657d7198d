import { numberGroups } from './number-groups.ts'

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
export function groupSizes(groups: ArrayLike<string>, include: (unit: number) => boolean = () => true): GroupSizes {
  const { count, groupOf } = numberGroups(groups)
  const sizes = new Uint32Array(count)
  let [units, occurring] = [0, 0]
  for (let i = 0; i < groupOf.length; i++) {
    if (!include(i)) continue
    units++
    if (sizes[groupOf[i]]++ === 0) occurring++
  }
  let squares = 0
  for (const size of sizes) squares += size * size
  return {
    units,
    groups: occurring,
    grouped: occurring < units,
    largestDesignEffect: units === 0 ? 1 : squares / units
  }
}
