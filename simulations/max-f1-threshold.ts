import { standardNormalCdf } from '../src/statistics/normal.ts'
import { planCrossFit } from '../src/thresholds/cross-fit-plan.ts'
import { maxF1ThresholdInterval } from '../src/thresholds/max-f1-stability.ts'
import { covers } from './covers.ts'
import { drawUnits, shiftOf, type UnitDesign } from './draw-units.ts'
import type { Draw, Simulation } from './simulation.ts'
import { groupedDesigns, independentDesigns } from './unit-designs.ts'

/** Of false alarms, as `thresholds.max-false-alarms` has it. */
const cap = 0.15

/** Interval of the threshold with the highest F1: holds the one that has it over all units there could be, under the cap. */
export const maxF1Threshold: Simulation = {
  name: 'max-f1-threshold',
  title: 'Threshold of the highest F1',
  promise: { side: 'at least', rate: 0.95 },
  replications: 100,
  settings: [...independentDesigns([10, 20, 50, 100]), ...groupedDesigns('constant', [20, 40, 80])]
    .filter(({ design }) => design.spread === 1)
    .map(({ row, cell, design }) => {
      const truth = bestThreshold(design)
      return {
        row,
        cell,
        approximate: true,
        draw: (draw: Draw) => {
          const plan = planCrossFit(drawUnits(design, draw), draw.seed)
          return plan === null ? null : covers(maxF1ThresholdInterval(plan, draw.seed, cap), truth)
        }
      }
    })
}

/** Where F1 peaks under the cap for normal scores of this share of defects, to 0.001. */
function bestThreshold(design: UnitDesign): number {
  const labels = design.groups.flat()
  const defects = labels.filter((label) => label === 1).length / labels.length
  const shift = shiftOf(design)
  let [threshold, highest] = [0, 0]
  for (let t = -6; t <= shift + 6; t += 0.001) {
    if (standardNormalCdf(-t) > cap) continue
    const found = defects * standardNormalCdf((shift - t) / design.spread)
    const f1 = (2 * found) / (found + (1 - defects) * standardNormalCdf(-t) + defects)
    if (f1 > highest) [threshold, highest] = [t, f1]
  }
  return threshold
}
