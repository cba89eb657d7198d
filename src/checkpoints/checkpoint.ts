import type { CheckpointKind } from './kinds/found.ts'

export type { CheckpointKind }

/** One checkpoint on disk, recognized and hashed, not yet loaded. */
export interface Checkpoint {
  /** Unique in the run: file or folder name without extension and without `_encoder`, or the path suffix that tells two apart. */
  name: string
  /** Read from the last path component (`epoch_012`, `ckpt-12`), or null. */
  epoch: number | null
  /** Position in training order, from 0. */
  order: number
  kind: CheckpointKind
  /** Absolute: the file (`onnx`, recorded), the encoder's file (`onnx-pair`), or the folder (all TensorFlow kinds). */
  path: string
  /**
   * Absolute paths of all files that belong to it. `onnx`: the graph first. `onnx-pair`: encoder, then decoder.
   * `tfjs-*`: model.json first. `tfjs-pair`: encoder/model.json, decoder/model.json. Weight files follow.
   */
  files: string[]
  /** Lower-case hex. One file: its own sha256; several: sha256 over one line `NAME SHA256\n` a file, sorted by name. */
  sha256: string
}
