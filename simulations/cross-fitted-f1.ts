import { standardNormalCdf } from '../src/statistics/normal.ts'
import { rankedScores } from '../src/statistics/ranked-scores.ts'
import { planCrossFit } from '../src/thresholds/cross-fit-plan.ts'
import { maxF1Policy } from '../src/thresholds/max-f1-policy.ts'
import { sortCalibration } from '../src/thresholds/sort-calibration.ts'
import { covers } from './covers.ts'
import { drawUnits, shiftOf } from './draw-units.ts'
import { isApproximate } from './is-approximate.ts'
import type { Draw, Simulation } from './simulation.ts'
import { groupedDesigns, independentDesigns } from './unit-designs.ts'

/** Interval of the cross-fitted F1: holds the F1 of the chosen threshold on new units of the same share of defects. */
export const crossFittedF1: Simulation = {
  name: 'cross-fitted-f1',
  title: 'Cross-fitted F1, on new units',
  promise: { side: 'at least', rate: 0.95 },
  replications: 250,
  settings: [...independentDesigns([10, 20, 50]), ...groupedDesigns('constant', [20, 40])]
    .filter(({ design }) => design.spread === 1)
    .map(({ row, cell, design }) => {
      const labels = design.groups.flat()
      const positives = labels.filter((label) => label === 1).length
      const negatives = labels.length - positives
      return {
        row,
        cell,
        approximate: isApproximate(design),
        draw: (draw: Draw) => {
          const test = drawUnits(design, draw)
          const defectFree = (_: unknown, i: number) => test.label[i] === 0
          const normal = { score: test.score.filter(defectFree), group: test.group.filter(defectFree) }
          const chosen = maxF1Policy(0.15, {
            test,
            ranked: rankedScores(test.score, test.label),
            calibration: sortCalibration(normal, 'test'),
            plan: planCrossFit(test, draw.seed),
            seed: draw.seed
          })
          if (chosen === null || chosen.threshold === null) return null
          const hits = positives * standardNormalCdf((shiftOf(design) - chosen.threshold) / design.spread)
          const alarms = negatives * standardNormalCdf(-chosen.threshold)
          return covers(chosen.f1Interval, (2 * hits) / (hits + alarms + positives))
        }
      }
    })
}
