import { standardNormalCdf } from '../src/statistics/normal.ts'
import { settingsSchema } from '../src/settings/schema.ts'
import { assessThresholds } from '../src/thresholds/assess-thresholds.ts'
import { drawUnits, type UnitDesign } from './draw-units.ts'
import type { Draw, Setting, Simulation } from './simulation.ts'

/** False alarms on new images that nobody would take for the promised ones. */
const tooMany = 0.2
const aurocs = [0.5, 0.65, 0.8, 0.95]
const settings = settingsSchema.parse({})

/** Images on their own: so many defect-free ones, and defects from a few to as many. */
const independent = [8, 20, 50, 150, 400].flatMap((good) =>
  [0.15, 0.5, 1].map((share) => {
    const defects = Math.max(4, Math.round(share * good))
    return {
      row: `${good} defect-free images`,
      words: `${defects} defects`,
      groups: [...repeat<(0 | 1)[]>(defects, [1]), ...repeat<(0 | 1)[]>(good, [0])],
      correlation: 0
    }
  })
)
/** Patches of images that are alike. */
const grouped = [5, 8, 10, 25].flatMap((images) =>
  [8, 16].flatMap((size) =>
    [0.3, 0.6].map((correlation) => ({
      row: `${2 * images} groups, half of them defective`,
      words: `${size} a group, correlation ${correlation}`,
      groups: [...repeat(images, repeat<0 | 1>(size, 1)), ...repeat(images, repeat<0 | 1>(size, 0))],
      correlation
    }))
  )
)

/** How often the recommended threshold flags more than a fifth of new defect-free units. */
export const recommendedThreshold: Simulation = {
  name: 'recommended-threshold',
  title: 'Recommended thresholds that flag over 20% of new defect-free units',
  promise: { side: 'at most', rate: 0.05 },
  replications: 300,
  settings: [...independent, ...grouped].flatMap(({ row, words, groups, correlation }) =>
    aurocs.map((auroc) => setting(row, `AUROC ${auroc}, ${words}`, { auroc, spread: 1, groups, correlation }))
  )
}

/** Of all sets, those without a recommended threshold too: nobody is misled by them. */
function setting(row: string, cell: string, design: UnitDesign): Setting {
  return {
    row,
    cell,
    approximate: false,
    draw: (draw: Draw) => {
      const test = drawUnits(design, draw)
      const { recommended } = assessThresholds({ test, calibration: null }, settings)
      if (recommended === null || recommended.threshold === null) return 0
      return standardNormalCdf(-recommended.threshold) > tooMany ? 1 : 0
    }
  }
}

function repeat<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value)
}
