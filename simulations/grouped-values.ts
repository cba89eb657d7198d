import type { Draw } from './simulation.ts'

/** Sizes and correlations that figures over defect-free patches are simulated with. */
export interface GroupedDesign {
  row: string
  cell: string
  /** Number of groups and of units in each. */
  groups: number
  size: number
  /** Share of the variance that the units of a group have in common. */
  correlation: number
}

/** 20 to 100 units on their own, then 8 to 80 groups of 4 or 16 units. */
export const groupedValueDesigns: GroupedDesign[] = [
  ...[10, 20, 50, 100].map((groups) => ({
    row: `${groups} units`,
    cell: 'independent',
    groups,
    size: 1,
    correlation: 0
  })),
  ...[8, 20, 40, 80].flatMap((groups) =>
    [4, 16].flatMap((size) =>
      [0.3, 0.6].map((correlation) => ({
        row: `${groups} groups`,
        cell: `${size} a group, correlation ${correlation}`,
        groups,
        size,
        correlation
      }))
    )
  )
]

/** Names of the groups of all units, shape [groups * size]. */
export function groupNames({ groups, size }: GroupedDesign): string[] {
  return Array.from({ length: groups * size }, (_, i) => `group ${Math.floor(i / size)}`)
}

/** Standard normal numbers, `correlation` of their variance in common within a group, shape [groups * size]. */
export function groupedNormals({ groups, size, correlation }: GroupedDesign, { normal }: Draw): number[] {
  return Array.from({ length: groups }, () => Math.sqrt(correlation) * normal()).flatMap((shared) =>
    Array.from({ length: size }, () => shared + Math.sqrt(1 - correlation) * normal())
  )
}
