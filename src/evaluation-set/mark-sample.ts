import { createHash } from 'node:crypto'
import type { Patch } from './types.ts'

/** Interventions, SSIM and bootstraps run on so many defect-free patches (RULES.md). */
const SAMPLE_SIZE = 256

/**
 * Marks the fixed sample: the defect-free patches with the smallest hashes of seed and id. So it depends neither on the
 * order of the patches nor on the model, and two sets that differ in a few images share most of it.
 */
export function markSample(patches: Patch[], seed: number): Patch[] {
  const hashes = new Map<string, string>()
  for (const { id, label } of patches) {
    if (label === 0) hashes.set(id, createHash('sha256').update(`${seed}:${id}`).digest('hex'))
  }
  const ranked = [...hashes].sort(([, a], [, b]) => (a < b ? -1 : 1))
  const chosen = new Set(ranked.slice(0, SAMPLE_SIZE).map(([id]) => id))
  return patches.map((patch) => ({ ...patch, sampled: chosen.has(patch.id) }))
}
