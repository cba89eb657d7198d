import { medianInterval } from '../src/statistics/median-interval.ts'
import { enoughGroups, enoughUnits } from '../src/statistics/enough-units.ts'
import { covers } from './covers.ts'
import { groupedNormals, groupedValueDesigns, groupNames } from './grouped-values.ts'
import type { Draw, Simulation } from './simulation.ts'

export const median: Simulation = {
  name: 'median',
  title: 'Median error over variance (S3)',
  promise: { side: 'at least', rate: 0.95 },
  replications: 1000,
  settings: groupedValueDesigns.map((design) => ({
    row: design.row,
    cell: design.cell,
    approximate: design.groups < (design.size > 1 ? enoughGroups : enoughUnits),
    draw: (draw: Draw) => covers(medianInterval(groupedNormals(design, draw), groupNames(design))?.interval, 0)
  }))
}
