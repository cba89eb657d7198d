import type { EvaluationPlan, Patch, PatchBatch } from '../evaluation-set/types.ts'
import { patchSlice } from '../evidence/evaluated-batch.ts'

/** SCIENCE.md P0-d: this many images are run twice. */
const IMAGES = 32

/** Keeps the pixels of the first sampled (defect-free) patches that stream by, for the runs of the determinism check. */
export class DeterminismProbe {
  readonly patches: Patch[] = []
  readonly #pixels: Float32Array[] = []

  add(batch: PatchBatch, plan: EvaluationPlan): void {
    const { channels, height, width } = plan.geometry
    batch.patches.forEach((patch, i) => {
      if (!patch.sampled || this.patches.length === IMAGES) return
      this.patches.push(patch)
      this.#pixels.push(patchSlice(batch.pixels, i, channels * height * width).slice())
    })
  }

  /** [n, channels, height, width] */
  get pixels(): Float32Array {
    const size = this.#pixels[0]?.length ?? 0
    const all = new Float32Array(this.#pixels.length * size)
    this.#pixels.forEach((pixels, i) => all.set(pixels, i * size))
    return all
  }
}
