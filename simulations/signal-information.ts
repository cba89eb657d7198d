import { LatentAccumulator } from '../src/evidence/codes/latent.ts'
import { enoughGroups, enoughUnits } from '../src/statistics/enough-units.ts'
import { covers } from './covers.ts'
import { groupedNormals, groupedValueDesigns, groupNames } from './grouped-values.ts'
import type { Draw, Simulation } from './simulation.ts'

/** Standard deviations of mu over the images, for a code that carries next to nothing and for one in use. */
const codes = { flat: [0.15, 0.1, 0.05, 0.02], live: [2, 1.5, 1, 0.1] }

/** Interval of the signal information I_G; sigma^2 is 1 / (1 + Var(mu)), give or take a factor. */
export const signalInformation: Simulation = {
  name: 'signal-information',
  title: 'Signal information of the code (S4)',
  promise: { side: 'at least', rate: 0.95 },
  replications: 1500,
  settings: groupedValueDesigns
    .filter(({ groups, size }) => groups * size <= 256)
    .flatMap((design) =>
      Object.entries(codes).map(([words, deviations]) => {
        const variances = deviations.map((deviation) => deviation ** 2)
        // E sigma^2 of sigma^2 = exp(m + 0.3 Z) is exp(m + 0.045).
        const truth = variances.reduce((sum, v) => sum + 0.5 * Math.log1p(v / (Math.exp(0.045) / (1 + v))), 0)
        const groups = groupNames(design)
        return {
          row: design.row,
          cell: `${words} code, ${design.cell}`,
          approximate: design.groups < (design.size > 1 ? enoughGroups : enoughUnits),
          draw: (draw: Draw) => {
            const columns = deviations.map(() => groupedNormals(design, draw))
            const logs = deviations.map(() => groupedNormals(design, draw))
            const latent = new LatentAccumulator({ channels: deviations.length, positions: 1 })
            groups.forEach((group, i) => {
              const mu = Float32Array.from(deviations, (deviation, j) => deviation * columns[j][i])
              const logVariance = Float32Array.from(variances, (v, j) => 0.3 * logs[j][i] - Math.log1p(v))
              latent.add(mu, logVariance, true, group)
            })
            return covers(latent.finish()?.spread?.signalInformation.interval, truth)
          }
        }
      })
    )
}
