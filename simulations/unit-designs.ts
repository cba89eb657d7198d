import type { UnitDesign } from './draw-units.ts'

/** A design of groups with the words for it. */
export interface NamedDesign {
  row: string
  cell: string
  design: UnitDesign
}

export const aurocs = [0.6, 0.8, 0.95, 0.99]
/** Defects of one strength, and defects that differ in strength. */
const spreads = [1, 2]
const classSizes = [10, 20, 50, 100]
const groupCounts = [8, 20, 40, 80]
const groupSizes = [4, 16]
const correlations = [0.3, 0.6]
const labelings = {
  constant: 'half of them defective',
  few: 'a quarter of them defective',
  mixed: 'both classes in each'
}

/** Units on their own: 10 to 100 of a class, as many or five times as many defect-free ones. */
export function independentDesigns(sizes = classSizes): NamedDesign[] {
  return sizes.flatMap((size) =>
    [1, 5].flatMap((ratio) =>
      combine((auroc, spread) => ({
        row: `${size} units of the smaller class`,
        cell: `${words(auroc, spread)}, ${size} to ${ratio * size}`,
        design: { auroc, spread, correlation: 0, groups: [...repeat(size, [1]), ...repeat(ratio * size, [0])] }
      }))
    )
  )
}

/**
 * Patches of images: 8 to 80 groups of 4 or 16 units. `constant`: half of the groups are defective throughout; `few`: a
 * quarter of them; `mixed`: a quarter of each group is.
 */
export function groupedDesigns(labels: keyof typeof labelings, counts = groupCounts): NamedDesign[] {
  return counts.flatMap((count) =>
    groupSizes.flatMap((size) =>
      correlations.flatMap((correlation) =>
        combine((auroc, spread) => ({
          row: `${count} groups, ${labelings[labels]}`,
          cell: `${words(auroc, spread)}, ${size} a group, correlation ${correlation}`,
          design: { auroc, spread, correlation, groups: labelsOf(labels, count, size) }
        }))
      )
    )
  )
}

function labelsOf(labels: keyof typeof labelings, count: number, size: number): (0 | 1)[][] {
  const defective = { constant: count / 2, few: count / 4, mixed: 0 }[labels]
  return Array.from({ length: count }, (_, g) =>
    Array.from({ length: size }, (_, i): 0 | 1 => (labels === 'mixed' ? (i % 4 === 0 ? 1 : 0) : g < defective ? 1 : 0))
  )
}

function combine(make: (auroc: number, spread: number) => NamedDesign): NamedDesign[] {
  return aurocs.flatMap((auroc) => spreads.map((spread) => make(auroc, spread)))
}

function words(auroc: number, spread: number): string {
  return `AUROC ${auroc}${spread === 1 ? '' : `, defects spread ${spread} times as wide`}`
}

function repeat(count: number, labels: (0 | 1)[]): (0 | 1)[][] {
  return Array.from({ length: count }, () => labels)
}
