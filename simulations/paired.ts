import { aurocComponents } from '../src/statistics/auroc-components.ts'
import { aurocVariance } from '../src/statistics/auroc-variance.ts'
import { pairedAurocTest } from '../src/statistics/paired-auroc-test.ts'
import { t95 } from '../src/statistics/student-t.ts'
import { covers } from './covers.ts'
import { drawUnits, type Units } from './draw-units.ts'
import { isApproximate } from './is-approximate.ts'
import { secondModel } from './second-model.ts'
import type { Draw, Setting, Simulation } from './simulation.ts'
import { groupedDesigns, independentDesigns, type NamedDesign } from './unit-designs.ts'

const designs: NamedDesign[] = [...independentDesigns([10, 20, 50]), ...groupedDesigns('constant', [20, 40])].filter(
  ({ design }) => design.spread === 1 && design.auroc < 0.99
)

type Second = { units: Units; other: number[]; seed: number }

function settings(judge: (drawn: Second) => number | null): Setting[] {
  return designs.map(({ row, cell, design }) => ({
    row,
    cell,
    approximate: isApproximate(design),
    draw: (draw: Draw) => {
      const units = drawUnits(design, draw)
      return judge({ units, other: secondModel(design, units.score, units.label, draw), seed: draw.seed })
    }
  }))
}

/** Interval of the difference of two AUROCs (R1). */
export const pairedInterval: Simulation = {
  name: 'paired-interval',
  title: 'Difference from the baseline (R1)',
  promise: { side: 'at least', rate: 0.95 },
  replications: 1000,
  settings: settings(({ units: { score, label, group }, other }) => {
    // As `pairedAurocTest` and R1 have it, without the permutations that this does not need.
    const [a, b] = [aurocComponents(score, label)!, aurocComponents(other, label)!]
    const estimated = aurocVariance(
      a.component.map((value, i) => value - b.component[i]),
      label,
      group
    )
    if (estimated === null || estimated.variance === 0) return null
    const half = t95(estimated.degreesOfFreedom) * Math.sqrt(estimated.variance)
    const difference = a.auroc - b.auroc
    return covers([difference - half, difference + half], 0)
  })
}

/** How often the paired test calls an equally good model worse (R1, E1, one-sided 5 %). */
export const pairedTest: Simulation = {
  name: 'paired-test',
  title: 'An equal model called worse (R1, E1), p < 0.05',
  promise: { side: 'at most', rate: 0.05 },
  replications: 200,
  settings: settings(({ units: { score, label, group }, other, seed }) =>
    pairedAurocTest(score, other, label, group, seed)!.less < 0.05 ? 1 : 0
  )
}
