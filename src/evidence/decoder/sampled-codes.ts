import type { Patch } from '../../evaluation-set/types.ts'
import { patchSlice, type EvaluatedBatch } from '../evaluated-batch.ts'
import type { SampleSums } from './permutation-effect.ts'

/**
 * Keeps the codes of the fixed sample that stream by, as another image's code cannot be decoded before it was encoded, and its
 * reconstructions as far as they fit, which spares decoding them anew.
 */
export class SampledCodes {
  readonly #most: number

  readonly patches: Patch[] = []
  readonly mu: Float32Array[] = []
  /** As long as `mu`, or empty where the model exports no spread. */
  readonly logVariance: Float32Array[] = []

  /** Of the first patches: one at least. */
  readonly reconstructions: Float32Array[] = []

  /** Of the images and their reconstructions; empty before the first. */
  readonly sums: SampleSums = { pixels: new Float64Array(0), reconstruction: new Float64Array(0) }

  /** @param most bytes of reconstructions to keep */
  constructor(most: number) {
    this.#most = most
  }

  add({ patches, pixels, outputs: { mu, logVariance, reconstruction } }: EvaluatedBatch): void {
    if (mu === null) return
    const units = mu.length / patches.length
    patches.forEach((patch, i) => {
      if (!patch.sampled) return
      this.patches.push(patch)
      this.mu.push(patchSlice(mu, i, units).slice())
      if (logVariance !== null) this.logVariance.push(patchSlice(logVariance, i, units).slice())
      if (pixels !== null && reconstruction !== null) this.#addImage(pixels, reconstruction, i, patches.length)
    })
  }

  #addImage(pixels: Float32Array, reconstruction: Float32Array, index: number, count: number): void {
    const size = pixels.length / count
    const { sums } = this
    const kept = this.reconstructions.length
    if (kept === 0 || (kept + 1) * size * Float32Array.BYTES_PER_ELEMENT <= this.#most)
      this.reconstructions.push(patchSlice(reconstruction, index, size).slice())
    if (sums.pixels.length === 0) {
      sums.pixels = new Float64Array(size)
      sums.reconstruction = new Float64Array(size)
    }
    for (let p = 0; p < size; p++) {
      sums.pixels[p]! += pixels[index * size + p]!
      sums.reconstruction[p]! += reconstruction[index * size + p]!
    }
  }
}
