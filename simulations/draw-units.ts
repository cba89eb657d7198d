import { standardNormalQuantile } from '../src/statistics/normal.ts'
import type { Draw } from './simulation.ts'

export interface UnitDesign {
  /** True AUROC of a defective and a defect-free unit of different groups. */
  auroc: number
  /** Standard deviation of the defective scores, that of the defect-free ones being 1. */
  spread: number
  /** Labels of the units of each group, shape [G][units of the group]. */
  groups: (0 | 1)[][]
  /** Share of the variance that the units of a group have in common. */
  correlation: number
}

/** Units with normal scores: one column of each. */
export interface Units {
  score: number[]
  label: (0 | 1)[]
  group: string[]
}

/** How far the defective scores lie above the defect-free ones: AUROC = Phi(shift / sqrt(1 + spread^2)). */
export function shiftOf({ auroc, spread }: Pick<UnitDesign, 'auroc' | 'spread'>): number {
  return standardNormalQuantile(auroc) * Math.sqrt(1 + spread * spread)
}

/** Draws a set. AUROCs, ranks and thresholds do not change under monotone maps, so normal scores stand for many others. */
export function drawUnits(design: UnitDesign, { normal }: Draw): Units {
  const { spread, groups, correlation } = design
  const shift = shiftOf(design)
  const [common, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)]
  const units: Units = { score: [], label: [], group: [] }
  groups.forEach((labels, g) => {
    const shared = common * normal()
    for (const label of labels) {
      const noise = shared + own * normal()
      units.score.push(label === 1 ? shift + spread * noise : noise)
      units.label.push(label)
      units.group.push(`group ${g}`)
    }
  })
  return units
}
