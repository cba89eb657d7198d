import { aurocBounds, aurocSpread } from '../src/statistics/auroc-interval.ts'
import { unitsToDecide } from '../src/statistics/units-to-decide.ts'
import { drawUnits } from './draw-units.ts'
import type { Draw, Simulation } from './simulation.ts'

/** Defect-free units to each defective one. */
const ratio = 2.5

/** Whether as many units as the report asks for decide S6 in 8 of 10 cases. */
export const unitsThatDecide: Simulation = {
  name: 'units-to-decide',
  title: 'S6 decided by as many defects as the report asks for',
  promise: { side: 'about', rate: 0.8 },
  replications: 2000,
  settings: [
    { auroc: 0.6, limit: 0.7 },
    { auroc: 0.75, limit: 0.6 },
    { auroc: 0.65, limit: 0.6 },
    { auroc: 0.9, limit: 0.6 }
  ].map(({ auroc, limit }) => {
    const defects = unitsToDecide(auroc, limit, ratio)!
    const groups = Array.from({ length: defects + Math.round(ratio * defects) }, (_, i): [0 | 1] => [
      i < defects ? 1 : 0
    ])
    return {
      row: `AUROC ${auroc} against ${limit}`,
      cell: `${defects} defects, ${ratio} defect-free units to each`,
      approximate: false,
      draw: (draw: Draw) => {
        const { score, label } = drawUnits({ auroc, spread: 1, correlation: 0, groups }, draw)
        const [low, high] = aurocBounds(aurocSpread(score, label)!, 0.95)
        return (auroc < limit ? high < limit : low > limit) ? 1 : 0
      }
    }
  })
}
