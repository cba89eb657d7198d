import { chanceOfNoHit } from '../src/statistics/binormal-recall.ts'
import { quantile } from '../src/statistics/quantile.ts'
import { rocAuc } from '../src/statistics/roc-auc.ts'
import { drawUnits } from './draw-units.ts'
import type { Draw, Simulation } from './simulation.ts'

/** How often a sound model misses all of its defects at the 95th percentile, and S1's guard takes that for no accident. */
export const chanceGuard: Simulation = {
  name: 'chance-guard',
  title: 'All defects missed by accident and not taken for one (S1)',
  promise: { side: 'at most', rate: 0.05 },
  replications: 2000,
  settings: [5, 10, 20, 50].flatMap((positives) =>
    [0.6, 0.7, 0.8, 0.95].map((auroc) => ({
      row: `${positives} defects, 100 defect-free units`,
      cell: `AUROC ${auroc}`,
      approximate: false,
      draw: (draw: Draw) => {
        const labels = Array.from({ length: positives + 100 }, (_, i): 0 | 1 => (i < positives ? 1 : 0))
        const groups = labels.map((label) => [label])
        const { score, label } = drawUnits({ auroc, spread: 1, correlation: 0, groups }, draw)
        const threshold = quantile(
          score.filter((_, i) => label[i] === 0),
          0.95
        )
        const missed = score.every((value, i) => label[i] === 0 || value <= threshold)
        return missed && chanceOfNoHit(rocAuc(score, label)!, positives) <= 0.05 ? 1 : 0
      }
    }))
  )
}
