import type { Geometry } from '../../evaluation-set/types.ts'
import type { Settings } from '../../settings/schema.ts'

/** MB where the settings leave it open. */
const DEFAULT = 256
const MB = 2 ** 20

/** Values of one input tensor that a batch holds at most: twice as many take longer an image, and more memory. */
const BATCH_VALUES = 2 ** 18
/** Bytes that a model needs for each value of its input while it runs, the copies in and out included (measured: 200 to 250). */
const BYTES_PER_VALUE = 256

/**
 * What a run may hold beside the model and a fixed share for its figures, in bytes: a quarter of it a batch on its way through
 * the model, an eighth decoded images, which are then not decoded anew for every checkpoint, an eighth reconstructions of the
 * fixed sample, which the interventions need again, and an eighth codes that have to be held against each other; the rest is for what waits to be measured.
 */
export function memoryBudget({ engines }: Pick<Settings, 'engines'>): {
  images: number
  batch: number
  reconstructions: number
  codes: number
} {
  const budget = (engines['memory-budget'] === 'auto' ? DEFAULT : engines['memory-budget']) * MB
  return { images: budget / 8, batch: budget / 4, reconstructions: budget / 8, codes: budget / 8 }
}

/** How many patches go through the model at once, within the memory budget: 1 to 64. */
export function batchSize({ channels, height, width }: Geometry, settings: Pick<Settings, 'engines'>): number {
  const values = Math.min(BATCH_VALUES, memoryBudget(settings).batch / BYTES_PER_VALUE)
  return Math.max(1, Math.min(64, Math.floor(values / (channels * height * width))))
}
