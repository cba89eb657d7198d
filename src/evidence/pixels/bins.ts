/** Up to so many positives of a bin, the bounds of average precision are summed term by term. */
const FEW = 64

/** A figure with the bound on its error: the true value is not farther away. */
export interface Certified {
  value: number
  error: number
}

/**
 * Scores of two classes, counted in bins in ascending order. Figures computed from them take all scores of a bin for equal. How
 * far that can be off follows from the counts: a certificate that is known afterwards (docs/science.md,
 * "What is measured").
 */
export class Bins {
  readonly negative: Float64Array
  readonly positive: Float64Array
  /** Bins outside of these are empty. */
  protected lowest: number
  protected highest: number

  constructor(negative: Float64Array, positive: Float64Array, lowest = 0, highest = negative.length - 1) {
    this.negative = negative
    this.positive = positive
    this.lowest = lowest
    this.highest = highest
  }

  /** AUROC, or null without positives or without negatives. */
  auroc(): Certified | null {
    const { negative, positive } = this
    let negatives = 0
    let wins = 0
    let ties = 0
    let positives = 0
    for (let b = this.lowest; b <= this.highest; b++) {
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
    for (let b = this.highest; b >= this.lowest; b--) {
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
   * weighted by 1 / (regions * region size) this is AUPRO (docs/science.md, "What is measured").
   *
   * @param positive weighted positives by bin
   */
  partialArea(limit: number, positive = this.positive): Certified | null {
    const { negative } = this
    let negatives = 0
    let positives = 0
    for (let b = this.lowest; b <= this.highest; b++) {
      negatives += negative[b]
      positives += positive[b]
    }
    if (positives === 0 || negatives === 0) return null
    let falsePositiveRate = 0
    let truePositiveRate = 0
    let area = 0
    let error = 0
    for (let b = this.highest; b >= this.lowest && falsePositiveRate < limit; b--) {
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
    for (let b = this.lowest; b <= this.highest; b++) {
      placement[b] = below + this.negative[b] / 2
      below += this.negative[b]
    }
    for (let b = this.lowest; b <= this.highest; b++) placement[b] /= below
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
