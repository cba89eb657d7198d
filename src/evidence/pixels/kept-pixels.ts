import { sortedOrder } from '../../statistics/sorted-order.ts'
import { Bins } from './bins.ts'

/**
 * The pixels themselves of a set that is small enough, for figures that bins do not give exactly enough; of a larger set,
 * nothing is kept.
 */
export class KeptPixels {
  readonly #most: number
  #scores: Float32Array | null = new Float32Array(2 ** 16)
  /** Id of the mask region of each, 0 outside of the masks. */
  #regions = new Int32Array(2 ** 16)
  #count = 0

  /** @param most pixels that are kept, at 8 bytes each */
  constructor(most: number) {
    this.#most = most
  }

  /** A map. @param regions [pixels] ids of the mask regions, 0 outside; null: a map without a defect */
  add(scores: Float32Array, regions: Int32Array | null): void {
    if (this.#scores === null || !this.#hasRoom(scores.length)) return
    this.#scores.set(scores, this.#count)
    if (regions !== null) this.#regions.set(regions, this.#count)
    this.#count += scores.length
  }

  #hasRoom(more: number): boolean {
    const needed = this.#count + more
    if (needed > this.#most) {
      this.#scores = null
      this.#regions = new Int32Array(0)
      return false
    }
    if (needed > this.#regions.length) {
      const size = Math.min(this.#most, Math.max(needed, 2 * this.#regions.length))
      const [scores, regions] = [new Float32Array(size), new Int32Array(size)]
      scores.set(this.#scores!)
      regions.set(this.#regions)
      this.#scores = scores
      this.#regions = regions
    }
    return true
  }

  /**
   * One bin for each value that occurs: nothing in a bin that is not equal.
   *
   * @param weightOf a pixel of a region, 1..n
   * @returns null where the set was too large; `weighted` are the positives, weighted
   */
  bins(weightOf: (region: number) => number): { bins: Bins; weighted: Float64Array } | null {
    if (this.#scores === null) return null
    const scores = this.#scores.subarray(0, this.#count)
    const order = sortedOrder(scores, 'ascending')
    let distinct = 0
    order.forEach((pixel, i) => {
      if (i === 0 || scores[pixel] !== scores[order[i - 1]]) distinct++
    })
    const [negative, positive, weighted] = [0, 0, 0].map(() => new Float64Array(distinct))
    let bin = -1
    order.forEach((pixel, i) => {
      if (i === 0 || scores[pixel] !== scores[order[i - 1]]) bin++
      const region = this.#regions[pixel]
      if (region === 0) negative[bin]++
      else {
        positive[bin]++
        weighted[bin] += weightOf(region)
      }
    })
    return { bins: new Bins(negative, positive), weighted }
  }
}
