/** Patterns above this one are NaN. */
const INFINITY_BITS = 0x7f800000

/**
 * A histogram over float32 bit patterns: the top bits of a non-negative float are a monotone key, so no range has to be
 * known beforehand and bins are equally fine on every scale (2^(bits-9) bins per factor of two).
 *
 * AUROC computed from it is off by at most half the product of positive and negative shares within each bin, summed:
 * a certificate that is known afterwards (SCIENCE.md 3).
 */
export class FloatHistogram {
  readonly negative: Float64Array
  readonly positive: Float64Array
  readonly #shift: number
  readonly #float = new Float32Array(1)
  readonly #bits = new Uint32Array(this.#float.buffer)

  /** @param bits of the float32 pattern that make the key, sign bit included (it is 0: errors are not negative) */
  constructor(bits: number) {
    this.#shift = 32 - bits
    this.negative = new Float64Array(2 ** (bits - 1))
    this.positive = new Float64Array(2 ** (bits - 1))
  }

  /** Bin of a score >= 0; RangeError for anything else. */
  key(score: number): number {
    if (!(score >= 0)) throw new RangeError(`a pixel error of ${score} cannot be binned: errors are not negative`)
    this.#float[0] = score
    return this.#bits[0]! >>> this.#shift
  }

  /** Counts every score of a map as negative; RangeError where one is under 0 or no number. */
  addNegatives(scores: Float32Array): void {
    const { negative } = this
    const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length)
    const shift = this.#shift
    let signs = 0
    let highest = 0
    for (let p = 0; p < bits.length; p++) {
      const pattern = bits[p]
      signs |= pattern
      if (pattern > highest) highest = pattern
      negative[pattern >>> shift]++
    }
    if (signs < 0 || highest > INFINITY_BITS) scores.forEach((score) => this.key(score))
  }

  /** AUROC with the bound on its error, or null without positives or without negatives. */
  auroc(): { value: number; error: number } | null {
    const { negative, positive } = this
    let negatives = 0
    let wins = 0
    let ties = 0
    let positives = 0
    for (let b = 0; b < negative.length; b++) {
      wins += positive[b]! * (negatives + negative[b]! / 2)
      ties += positive[b]! * negative[b]!
      negatives += negative[b]!
      positives += positive[b]!
    }
    if (positives === 0 || negatives === 0) return null
    return { value: wins / (positives * negatives), error: ties / 2 / (positives * negatives) }
  }

  /** Average precision: step sum over the bins from the highest score down, or null without positives. */
  averagePrecision(): number | null {
    const { negative, positive } = this
    let truePositives = 0
    let flagged = 0
    let area = 0
    for (let b = negative.length - 1; b >= 0; b--) {
      if (positive[b] === 0 && negative[b] === 0) continue
      truePositives += positive[b]!
      flagged += positive[b]! + negative[b]!
      area += positive[b]! * (truePositives / flagged)
    }
    return truePositives === 0 ? null : area / truePositives
  }

  /**
   * Area under the curve of weighted true positive rate over false positive rate up to `limit`, divided by it, with the
   * bound on its error. With positives weighted by 1 / (regions * region size) this is AUPRO (SCIENCE.md 3).
   *
   * @param positive weighted positives by bin
   */
  partialArea(limit: number, positive = this.positive): { value: number; error: number } | null {
    const { negative } = this
    const negatives = negative.reduce((sum, n) => sum + n, 0)
    const positives = positive.reduce((sum, n) => sum + n, 0)
    if (positives === 0 || negatives === 0) return null
    let falsePositiveRate = 0
    let truePositiveRate = 0
    let area = 0
    let error = 0
    for (let b = negative.length - 1; b >= 0 && falsePositiveRate < limit; b--) {
      const width = negative[b]! / negatives
      const height = positive[b]! / positives
      if (falsePositiveRate + width <= limit) {
        area += width * (truePositiveRate + height / 2)
        error += (width * height) / 2
      } else {
        const part = limit - falsePositiveRate
        area += part * (truePositiveRate + (height * part) / width / 2)
        error += part * height
      }
      falsePositiveRate += width
      truePositiveRate += height
    }
    return { value: area / limit, error: error / limit }
  }
}
