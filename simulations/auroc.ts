import { aurocInterval } from '../src/statistics/auroc-interval.ts'
import { covers } from './covers.ts'
import { drawUnits } from './draw-units.ts'
import { isApproximate } from './is-approximate.ts'
import type { Draw, Simulation } from './simulation.ts'
import { groupedDesigns, independentDesigns } from './unit-designs.ts'

/** Interval of the AUROC. */
export const auroc: Simulation = {
  name: 'auroc',
  title: 'AUROC',
  promise: { side: 'at least', rate: 0.95 },
  replications: 1000,
  settings: [
    ...independentDesigns(),
    ...groupedDesigns('constant'),
    ...groupedDesigns('few', [40, 80]),
    ...groupedDesigns('mixed')
  ].map(({ row, cell, design }) => ({
    row,
    cell,
    approximate: isApproximate(design),
    draw: (draw: Draw) => {
      const { score, label, group } = drawUnits(design, draw)
      return covers(aurocInterval(score, label, group)?.interval, design.auroc)
    }
  }))
}
