import type { Estimate } from '../evidence.ts'
import type { Centered } from './centered.ts'
import { GroupSums } from './group-sums.ts'
import { LargestVariance } from './largest-variance.ts'
import { LinearCapacity } from './linear-capacity.ts'
import { structuralSimilarity } from './structural-similarity.ts'
import { TypicalDiversity } from './typical-diversity.ts'
import { jackknifeInterval } from '../../statistics/jackknife-interval.ts'

/**
 * The at most 256 defect-free patches that SSIM and bootstraps run on, the same for all checkpoints (docs/science.md,
 * "What is measured").
 */
export class FixedSample {
  readonly #inputs = new GroupSums()
  readonly #reconstructions = new GroupSums()
  readonly typical = new TypicalDiversity()
  readonly largestVariance = new LargestVariance()
  readonly capacity = new LinearCapacity()
  #similarity = 0
  #similarityImages = 0
  #size = 0
  /** Sum of the centered inputs, each divided by its length; how many have one. */
  #directions = new Float64Array(0)
  #directed = 0

  get size(): number {
    return this.#size
  }

  /** @param x [channels * height * width], 0..1; xhat alike; code: its mu, null where none is exported */
  add(
    x: Centered,
    xhat: Centered,
    code: Float32Array | null,
    [channels, height, width]: [number, number, number],
    group: string
  ): void {
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
    this.typical.add(x, xhat, group)
    this.capacity.add(x, xhat, code, group)
    this.#addDirection(x)
    this.largestVariance.add(x.values)
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
   * Interval over groups (null under two) of structure diversity Ds = trCov(xhat_c) / trCov(x_c), and how alike the inputs are.
   *
   * @param value the point estimate over all defect-free patches
   */
  diversity(value: number): { diversity: Estimate | null; inputCorrelation: number } {
    const inputCorrelation = this.#inputCorrelation()
    const inputs = this.#inputs.tracesOfCovariance()
    const reconstructions = this.#reconstructions.tracesOfCovariance()
    const ratio = (kept: number, spread: number): number => (spread > 0 ? Math.max(0, kept / spread) : NaN)
    const all = ratio(reconstructions.all, inputs.all)
    const withoutOne = inputs.withoutOne.map((spread, g) => ratio(reconstructions.withoutOne[g], spread))
    if (withoutOne.length < 2 || ![all, ...withoutOne].every(Number.isFinite))
      return { diversity: null, inputCorrelation }
    const ends = jackknifeInterval(all, withoutOne, 'log')
    const interval: [number, number] = [Math.max(0, Math.min(value, ends[0])), Math.max(value, ends[1])]
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
