import { gram, meanPairwiseCorrelation, traceOfCovariance } from './gram.ts'
import type { Estimate } from './evidence.ts'
import { structuralSimilarity } from './structural-similarity.ts'
import { jackknifeGroups } from '../statistics/jackknife-groups.ts'

/**
 * The at most 256 defect-free patches that SSIM and bootstraps run on, the same for all checkpoints (RULES.md).
 */
export class FixedSample {
  readonly #inputs: Float32Array[] = []
  readonly #reconstructions: Float32Array[] = []
  readonly #groups: string[] = []
  #similarity = 0
  #similarityImages = 0

  get size(): number {
    return this.#inputs.length
  }

  /**
   * @param x [channels * height * width], 0..1
   * @param xhat alike
   * @param xc x with each channel's own mean removed; kept
   * @param xhatc xhat alike; kept
   */
  add(
    x: Float32Array,
    xhat: Float32Array,
    xc: Float32Array,
    xhatc: Float32Array,
    shape: [number, number, number],
    group: string
  ): void {
    const [channels, height, width] = shape
    const plane = height * width
    for (let c = 0; c < channels; c++) {
      const part = [c * plane, (c + 1) * plane] as const
      const similarity = structuralSimilarity(x.subarray(...part), xhat.subarray(...part), height, width)
      if (similarity === null) continue
      this.#similarity += similarity
      this.#similarityImages++
    }
    this.#inputs.push(xc)
    this.#reconstructions.push(xhatc)
    this.#groups.push(group)
  }

  ssim(): number | null {
    return this.#similarityImages === 0 ? null : this.#similarity / this.#similarityImages
  }

  /**
   * Interval over groups (null under two) of structure diversity Ds = trCov(xhat_c) / trCov(x_c), and how alike the inputs are.
   *
   * @param value the point estimate over all defect-free patches
   */
  diversity(value: number): { diversity: Estimate | null; inputCorrelation: number } {
    const inputs = gram(this.#inputs)
    const reconstructions = gram(this.#reconstructions)
    const n = this.#inputs.length
    const inputCorrelation = meanPairwiseCorrelation(inputs, n)
    const ratio = (weights: Float64Array): number | null => {
      const spread = traceOfCovariance(inputs, weights)
      return spread > 0 ? Math.max(0, traceOfCovariance(reconstructions, weights) / spread) : null
    }
    const ends = jackknifeGroups(this.#groups, ratio, 'log')
    if (ends === null) return { diversity: null, inputCorrelation }
    const interval: [number, number] = [Math.max(0, Math.min(value, ends[0])), Math.max(value, ends[1])]
    return { diversity: { value, interval }, inputCorrelation }
  }
}
