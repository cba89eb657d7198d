import { holm } from '../src/statistics/holm.ts'
import { pairedAurocTest } from '../src/statistics/paired-auroc-test.ts'
import { findings } from '../src/catalogue/findings.ts'
import { drawUnits } from './draw-units.ts'
import { isApproximate } from './is-approximate.ts'
import { secondModel } from './second-model.ts'
import type { Draw, Simulation } from './simulation.ts'
import { groupedDesigns, independentDesigns } from './unit-designs.ts'

/** What is compared with the score in use: reductions, scores by the code, and figures of the image, of which either end counts. */
const scores = 6
const figures = 3
const { gain, p } = findings.A1.limits

const designs = [...independentDesigns([20, 50]), ...groupedDesigns('constant', [20, 40])].filter(
  ({ design }) => design.spread === 1 && design.auroc < 0.99
)

/** How often one of nine scores that are all as good as the one in use is called better (A1). */
export const betterScore: Simulation = {
  name: 'better-score',
  title: 'One of nine equal scores called better (A1), p < 0.05',
  promise: { side: 'at most', rate: 0.05 },
  replications: 200,
  settings: designs.map(({ row, cell, design }) => ({
    row,
    cell,
    approximate: isApproximate(design),
    draw: (draw: Draw) => {
      const { score, label, group } = drawUnits(design, draw)
      const test = (factor: number): number => {
        const compared = pairedAurocTest(secondModel(design, score, label, draw), score, label, group, draw.seed)!
        return compared.difference >= gain.default ? Math.min(1, factor * compared.greater) : 1
      }
      const tested = Array.from({ length: scores + figures }, (_, k) => test(k < scores ? 1 : 2))
      return holm(tested).some((corrected) => corrected < p.default) ? 1 : 0
    }
  }))
}
