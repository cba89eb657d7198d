import type { EvaluationPlan, Patch, PatchBatch } from '../evaluation-set/types.ts'
import { patchSlice } from '../evidence/evaluated-batch.ts'

/** SCIENCE.md P0-d: this many images are run twice, or as many large ones as go through the model at once (two at least). */
const IMAGES = 32

/** Keeps the pixels of the first sampled (defect-free) patches that stream by, for the runs of the determinism check. */
export class DeterminismProbe {
  readonly patches: Patch[] = []
  readonly #pixels: Float32Array[] = []
  readonly #most: number

  /** @param batch patches that go through the model at once */
  constructor(batch: number) {
    this.#most = Math.max(2, Math.min(IMAGES, batch))
  }

  add(batch: PatchBatch, plan: EvaluationPlan): void {
    const { channels, height, width } = plan.geometry
    batch.patches.forEach((patch, i) => {
      if (!patch.sampled || this.patches.length === this.#most) return
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
