import type { Patch } from '../evaluation-set/types.ts'
import { patchSlice, type EvaluatedBatch } from '../evidence/evaluated-batch.ts'

/** Keeps the codes of the fixed sample that stream by: another image's code cannot be decoded before it was encoded. */
export class SampledCodes {
  readonly patches: Patch[] = []
  readonly mu: Float32Array[] = []
  /** As long as `mu`, or empty where the model exports no spread. */
  readonly logVariance: Float32Array[] = []

  add({ patches, outputs: { mu, logVariance } }: EvaluatedBatch): void {
    if (mu === null) return
    const units = mu.length / patches.length
    patches.forEach((patch, i) => {
      if (!patch.sampled) return
      this.patches.push(patch)
      this.mu.push(patchSlice(mu, i, units).slice())
      if (logVariance !== null) this.logVariance.push(patchSlice(logVariance, i, units).slice())
    })
  }
}
