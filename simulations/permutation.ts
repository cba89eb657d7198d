import { enoughGroups, enoughUnits } from '../src/statistics/enough-units.ts'
import { covers } from './covers.ts'
import { drawPermutation } from './draw-permutation.ts'
import type { Draw, Simulation } from './simulation.ts'

const samples = [
  ...[20, 50, 100].map((images) => ({ row: `${images} units`, images, perGroup: 1 })),
  ...[8, 20, 40].map((groups) => ({ row: `${groups} groups`, images: 4 * groups, perGroup: 4 }))
]

/** Interval of the permutation effect, over all pairs or over one decoded partner for each image. */
export const permutation: Simulation = {
  name: 'permutation',
  title: 'Permutation effect (S2, S4, X2)',
  promise: { side: 'at least', rate: 0.95 },
  replications: 1000,
  settings: samples.flatMap(({ row, images, perGroup }) =>
    [false, true].flatMap((decoded) =>
      [0, 0.02, 0.5, 1].map((used) => ({
        row,
        cell: `${used * 100}% of the code used, ${decoded ? 'one partner each' : 'all pairs'}`,
        approximate: images / perGroup < (perGroup > 1 ? enoughGroups : enoughUnits),
        draw: (draw: Draw) => {
          const { interval, truth } = drawPermutation({ images, perGroup, decoded, used }, draw)
          return covers(interval, truth)
        }
      }))
    )
  )
}
