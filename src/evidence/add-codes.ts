import { patchSlice, type EvaluatedBatch } from './evaluated-batch.ts'
import type { LatentAccumulator } from './codes/latent.ts'

/** Adds the codes of a batch's defect-free patches. */
export function addCodes(latent: LatentAccumulator, { patches, outputs: { mu, logVariance } }: EvaluatedBatch): void {
  if (mu === null) return
  const units = mu.length / patches.length
  patches.forEach((patch, i) => {
    if (patch.label !== 0) return
    const spread = logVariance === null ? null : patchSlice(logVariance, i, units)
    latent.add(patchSlice(mu, i, units), spread, patch.sampled, patch.group)
  })
}
