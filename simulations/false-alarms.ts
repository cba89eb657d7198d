import { enoughGroups } from '../src/statistics/enough-units.ts'
import { standardNormalCdf } from '../src/statistics/normal.ts'
import { quantile } from '../src/statistics/quantile.ts'
import { conformalBound as boundOf } from '../src/thresholds/conformal-bound.ts'
import { conformalThreshold } from '../src/thresholds/conformal.ts'
import { sortCalibration } from '../src/thresholds/sort-calibration.ts'
import { groupedNormals, groupNames, type GroupedDesign } from './grouped-values.ts'
import type { Draw, Setting, Simulation } from './simulation.ts'

const independent: GroupedDesign[] = [19, 50, 100, 400].map((groups) => ({
  row: `${groups} calibration scores`,
  cell: 'independent',
  groups,
  size: 1,
  correlation: 0
}))
const grouped: GroupedDesign[] = [20, 40, 80].map((groups) => ({
  row: `${groups} groups of 16 calibration scores`,
  cell: 'correlation 0.6',
  groups,
  size: 16,
  correlation: 0.6
}))
const target = 0.05

/** @param enough groups from which on the report promises without an 'about' */
function settings(
  designs: GroupedDesign[],
  rate: (scores: number[], groups: string[]) => number | null,
  enough = Infinity
): Setting[] {
  return designs.map((design) => ({
    row: design.row,
    cell: design.cell,
    approximate: design.size > 1 && design.groups < enough,
    draw: (draw: Draw) => rate(groupedNormals(design, draw), groupNames(design))
  }))
}

/** True false alarm rate of a threshold on standard normal defect-free scores. */
function rateAbove(threshold: number): number {
  return standardNormalCdf(-threshold)
}

function sorted(scores: number[]): number[] {
  return [...scores].sort((a, b) => a - b)
}

/** Mean false alarm rate of the conformal threshold for 5 %. */
export const conformalRate: Simulation = {
  name: 'conformal-rate',
  title: 'Mean false alarm rate of the conformal threshold for 5%',
  promise: { side: 'at most', rate: target },
  replications: 4000,
  settings: settings([...independent, ...grouped], (scores) => {
    const chosen = conformalThreshold(sorted(scores), target)
    return chosen === null ? null : rateAbove(chosen.threshold)
  })
}

/** How often the true rate stays below the 95 % bound beside the conformal threshold. */
export const conformalBound: Simulation = {
  name: 'conformal-bound',
  title: 'Bound of the conformal threshold',
  promise: { side: 'at least', rate: 0.95 },
  replications: 4000,
  settings: settings(
    [...independent, ...grouped],
    (score, group) => {
      const calibration = sortCalibration({ score, group }, 'separate')
      const chosen = conformalThreshold(calibration.sorted, target)
      if (chosen === null) return null
      return rateAbove(chosen.threshold) <= boundOf(calibration, chosen.rank) ? 1 : 0
    },
    enoughGroups
  )
}

/** Mean false alarm rate of the 95th percentile over what its note says to expect, as a share: at most all of it. */
export const percentileRate: Simulation = {
  name: 'percentile-rate',
  title: 'Mean false alarm rate of the 95th percentile, over what its note expects',
  promise: { side: 'at most', rate: 1 },
  replications: 4000,
  settings: settings(independent, (scores) => {
    const expected = 1 - ((scores.length - 1) * 0.95 + 1) / (scores.length + 1)
    return rateAbove(quantile(scores, 0.95)) / expected
  })
}
