import { shiftOf, type UnitDesign } from './draw-units.ts'
import type { Draw } from './simulation.ts'

/** Two models see the same units: their scores' common share of variance. */
const alike = 0.8

/** Scores of a second model on the units of the first, of the same AUROC unless its defects are shifted otherwise. */
export function secondModel(
  design: UnitDesign,
  first: number[],
  labels: (0 | 1)[],
  { normal }: Draw,
  otherShift = shiftOf(design)
): number[] {
  const shift = shiftOf(design)
  const [kept, own] = [Math.sqrt(alike), Math.sqrt(1 - alike)]
  return first.map((score, i) => {
    const [center, other, scale] = labels[i] === 1 ? [shift, otherShift, design.spread] : [0, 0, 1]
    return other + kept * (score - center) + own * scale * normal()
  })
}
