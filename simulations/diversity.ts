import { FixedSample } from '../src/evidence/reconstruction/fixed-sample.ts'
import { enoughGroups, enoughUnits } from '../src/statistics/enough-units.ts'
import { covers } from './covers.ts'
import { groupedNormals, groupedValueDesigns, groupNames } from './grouped-values.ts'
import type { Draw, Simulation } from './simulation.ts'

const pixels = 12
/** Standard deviation of the images, and what a reconstruction keeps of it, by direction. */
const deviations = [3, 2, 1.5, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
const smoothing = deviations.map((_, direction) => 0.9 / (1 + direction / 2))

/** Interval of the structure diversity Ds over the fixed sample: weak reconstructions of images that differ in few directions. */
export const diversity: Simulation = {
  name: 'diversity',
  title: 'Structure diversity Ds (S2)',
  promise: { side: 'at least', rate: 0.95 },
  replications: 500,
  settings: groupedValueDesigns
    .filter(({ groups, size }) => groups * size <= 256)
    .flatMap((design) =>
      [0.05, 1].map((gain) => {
        const power = (scale: number[]) => scale.reduce((sum, s, d) => sum + (s * deviations[d]) ** 2, 0)
        const noise = 0.1 * gain
        const truth = (power(smoothing.map((s) => gain * s)) + pixels * noise ** 2) / power(deviations.map(() => 1))
        const groups = groupNames(design)
        return {
          row: design.row,
          cell: `Ds ${truth.toPrecision(2)}, ${design.cell}`,
          approximate: design.groups < (design.size > 1 ? enoughGroups : enoughUnits),
          draw: (draw: Draw) => {
            const columns = deviations.map(() => groupedNormals(design, draw))
            const sample = new FixedSample()
            const traces = [0, 1].map(() => ({ sum: new Float64Array(pixels), squares: 0 }))
            groups.forEach((group, i) => {
              const x = Float32Array.from(columns, (column, d) => deviations[d] * column[i])
              const xhat = x.map((value, d) => gain * smoothing[d] * value + noise * draw.normal())
              ;[x, xhat].forEach((image, k) =>
                image.forEach((value, d) => {
                  traces[k].sum[d] += value
                  traces[k].squares += value * value
                })
              )
              const [centeredX, centeredXhat] = [x, xhat].map((values) => ({
                values,
                means: [0],
                squares: values.reduce((total, value) => total + value * value, 0)
              }))
              sample.add(centeredX, centeredXhat, null, [1, 1, pixels], group)
            })
            const [spread, kept] = traces.map(
              ({ sum, squares }) => squares - sum.reduce((total, s) => total + (s * s) / groups.length, 0)
            )
            return covers(sample.diversity(kept / spread).diversity?.interval, truth)
          }
        }
      })
    )
}
