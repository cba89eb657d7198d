/** Values that are kept, 64 MB: of large images fewer than the whole fixed sample, which tells the same. */
const MOST_VALUES = 2 ** 24
const MOST_ROUNDS = 40
/** Relative change at which the power method has arrived. */
const ARRIVED = 1e-4

/**
 * The largest eigenvalue of the covariance of images: what the strongest of all patterns in which they differ varies by, summed
 * over pixels. By the power method, on the images themselves.
 */
export class LargestVariance {
  readonly #images: Float32Array[] = []
  #mean = new Float64Array(0)

  add(image: Float32Array): void {
    if ((this.#images.length + 1) * image.length > MOST_VALUES) return
    if (this.#images.length === 0) this.#mean = new Float64Array(image.length)
    this.#images.push(Float32Array.from(image))
    for (let p = 0; p < image.length; p++) this.#mean[p] += image[p]
  }

  /** Null for fewer than two images. */
  finish(): number | null {
    const images = this.#images
    const n = images.length
    if (n < 2) return null
    const mean = this.#mean.map((sum) => sum / n)
    // Start from the image that is farthest from the mean: no pattern of any weight is at right angles to it.
    const distances = images.map((image) => image.reduce((sum, value, p) => sum + (value - mean[p]) ** 2, 0))
    const farthest = images[distances.indexOf(Math.max(...distances))]
    let pattern: Float64Array = mean.map((value, p) => farthest[p] - value)
    let variance = 0
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const length = Math.sqrt(dot(pattern, pattern))
      if (length === 0) return 0
      for (let p = 0; p < pattern.length; p++) pattern[p] /= length
      const offset = dot(pattern, mean)
      const shares = images.map((image) => dot(pattern, image) - offset)
      const before = variance
      variance = shares.reduce((sum, share) => sum + share ** 2, 0) / (n - 1)
      if (Math.abs(variance - before) <= ARRIVED * variance) break
      pattern = combine(images, shares, mean)
    }
    return variance
  }
}

function dot(a: Float64Array, b: Float64Array | Float32Array): number {
  let sum = 0
  for (let p = 0; p < a.length; p++) sum += a[p] * b[p]
  return sum
}

/** The centered images, each times its share, added up. */
function combine(images: readonly Float32Array[], shares: readonly number[], mean: Float64Array): Float64Array {
  const all = shares.reduce((a, b) => a + b, 0)
  const sum = mean.map((value) => -all * value)
  images.forEach((image, i) => {
    const share = shares[i]
    for (let p = 0; p < sum.length; p++) sum[p] += share * image[p]
  })
  return sum
}
