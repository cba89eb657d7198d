import type { Estimate } from './evidence.ts'
import { GroupSums } from './group-sums.ts'
import { structuralSimilarity } from './structural-similarity.ts'
import { seededRandom } from '../statistics/seeded-random.ts'
import { quantile } from '../statistics/quantile.ts'

const RESAMPLES = 500

/** A patch, or what was made of it, with the means of its channels and the sum of squares around them. */
export interface Centered {
  values: Float32Array
  means: readonly number[]
  squares: number
}

/**
 * The at most 256 defect-free patches that SSIM and bootstraps run on, the same for all checkpoints (RULES.md).
 */
export class FixedSample {
  readonly #inputs = new GroupSums()
  readonly #reconstructions = new GroupSums()
  #similarity = 0
  #similarityImages = 0
  #size = 0
  /** Sum of the centered inputs, each divided by its length; how many have one. */
  #directions = new Float64Array(0)
  #directed = 0

  get size(): number {
    return this.#size
  }

  /** @param x [channels * height * width], 0..1; xhat alike */
  add(x: Centered, xhat: Centered, [channels, height, width]: [number, number, number], group: string): void {
    const plane = height * width
    for (let c = 0; c < channels; c++) {
      const part = [c * plane, (c + 1) * plane] as const
      const similarity = structuralSimilarity(x.values.subarray(...part), xhat.values.subarray(...part), height, width)
      if (similarity === null) continue
      this.#similarity += similarity
      this.#similarityImages++
    }
    this.#inputs.add(x.values, x.means, x.squares, group)
    this.#reconstructions.add(xhat.values, xhat.means, xhat.squares, group)
    this.#addDirection(x)
    this.#size++
  }

  #addDirection({ values, means, squares }: Centered): void {
    if (this.#size === 0) this.#directions = new Float64Array(values.length)
    if (squares === 0) return
    this.#directed++
    const directions = this.#directions
    const share = 1 / Math.sqrt(squares)
    const plane = values.length / means.length
    means.forEach((mean, c) => {
      for (let p = c * plane; p < (c + 1) * plane; p++) directions[p] += (values[p] - mean) * share
    })
  }

  ssim(): number | null {
    return this.#similarityImages === 0 ? null : this.#similarity / this.#similarityImages
  }

  /**
   * Bootstrap over groups (null under two) of structure diversity Ds = trCov(xhat_c) / trCov(x_c), and how alike the inputs are.
   *
   * @param value the point estimate over all defect-free patches
   * @param seed of the resampling
   */
  diversity(value: number, seed: number): { diversity: Estimate | null; inputCorrelation: number } {
    const groups = this.#inputs.groups
    const inputCorrelation = this.#inputCorrelation()
    if (groups < 2) return { diversity: null, inputCorrelation }
    const random = seededRandom(seed)
    const ratios: number[] = []
    for (let r = 0; r < RESAMPLES; r++) {
      const draws = new Float64Array(groups)
      for (let g = 0; g < groups; g++) draws[Math.floor(random() * groups)]++
      const spread = this.#inputs.traceOfCovariance(draws)
      if (spread > 0) ratios.push(Math.max(0, this.#reconstructions.traceOfCovariance(draws) / spread))
    }
    if (ratios.length === 0) return { diversity: null, inputCorrelation }
    const interval: [number, number] = [
      Math.min(value, quantile(ratios, 0.025)),
      Math.max(value, quantile(ratios, 0.975))
    ]
    return { diversity: { value, interval }, inputCorrelation }
  }

  /** Mean correlation over all pairs of inputs, from the length of the sum of their directions; 0 for fewer than two. */
  #inputCorrelation(): number {
    const n = this.#directed
    if (n < 2) return 0
    let squares = 0
    for (let p = 0; p < this.#directions.length; p++) squares += this.#directions[p] ** 2
    return Math.min(1, (squares - n) / (n * (n - 1)))
  }
}
