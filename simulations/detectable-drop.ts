import type { UnitColumns } from '../src/evidence/evidence.ts'
import { compareBaseline } from '../src/playbook/baseline/compare-baseline.ts'
import { settingsSchema } from '../src/settings/schema.ts'
import { seededNormal } from '../src/statistics/seeded-normal.ts'
import { seededRandom } from '../src/statistics/seeded-random.ts'
import { drawUnits, shiftOf, type UnitDesign } from './draw-units.ts'
import { isApproximate } from './is-approximate.ts'
import { secondModel } from './second-model.ts'
import type { Draw, Simulation } from './simulation.ts'
import { groupedDesigns, independentDesigns } from './unit-designs.ts'

const limits = settingsSchema.parse({}).symptoms.R1.limits
/** The 95th percentile of the defect-free scores. */
const threshold = 1.645
const pilots = 60

/** How often a drop of the AUROC is found that is just as large as the report says it would show in 8 of 10 cases. */
export const detectableDrop: Simulation = {
  name: 'detectable-drop',
  title: 'Smallest drop that shows in 8 of 10 cases (R1)',
  promise: { side: 'at least', rate: 0.8 },
  replications: 200,
  settings: [...independentDesigns([50, 100]), ...groupedDesigns('constant', [40, 80])]
    .filter(({ design }) => design.spread === 1 && (design.auroc === 0.8 || design.auroc === 0.95))
    .map(({ row, cell, design }) => {
      let known: number | null = null
      return {
        row,
        cell,
        approximate: isApproximate(design),
        draw: (draw: Draw) => {
          known ??= dropOf(design)
          return compare(design, known, draw).pValue! < limits.p ? 1 : 0
        }
      }
    })
}

/** The mean of what the report says, at a model that is worse by just that. */
function dropOf(design: UnitDesign): number {
  const draw = { random: seededRandom(1), normal: seededNormal(1), seed: 1 }
  let drop = 0.05
  for (let round = 0; round < 2; round++) {
    let sum = 0
    for (let pilot = 0; pilot < pilots; pilot++) sum += compare(design, drop, draw).minimumDetectableDrop ?? 0
    drop = sum / pilots
  }
  return drop
}

function compare(design: UnitDesign, drop: number, draw: Draw) {
  const { score, label, group } = drawUnits(design, draw)
  const worse = secondModel(design, score, label, draw, shiftOf({ ...design, auroc: design.auroc - drop }))
  const units = { score: worse, label, group } as UnitColumns
  const baseline = { name: '', source: 'evidence', sha256: '', score, threshold } as const
  return compareBaseline(
    { units, latent: null, reconstruction: null },
    { ...baseline, liveUnits: null, errorToVariance: null, bestOf: null },
    threshold,
    limits,
    draw.seed
  )
}
