import type { Settings } from '../settings/schema.ts'
import { errorMap } from './error-map.ts'
import { patchSlice, type EvaluatedBatch } from './evaluated-batch.ts'
import { reduceMap } from './reduce-map.ts'

/**
 * Error map and anomaly score of one patch of a batch.
 *
 * @returns null for a batch without images (recorded outputs)
 */
export function patchScore(
  batch: EvaluatedBatch,
  index: number,
  settings: Settings['score']
): { x: Float32Array; xhat: Float32Array; map: Float32Array; score: number } | null {
  const { pixels, shape, outputs } = batch
  if (pixels === null || shape === null || outputs.reconstruction === null) return null
  const [channels, height, width] = shape
  const x = patchSlice(pixels, index, channels * height * width)
  const xhat = patchSlice(outputs.reconstruction, index, channels * height * width)
  const map = new Float32Array(height * width)
  errorMap(x, xhat, channels, settings.error, map)
  return { x, xhat, map, score: reduceMap(map, height, width, settings.reduce) }
}
