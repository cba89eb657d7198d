import type { Patch, PixelTruth } from '../evaluation-set/types.ts'
import type { ModelOutputs } from '../inference/model.ts'

/** A batch of patches with the model's answer: what every accumulator takes in. */
export interface EvaluatedBatch {
  patches: Patch[]
  /** [channels, height, width], or null for recorded outputs without images. */
  shape: [number, number, number] | null
  /** [n, channels, height, width], 0..1, or null for recorded outputs without images. */
  pixels: Float32Array | null
  outputs: ModelOutputs
  truth: PixelTruth[] | null
  /** Scores that came with the recording and stand for the computed ones, or null. */
  recordedScores: Float64Array | null
}

/** Elements of one patch's [channels, height, width] block in a batch array. */
export function patchSlice(values: Float32Array, index: number, size: number): Float32Array {
  return values.subarray(index * size, (index + 1) * size)
}
