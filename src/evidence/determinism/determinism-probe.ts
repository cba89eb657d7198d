import type { Patch } from '../../evaluation-set/types.ts'
import { patchSlice, type EvaluatedBatch } from '../evaluated-batch.ts'
import type { ModelOutputs } from '../../inference/model.ts'
import { joined } from '../../inference/batches/joined.ts'

/**
 * So many images are run twice, or as many large ones as go through the model at once, two at least (docs/science.md,
 * "P3").
 */
const IMAGES = 32

/** Keeps the first sampled (defect-free) patches that stream by, with the model's answers, for the determinism check. */
export class DeterminismProbe {
  readonly patches: Patch[] = []
  readonly #pixels: Float32Array[] = []
  readonly #outputs = { reconstruction: [], mu: [], logVariance: [] } as Record<keyof ModelOutputs, Float32Array[]>
  readonly #most: number

  /** @param batch patches that go through the model at once */
  constructor(batch: number) {
    this.#most = Math.max(2, Math.min(IMAGES, batch))
  }

  add({ patches, pixels, outputs }: EvaluatedBatch): void {
    const copyOf = (values: Float32Array, i: number) => patchSlice(values, i, values.length / patches.length).slice()
    patches.forEach((patch, i) => {
      if (!patch.sampled || pixels === null || this.patches.length === this.#most) return
      this.patches.push(patch)
      this.#pixels.push(copyOf(pixels, i))
      for (const name of ['reconstruction', 'mu', 'logVariance'] as const) {
        const values = outputs[name]
        if (values !== null) this.#outputs[name].push(copyOf(values, i))
      }
    })
  }

  /** [n, channels, height, width]. */
  get pixels(): Float32Array {
    return joined(this.#pixels)
  }

  /** What the model made of them, each among the images of its batch. */
  get outputs(): ModelOutputs {
    const { reconstruction, mu, logVariance } = this.#outputs
    const whole = (parts: Float32Array[]) => (parts.length === 0 ? null : joined(parts))
    return { reconstruction: whole(reconstruction), mu: whole(mu), logVariance: whole(logVariance) }
  }
}
