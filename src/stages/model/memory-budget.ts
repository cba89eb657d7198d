import type { Settings } from '../../settings/schema.ts'

/** MB where the settings leave it open. */
const DEFAULT = 256
const MB = 2 ** 20

/**
 * What a run may hold beside the model and a fixed share for its figures, in bytes: a quarter of it a batch on its way through
 * the model, an eighth decoded images, which are then not decoded anew for every checkpoint, and an eighth reconstructions of the
 * fixed sample, which the interventions need again; the rest is for what waits to be measured.
 */
export function memoryBudget({ engines }: Pick<Settings, 'engines'>): {
  images: number
  batch: number
  reconstructions: number
} {
  const budget = (engines['memory-budget'] === 'auto' ? DEFAULT : engines['memory-budget']) * MB
  return { images: budget / 8, batch: budget / 4, reconstructions: budget / 8 }
}
