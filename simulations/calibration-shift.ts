import { twoSamplesByGroup } from '../src/statistics/two-samples-by-group.ts'
import { groupedNormals, groupedValueDesigns, groupNames } from './grouped-values.ts'
import type { Draw, Simulation } from './simulation.ts'

const level = 0.01

/** How often the test of C1 tells calibration and test apart where both are of one distribution, the calibration of half the groups. */
export const calibrationShift: Simulation = {
  name: 'calibration-shift',
  title: 'C1, calibration and test told apart although they are alike',
  promise: { side: 'at most', rate: level },
  replications: 1000,
  settings: groupedValueDesigns.map((design) => {
    const half = { ...design, groups: Math.ceil(design.groups / 2) }
    return {
      row: design.row,
      cell: design.cell,
      approximate: false,
      draw: (draw: Draw) => {
        const calibration = { score: groupedNormals(half, draw), group: groupNames(half) }
        const test = { score: groupedNormals(design, draw), group: groupNames(design) }
        const p = twoSamplesByGroup(calibration, test, level, draw.seed)
        return p !== null && p < level ? 1 : 0
      }
    }
  })
}
