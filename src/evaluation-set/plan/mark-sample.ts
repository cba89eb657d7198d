import { hash } from 'node:crypto'
import type { Patch } from '../types.ts'

/** Interventions, SSIM and bootstraps run on so many defect-free patches (docs/science.md, "What is measured"). */
const SAMPLE_SIZE = 256

/**
 * Marks the fixed sample: the defect-free patches with the smallest hashes of seed and id. So it depends neither on the
 * order of the patches nor on the model, and two sets that differ in a few images share most of it.
 */
export function markSample(patches: Patch[], seed: number): Patch[] {
  let smallest = new Map<string, string>()
  let bound = 'g'
  for (const { id, label } of patches) {
    if (label !== 0) continue
    const digest = hash('sha256', `${seed}:${id}`)
    if (digest <= bound) smallest.set(digest, id)
    if (smallest.size < 4 * SAMPLE_SIZE) continue
    smallest = firstOf(smallest)
    bound = [...smallest.keys()].at(-1)!
  }
  const chosen = new Set(firstOf(smallest).values())
  return patches.map((patch) => ({ ...patch, sampled: chosen.has(patch.id) }))
}

function firstOf(hashes: Map<string, string>): Map<string, string> {
  return new Map([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, SAMPLE_SIZE))
}
