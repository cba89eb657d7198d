import type { Geometry } from '../../evaluation-set/types.ts'
import type { Settings } from '../../settings/schema.ts'
import { memoryBudget } from './memory-budget.ts'

/** Values of one input tensor that a batch holds at most: twice as many take longer an image, and more memory. */
const BATCH_VALUES = 2 ** 18
/** Bytes that a model needs for each value of its input while it runs, the copies in and out included (measured: 200 to 250). */
const BYTES_PER_VALUE = 256

/** How many patches go through the model at once, within the memory budget: 1 to 64. */
export function batchSize({ channels, height, width }: Geometry, settings: Pick<Settings, 'engines'>): number {
  const values = Math.min(BATCH_VALUES, memoryBudget(settings).batch / BYTES_PER_VALUE)
  return Math.max(1, Math.min(64, Math.floor(values / (channels * height * width))))
}
