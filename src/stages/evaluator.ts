import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** Runs checkpoints that are models over the evaluation set, one after the other. */
export interface Evaluator {
  /**
   * Resolves as soon as the next checkpoint may be run; what the model gave may still have to be measured then.
   *
   * @throws InputError for a model that cannot be run on this set, and for an engine that crashes or hangs
   */
  evaluate(checkpoint: Checkpoint): Promise<Evaluated>
  close(): void
}

export interface Evaluated {
  measured: Promise<Measured>
}

/** Evidence, and the files of its gallery; null: they lie beside the evidence already. */
export interface Measured {
  evidence: Evidence
  pictures: PictureFile[] | null
}

export interface PictureFile {
  file: string
  bytes: Uint8Array
}
