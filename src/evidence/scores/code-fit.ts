import type { LatentShape } from '../../inference/model.ts'
import { cholesky } from '../../statistics/cholesky.ts'
import { oracleShrinkage } from '../../statistics/shrinkage.ts'

/** Of more channels than these only the variances are taken: a whole covariance would cost more than the model itself. */
const MOST_CHANNELS = 256

/** Where defect-free codes lie; plain data, as it goes to another thread. */
export interface CodeFit extends LatentShape {
  /** [units] */
  mean: Float64Array
  /** Lower triangle of the channels' shrunk covariance, [channels * channels]; or, `diagonal`, their shrunk deviations. */
  factor: Float64Array
  diagonal: boolean
}

/** Sums over codes from which mean and covariance follow; taken about the first code, so that no digits are lost. */
export class CodeMoments {
  readonly #shape: LatentShape
  readonly #origin: Float64Array
  readonly #diagonal: boolean
  /** [units] */
  readonly #sum: Float64Array
  /** [channels * channels], lower triangle, or [channels]: products, summed over images and positions. */
  readonly #products: Float64Array
  #images = 0

  /** @param origin any code; what is taken from one another has to have the same */
  constructor(shape: LatentShape, origin: Float64Array) {
    this.#shape = shape
    this.#origin = origin
    this.#diagonal = shape.channels > MOST_CHANNELS
    this.#sum = new Float64Array(origin.length)
    this.#products = new Float64Array(this.#diagonal ? shape.channels : shape.channels ** 2)
  }

  get images(): number {
    return this.#images
  }

  add(mu: Float32Array): void {
    const { channels, positions } = this.#shape
    this.#images++
    const off = new Float64Array(channels)
    for (let p = 0; p < positions; p++) {
      for (let c = 0, j = p; c < channels; c++, j += positions) {
        off[c] = mu[j]! - this.#origin[j]!
        this.#sum[j]! += off[c]!
      }
      if (this.#diagonal) for (let c = 0; c < channels; c++) this.#products[c]! += off[c]! * off[c]!
      else addProducts(this.#products, off)
    }
  }

  /** Adds the sums of others (`sign` 1), or takes them off (-1). */
  include(others: CodeMoments, sign: 1 | -1): void {
    this.#images += sign * others.#images
    for (let j = 0; j < this.#sum.length; j++) this.#sum[j]! += sign * others.#sum[j]!
    for (let k = 0; k < this.#products.length; k++) this.#products[k]! += sign * others.#products[k]!
  }

  copy(): CodeMoments {
    const copy = new CodeMoments(this.#shape, this.#origin)
    copy.include(this, 1)
    return copy
  }

  /**
   * A mean for every position, and one covariance of the channels for all of them, shrunk as for as many samples as there are
   * images: positions of one image are alike. Null under two images, or where nothing varies.
   */
  fit(): CodeFit | null {
    const n = this.#images
    if (n < 2) return null
    const { channels, positions } = this.#shape
    const offset = this.#sum.map((sum) => sum / n)
    const mean = offset.map((value, j) => value + this.#origin[j]!)
    const factor = this.#diagonal ? this.#deviations(offset) : this.#triangle(offset)
    return factor === null ? null : { channels, positions, mean, factor, diagonal: this.#diagonal }
  }

  /** Roots of the shrunk variances; null where nothing varies. */
  #deviations(offset: Float64Array): Float64Array | null {
    const { channels } = this.#shape
    const variances = Float64Array.from({ length: channels }, (_, c) => this.#covariance(this.#products[c]!, offset, c, c))
    const trace = variances.reduce((sum, value) => sum + value, 0)
    if (!(trace > 0)) return null
    const squares = variances.reduce((sum, value) => sum + value * value, 0)
    const share = oracleShrinkage(trace, squares, channels, this.#images)
    return variances.map((value) => Math.sqrt((1 - share) * value + (share * trace) / channels))
  }

  /** The shrunk covariance's lower triangle; null where nothing varies. */
  #triangle(offset: Float64Array): Float64Array | null {
    const { channels } = this.#shape
    const matrix = new Float64Array(channels * channels)
    let [trace, squares] = [0, 0]
    for (let a = 0; a < channels; a++) {
      for (let b = 0; b <= a; b++) {
        const value = this.#covariance(this.#products[a * channels + b]!, offset, a, b)
        matrix[a * channels + b] = matrix[b * channels + a] = value
        if (a === b) trace += value
        squares += (a === b ? 1 : 2) * value * value
      }
    }
    if (!(trace > 0)) return null
    const share = oracleShrinkage(trace, squares, channels, this.#images)
    const shrunk = matrix.map((value) => (1 - share) * value)
    for (let c = 0; c < channels; c++) shrunk[c * channels + c]! += (share * trace) / channels
    return cholesky(shrunk, channels)
  }

  /** Covariance of two channels, about the means at each position. */
  #covariance(products: number, offset: Float64Array, a: number, b: number): number {
    const { positions } = this.#shape
    let ofMeans = 0
    for (let p = 0; p < positions; p++) ofMeans += offset[a * positions + p]! * offset[b * positions + p]!
    const value = (products / this.#images - ofMeans) / positions
    return a === b ? Math.max(0, value) : value
  }
}

function addProducts(products: Float64Array, values: Float64Array): void {
  const size = values.length
  for (let a = 0; a < size; a++) {
    const value = values[a]!
    const row = a * size
    for (let b = 0; b <= a; b++) products[row + b]! += value * values[b]!
  }
}

/**
 * Mahalanobis distance of one code from where the defect-free ones lie: the root of the squared distances' sum over positions.
 *
 * @param mu [units]
 */
export function mahalanobisDistance({ channels, positions, mean, factor, diagonal }: CodeFit, mu: Float32Array): number {
  const solved = new Float64Array(channels)
  let squares = 0
  for (let p = 0; p < positions; p++) {
    for (let c = 0, j = p; c < channels; c++, j += positions) {
      let rest = mu[j]! - mean[j]!
      if (diagonal) rest /= factor[c]!
      else {
        const row = c * channels
        for (let k = 0; k < c; k++) rest -= factor[row + k]! * solved[k]!
        rest /= factor[row + c]!
      }
      solved[c] = rest
      squares += rest * rest
    }
  }
  return Math.sqrt(squares)
}
