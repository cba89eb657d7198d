import { PixelAccumulator } from '../src/evidence/pixels/pixel.ts'
import { enoughUnits } from '../src/statistics/enough-units.ts'
import { standardNormalCdf } from '../src/statistics/normal.ts'
import { covers } from './covers.ts'
import type { Draw, Simulation } from './simulation.ts'

const side = 16
const pixels = side * side
/** Standard deviation of what the pixels of one image's defect have in common, beside 1 for each pixel. */
const common = 0.7

/** Interval of the pixel-level AUROC of the blurred map, over images whose defects differ in size and strength. */
export const blurredAuroc: Simulation = {
  name: 'blurred-auroc',
  title: 'Pixel-level AUROC of the blurred map (S3)',
  promise: { side: 'at least', rate: 0.95 },
  replications: 100,
  settings: [10, 20, 40, 80].flatMap((images) =>
    [0.3, 1].map((shift) => {
      const truth = standardNormalCdf(shift / Math.sqrt(2 + common ** 2))
      return {
        row: `${images} defective units`,
        cell: `AUROC ${truth.toFixed(2)}`,
        approximate: images < enoughUnits,
        draw: ({ random, normal }: Draw) => {
          const accumulator = new PixelAccumulator(new Array<number>(images).fill(pixels))
          for (let image = 0; image < images; image++) {
            const strength = shift + common * normal()
            // 2 % to 30 % of the image.
            const size = Math.round(pixels * (0.02 + 0.28 * random()))
            const regions = Int32Array.from({ length: pixels }, (_, p) => (p < size ? image + 1 : 0))
            const map = Float32Array.from(regions, (region) => Math.exp((region > 0 ? strength : 0) + normal()))
            accumulator.add(map, map, { regions, covered: null }, image, true)
          }
          return covers(accumulator.finish(null)?.blurredAuroc?.interval, truth)
        }
      }
    })
  )
}
