/** Patterns above this one are NaN. */
const INFINITY_BITS = 0x7f800000
/** Up to so many positives of a bin, the bounds of average precision are summed term by term. */
const FEW = 64

/** A figure with the bound on its error: the true value is not farther away. */
export interface Certified {
  value: number
  error: number
}

/**
 * A histogram over float32 bit patterns: the top bits of a non-negative float are a monotone key, so no range has to be
 * known beforehand and bins are equally fine on every scale (2^(bits-9) bins per factor of two).
 *
 * Figures computed from it take all scores of a bin for equal. How far that can be off follows from the counts: a
 * certificate that is known afterwards (SCIENCE.md 3).
 */
export class FloatHistogram {
  readonly negative: Float64Array
  readonly positive: Float64Array
  readonly #shift: number
  readonly #float = new Float32Array(1)
  readonly #bits = new Uint32Array(this.#float.buffer)
  /** Bins outside of these are empty. */
  #lowest = Infinity
  #highest = -1

  /** @param bits of the float32 pattern that make the key, sign bit included (it is 0: errors are not negative) */
  constructor(bits: number) {
    this.#shift = 32 - bits
    this.negative = new Float64Array(2 ** (bits - 1))
    this.positive = new Float64Array(2 ** (bits - 1))
  }

  /** Bin of a score >= 0, to be counted in; RangeError for anything else. */
  key(score: number): number {
    if (!(score >= 0)) throw new RangeError(`a pixel error of ${score} cannot be binned: errors are not negative`)
    this.#float[0] = score
    const key = this.#bits[0] >>> this.#shift
    if (key < this.#lowest) this.#lowest = key
    if (key > this.#highest) this.#highest = key
    return key
  }

  /** Counts every score of a map as negative; RangeError where one is under 0 or no number. */
  addNegatives(scores: Float32Array): void {
    if (scores.length === 0) return
    const { negative } = this
    const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length)
    const shift = this.#shift
    let least = bits[0]
    let most = bits[0]
    for (let p = 0; p < bits.length; p++) {
      const pattern = bits[p]
      if (pattern < least) least = pattern
      if (pattern > most) most = pattern
      negative[pattern >>> shift]++
    }
    if (least < 0 || most > INFINITY_BITS) scores.forEach((score) => this.key(score))
    this.#lowest = Math.min(this.#lowest, least >>> shift)
    this.#highest = Math.max(this.#highest, most >>> shift)
  }

  /** AUROC, or null without positives or without negatives. */
  auroc(): Certified | null {
    const { negative, positive } = this
    let negatives = 0
    let wins = 0
    let ties = 0
    let positives = 0
    for (let b = this.#lowest; b <= this.#highest; b++) {
      wins += positive[b] * (negatives + negative[b] / 2)
      ties += positive[b] * negative[b]
      negatives += negative[b]
      positives += positive[b]
    }
    if (positives === 0 || negatives === 0) return null
    return { value: wins / (positives * negatives), error: ties / 2 / (positives * negatives) }
  }

  /**
   * Average precision: step sum over the bins from the highest score down, or null without positives. With T positives and F
   * negatives above a bin of p and n, the k-th positive of the bin has a precision of at least (T + k) / (T + F + n + k), all
   * negatives before it, and at most (T + p) / (T + F + p), all positives tied before them.
   */
  averagePrecision(): Certified | null {
    const { negative, positive } = this
    let truePositives = 0
    let flagged = 0
    let area = 0
    let least = 0
    let most = 0
    for (let b = this.#highest; b >= this.#lowest; b--) {
      const [p, n] = [positive[b], negative[b]]
      if (p > 0) {
        const tied = (p * (truePositives + p)) / (flagged + p + n)
        area += tied
        least += p - (flagged - truePositives + n) * inverses(flagged + n, p)
        most += (p * (truePositives + p)) / (flagged + p)
      }
      truePositives += p
      flagged += p + n
    }
    if (truePositives === 0) return null
    return { value: area / truePositives, error: Math.max(area - least, most - area) / truePositives }
  }

  /**
   * Area under the curve of weighted true positive rate over false positive rate up to `limit`, divided by it. With positives
   * weighted by 1 / (regions * region size) this is AUPRO (SCIENCE.md 3).
   *
   * @param positive weighted positives by bin
   */
  partialArea(limit: number, positive = this.positive): Certified | null {
    const { negative } = this
    let negatives = 0
    let positives = 0
    for (let b = this.#lowest; b <= this.#highest; b++) {
      negatives += negative[b]
      positives += positive[b]
    }
    if (positives === 0 || negatives === 0) return null
    let falsePositiveRate = 0
    let truePositiveRate = 0
    let area = 0
    let error = 0
    for (let b = this.#highest; b >= this.#lowest && falsePositiveRate < limit; b--) {
      const width = negative[b] / negatives
      const height = positive[b] / positives
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

  /** Share of the negatives below each bin, ties counted half. */
  placements(): Float64Array {
    const placement = new Float64Array(this.negative.length)
    let below = 0
    for (let b = this.#lowest; b <= this.#highest; b++) {
      placement[b] = below + this.negative[b] / 2
      below += this.negative[b]
    }
    for (let b = this.#lowest; b <= this.#highest; b++) placement[b] /= below
    return placement
  }
}

/** Sum of 1 / (start + k) over k = 1 to count; where there are many, an integral that is not below it. */
function inverses(start: number, count: number): number {
  const few = Math.min(count, FEW)
  let sum = 0
  for (let k = 1; k <= few; k++) sum += 1 / (start + k)
  return sum + (count > few ? Math.log((start + count) / (start + few)) : 0)
}
