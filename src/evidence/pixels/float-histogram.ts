import { Bins } from './bins.ts'

/** Patterns above this one are NaN. */
const INFINITY_BITS = 0x7f800000

/**
 * A histogram over float32 bit patterns: the top bits of a non-negative float are a monotone key, so no range has to be
 * known beforehand and bins are equally fine on every scale (2^(bits-9) bins per factor of two).
 */
export class FloatHistogram extends Bins {
  readonly #shift: number
  readonly #float = new Float32Array(1)
  readonly #bits = new Uint32Array(this.#float.buffer)

  /** @param bits of the float32 pattern that make the key, sign bit included (it is 0: errors are not negative) */
  constructor(bits: number) {
    super(new Float64Array(2 ** (bits - 1)), new Float64Array(2 ** (bits - 1)), Infinity, -1)
    this.#shift = 32 - bits
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
    if (least < 0 || most > INFINITY_BITS) scores.forEach(refuseNegative)
    this.lowest = Math.min(this.lowest, least >>> shift)
    this.highest = Math.max(this.highest, most >>> shift)
  }

  /** A score that was counted as negative is positive. @returns its bin */
  toPositive(score: number): number {
    this.#float[0] = score
    const key = this.#bits[0] >>> this.#shift
    this.negative[key]--
    this.positive[key]++
    return key
  }
}

/** -0 is no negative number. */
function refuseNegative(score: number): void {
  if (!(score >= 0)) throw new RangeError(`a pixel error of ${score} cannot be binned: errors are not negative`)
}
