import { standardNormalCdf, standardNormalQuantile } from '../src/statistics/normal.ts'
import { peaksOverThreshold, peaksWithInterval } from '../src/thresholds/peaks-over-threshold.ts'
import { sortCalibration } from '../src/thresholds/sort-calibration.ts'
import { covers } from './covers.ts'
import { groupedNormals, groupNames, type GroupedDesign } from './grouped-values.ts'
import type { Draw, Setting, Simulation } from './simulation.ts'

const designs: GroupedDesign[] = [
  ...[500, 1000, 4000].map((groups) => ({
    row: `${groups} scores`,
    cell: 'independent',
    groups,
    size: 1,
    correlation: 0
  })),
  ...[40, 80].map((groups) => ({
    row: `${groups} groups of 16 scores`,
    cell: 'correlation 0.6',
    groups,
    size: 16,
    correlation: 0.6
  }))
]
/** Scores as mean squared errors are distributed, from light to heavy tails; each rises with a standard normal number. */
const shapes = {
  normal: (z: number) => 10 + z,
  'log-normal': (z: number) => Math.exp(0.3 * z),
  'heavy-tailed': (z: number) => standardNormalCdf(-z) ** -0.25
}
const targets = [0.005, 0.001, 0.0001]

function settings(
  judge: (normals: number[], score: (z: number) => number, target: number, groups: string[]) => number | null
): Setting[] {
  return designs.flatMap((design) => {
    const groups = groupNames(design)
    return targets.flatMap((target) =>
      Object.entries(shapes).map(([words, score]) => ({
        row: design.row,
        cell: `${words}, target ${target * 100}%, ${design.cell}`,
        approximate: true,
        draw: (draw: Draw) => judge(groupedNormals(design, draw), score, target, groups)
      }))
    )
  })
}

/** Interval of the threshold by peaks over threshold: holds the one with the target rate. */
export const tailInterval: Simulation = {
  name: 'tail-interval',
  title: 'Threshold by peaks over threshold',
  promise: { side: 'at least', rate: 0.95 },
  replications: 200,
  settings: settings((normals, score, target, group) => {
    const calibration = sortCalibration({ score: normals.map(score), group }, 'separate')
    return covers(peaksWithInterval(calibration, target)?.interval, score(standardNormalQuantile(1 - target)))
  })
}

/** Mean true false alarm rate of that threshold over the rate that it aims at. */
export const tailRate: Simulation = {
  name: 'tail-rate',
  title: 'Mean false alarm rate by peaks over threshold, over what it aims at',
  promise: { side: 'about', rate: 1 },
  replications: 200,
  settings: settings((normals, score, target) => {
    const scores = normals.map(score).sort((a, b) => a - b)
    const chosen = peaksOverThreshold(scores, target)
    return chosen === null ? null : rateAbove(chosen.threshold, score) / target
  })
}

/** True rate of scores above a threshold: the normal number that has this score is searched for. */
function rateAbove(threshold: number, score: (z: number) => number): number {
  let [low, high] = [-10, 38]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (score(middle) > threshold) high = middle
    else low = middle
  }
  return standardNormalCdf(-high)
}
