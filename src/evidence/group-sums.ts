import { gram } from './gram.ts'

/**
 * Centered images, added up by group: all that a bootstrap over groups needs for traces of covariance, in the memory of one
 * image a group. tr Cov = sum_i |x_i|^2 / n - |sum_i x_i|^2 / n^2.
 */
export class GroupSums {
  readonly #groups = new Map<string, number>()
  readonly #sums: Float32Array[] = []
  readonly #squares: number[] = []
  readonly #images: number[] = []
  #products: Float64Array | null = null

  get groups(): number {
    return this.#sums.length
  }

  /**
   * @param image [channels * plane]
   * @param means of the image's channels, which are taken off
   * @param squares sum of squares of the centered image
   */
  add(image: Float32Array, means: readonly number[], squares: number, group: string): void {
    let index = this.#groups.get(group)
    if (index === undefined) {
      index = this.#groups.size
      this.#groups.set(group, index)
      this.#sums.push(new Float32Array(image.length))
      this.#squares.push(0)
      this.#images.push(0)
    }
    this.#squares[index] += squares
    this.#images[index]++
    const sum = this.#sums[index]
    const plane = image.length / means.length
    means.forEach((mean, c) => {
      for (let p = c * plane; p < (c + 1) * plane; p++) sum[p] += image[p] - mean
    })
  }

  /** @param draws how often each group is drawn */
  traceOfCovariance(draws: Float64Array): number {
    this.#products ??= gram(this.#sums)
    const n = this.groups
    const drawn: number[] = []
    for (let g = 0; g < n; g++) if (draws[g] > 0) drawn.push(g)
    let images = 0
    let squares = 0
    let ofMean = 0
    for (let k = 0; k < drawn.length; k++) {
      const g = drawn[k]
      images += draws[g] * this.#images[g]
      squares += draws[g] * this.#squares[g]
      let others = 0
      for (let l = 0; l < k; l++) others += draws[drawn[l]] * this.#products[g * n + drawn[l]]
      ofMean += draws[g] * (2 * others + draws[g] * this.#products[g * n + g])
    }
    return squares / images - ofMean / (images * images)
  }
}
