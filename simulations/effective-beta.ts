import { InterventionAccumulator } from '../src/evidence/decoder/interventions.ts'
import { PermutationEffect } from '../src/evidence/decoder/permutation-effect.ts'
import { enoughGroups, enoughUnits } from '../src/statistics/enough-units.ts'
import { covers } from './covers.ts'
import { groupedNormals, groupedValueDesigns, groupNames } from './grouped-values.ts'
import type { Draw, Simulation } from './simulation.ts'

const pixels = 12
/** How far a unit moves the picture, and its mean sigma^2; the sum of 1 - sigma^2 is over 3, as the figure demands. */
const weights = [0.4, 0.3, 0.2, 0.1, 0.05]
const variances = [0.02, 0.05, 0.1, 0.3, 0.5]
/** Of the logarithms, so that images differ in their error and in their sigma. */
const deviation = 0.4
/** E exp(deviation Z); its fourth power is E exp(2 deviation Z). */
const meanFactor = Math.exp(deviation ** 2 / 2)

/** Interval of the effective beta of a linear decoder, over images that are not equally hard. */
export const effectiveBeta: Simulation = {
  name: 'effective-beta',
  title: 'Effective beta (S5)',
  promise: { side: 'at least', rate: 0.95 },
  replications: 1000,
  settings: groupedValueDesigns
    .filter(({ groups, size }) => groups * size <= 256)
    .flatMap((design) =>
      [0.02, 0.3].map((error) => {
        const moves = weights.reduce((sum, w, k) => sum + w * w * variances[k] * meanFactor, 0)
        const used = variances.reduce((sum, v) => sum + 1 - v * meanFactor, 0)
        const truth = moves / used / (error ** 2 * meanFactor ** 4)
        const groups = groupNames(design)
        return {
          row: design.row,
          cell: `beta ${truth.toPrecision(2)}, ${design.cell}`,
          approximate: design.groups < (design.size > 1 ? enoughGroups : enoughUnits),
          draw: (draw: Draw) => {
            const hardness = groupedNormals(design, draw)
            const spreads = groupedNormals(design, draw)
            const sums = { pixels: new Float64Array(pixels), reconstruction: new Float64Array(pixels) }
            const images = new InterventionAccumulator(new PermutationEffect(groups, sums))
            let usedOfSample = 0
            groups.forEach((group, i) => {
              // Half of what makes an image hard makes its code uncertain, too.
              const factor = Math.exp(deviation * (hardness[i] + spreads[i]) * Math.SQRT1_2)
              const noise = error * Math.exp(deviation * hardness[i])
              const reconstruction = new Float32Array(pixels)
              const drawn = new Float32Array(pixels)
              weights.forEach((w, k) => {
                drawn[k] = w * Math.sqrt(variances[k] * factor) * draw.normal()
                usedOfSample += (1 - variances[k] * factor) / groups.length
              })
              const original = reconstruction.map(() => noise * draw.normal())
              images.add({ group, pixels: original, reconstruction, swapped: null, drawn })
            })
            return covers(images.finish(usedOfSample, weights.length).effectiveBeta?.interval, truth)
          }
        }
      })
    )
}
