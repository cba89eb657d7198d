import { standardNormalQuantile } from '../src/statistics/normal.ts'
import { proportionInterval } from '../src/statistics/proportion-interval.ts'
import { enoughGroups, enoughUnits } from '../src/statistics/enough-units.ts'
import { covers } from './covers.ts'
import { groupedNormals, groupedValueDesigns, groupNames } from './grouped-values.ts'
import type { Draw, Simulation } from './simulation.ts'

/** Interval of recall and false alarm rate at a given threshold. */
export const proportions: Simulation = {
  name: 'proportions',
  title: 'Recall, false alarms',
  promise: { side: 'at least', rate: 0.95 },
  replications: 2000,
  settings: groupedValueDesigns.flatMap((design) =>
    [0.05, 0.2, 0.5, 0.9].map((share) => {
      const threshold = standardNormalQuantile(share)
      const groups = groupNames(design)
      return {
        row: design.row,
        cell: `${share * 100}% hit, ${design.cell}`,
        approximate: design.groups < (design.size > 1 ? enoughGroups : enoughUnits),
        draw: (draw: Draw) => {
          const hits = groupedNormals(design, draw).map((value) => (value < threshold ? 1 : 0))
          return covers(proportionInterval(hits, groups), share)
        }
      }
    })
  )
}
