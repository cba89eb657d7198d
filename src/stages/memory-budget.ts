import type { Settings } from '../settings/schema.ts'

/** MB where the settings leave it open. */
const DEFAULT = 256
const MB = 2 ** 20

/**
 * What a run may hold beside the model and a fixed share for its figures, in bytes: a quarter of it decoded images, which are
 * then not decoded anew for every checkpoint, a quarter a batch on its way through the model, and a quarter reconstructions of
 * the fixed sample, which the interventions need again; the rest is for what waits to be measured.
 */
export function memoryBudget({ engines }: Pick<Settings, 'engines'>): {
  images: number
  batch: number
  reconstructions: number
} {
  const budget = (engines['memory-budget'] === 'auto' ? DEFAULT : engines['memory-budget']) * MB
  return { images: budget / 4, batch: budget / 4, reconstructions: budget / 4 }
}
