import type { Settings } from '../../settings/schema.ts'
import { errorMap } from './error-map.ts'
import { patchSlice, type EvaluatedBatch } from '../evaluated-batch.ts'
import { reduceMap } from './reduce-map.ts'
import { summarizeMap, type MapSummary } from './summarize-map.ts'

/** One patch with its error map. */
export interface ScoredPatch {
  x: Float32Array
  xhat: Float32Array
  map: Float32Array
  summary: MapSummary
  score: number
}

/**
 * Error map and anomaly score of one patch of a batch.
 *
 * @param into [height * width] for the map, overwritten; a new array where left out
 * @returns null for a batch without images (recorded outputs)
 */
export function patchScore(
  batch: EvaluatedBatch,
  index: number,
  settings: Settings['score'],
  into?: Float32Array
): ScoredPatch | null {
  const { pixels, shape, outputs } = batch
  if (pixels === null || shape === null || outputs.reconstruction === null) return null
  const [channels, height, width] = shape
  const x = patchSlice(pixels, index, channels * height * width)
  const xhat = patchSlice(outputs.reconstruction, index, channels * height * width)
  const map = into ?? new Float32Array(height * width)
  errorMap(x, xhat, channels, settings.error, map)
  const summary = summarizeMap(map)
  return { x, xhat, map, summary, score: reduceMap(map, summary, height, width, settings.reduce) }
}
