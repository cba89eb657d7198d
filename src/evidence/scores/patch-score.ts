import type { Settings } from '../../settings/schema.ts'
import { dissimilarityMap } from './dissimilarity-map.ts'
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
  /** Mean over all values, whatever error is configured. */
  squaredError: number
  /** The map, reduced. */
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
  if (settings.error === 'ssim') dissimilarityMap(x, xhat, [channels, height, width], map)
  else errorMap(x, xhat, channels, settings.error, map)
  const summary = summarizeMap(map)
  const squaredError = settings.error === 'squared' ? summary.mean : meanSquaredError(x, xhat)
  return { x, xhat, map, summary, squaredError, score: reduceMap(map, summary, height, width, settings.reduce) }
}

function meanSquaredError(x: Float32Array, xhat: Float32Array): number {
  let sum = 0
  for (let p = 0; p < x.length; p++) sum += (x[p] - xhat[p]) ** 2
  return sum / x.length
}

/**
 * The score of a patch whose error map gives `error` and whose code `kl`, as far as the patch alone decides it: of
 * `latent: mahalanobis` all units do, so that stands 0 in its place.
 *
 * @param error, kl null where the model gives none
 * @returns null where what is to be scored is lacking
 */
export function codeScore(
  { latent, 'kl-weight': weight }: Settings['score'],
  error: number | null,
  kl: number | null
): number | null {
  if (latent === 'none') return error
  if (latent === 'mahalanobis') return 0
  if (kl === null || weight === undefined) return kl
  return error === null ? null : error + weight * kl
}
