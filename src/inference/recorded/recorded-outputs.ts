import type { Label, LeftOut } from '../../evaluation-set/types.ts'
import type { LatentShape, MatchedOutputs } from '../model.ts'

/** What another program computed with a model: scores and labels, and as much more as it saved. Images are in file order. */
export interface RecordedOutputs {
  count: number
  scores: Float64Array
  /** Null: nobody says which images are defective; then there are scores and groups only. */
  labels: Label[] | null
  /** Empty where a row names none. */
  groups: string[] | null
  /** Kind of defect and fabric (columns of a CSV file). */
  kinds: string[] | null
  fabrics: string[] | null
  /** [n, units], in channel, row, column order. */
  mu: Float32Array | null
  /** [n, units], ln sigma^2. */
  logVariance: Float32Array | null
  latent: LatentShape | null
  /** [n, C, H, W], image scale 0..1, not clipped; both or neither. */
  pixels: Float32Array | null
  reconstruction: Float32Array | null
  /** [C, H, W] of the images. */
  shape: [1 | 3, number, number] | null
  /** [n, H, W], 0 or 1. */
  masks: Uint8Array | null
  /** Rows that are not evaluated, each with the reason. */
  leftOut: LeftOut[]
  /** What was taken for what, in sentences. */
  notes: string[]
  /** Those of the notes where a name that is not ours decided. */
  taken: string[]
  outputs: MatchedOutputs
}
