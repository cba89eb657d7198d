/** Sums that are kept at least, and more as long as they take no more bytes than this: 64 of 256x256, 1024 of 64x64 pixels. */
const FEWEST_SUMS = 64
const BYTES_OF_SUMS = 2 ** 24

/**
 * Centered images, added up by group: all that a jackknife over groups needs for traces of covariance, in the memory of one
 * image a group. tr Cov = sum_i |x_i|^2 / n - |sum_i x_i|^2 / n^2. Where that would be too much, several groups share a sum, as
 * in a delete-a-group jackknife (Kott 2001): its intervals hold as well, with fewer degrees of freedom.
 */
export class GroupSums {
  /** Which sum a group is part of. */
  readonly #groups = new Map<string, number>()
  readonly #sums: Float32Array[] = []
  readonly #squares: number[] = []
  readonly #images: number[] = []

  /**
   * @param image [channels * plane]
   * @param means of the image's channels, which are taken off
   * @param squares sum of squares of the centered image
   */
  add(image: Float32Array, means: readonly number[], squares: number, group: string): void {
    let index = this.#groups.get(group)
    if (index === undefined) {
      const most = Math.max(FEWEST_SUMS, Math.floor(BYTES_OF_SUMS / (4 * image.length)))
      index = this.#groups.size % most
      this.#groups.set(group, index)
      if (index === this.#sums.length) {
        this.#sums.push(new Float32Array(image.length))
        this.#squares.push(0)
        this.#images.push(0)
      }
    }
    this.#squares[index] += squares
    this.#images[index]++
    const sum = this.#sums[index]
    const plane = image.length / means.length
    means.forEach((mean, c) => {
      for (let p = c * plane; p < (c + 1) * plane; p++) sum[p] += image[p] - mean
    })
  }

  /** tr Cov of all images, and of those outside each group (or sum) in turn, shape [G]; NaN where no image is left. */
  tracesOfCovariance(): { all: number; withoutOne: number[] } {
    const total = new Float64Array(this.#sums[0]?.length ?? 0)
    for (const sum of this.#sums) for (let p = 0; p < total.length; p++) total[p] += sum[p]
    const images = this.#images.reduce((a, b) => a + b, 0)
    const squares = this.#squares.reduce((a, b) => a + b, 0)
    const trace = (n: number, q: number, ofMean: number): number => q / n - ofMean / (n * n)
    const whole = total.reduce((squares, value) => squares + value * value, 0)
    return {
      all: trace(images, squares, whole),
      withoutOne: this.#sums.map((sum, g) => {
        return trace(images - this.#images[g], squares - this.#squares[g], whole - share(sum, total))
      })
    }
  }
}

/** What a sum has in the squared length of a total that it is part of: |t|^2 - |t - s|^2. */
function share(sum: Float32Array, total: Float64Array): number {
  let squares = 0
  for (let p = 0; p < sum.length; p++) squares += sum[p] * (2 * total[p] - sum[p])
  return squares
}
