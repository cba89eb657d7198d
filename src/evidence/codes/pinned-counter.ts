/** Width of the band above the minimum that counts as pinned to it (docs/science.md, "S5"). */
const BAND = 1e-3
const STEP = BAND / 10

/** Counts in one pass which share of the log-variances lies within 1e-3 of their minimum: what a clamp looks like. */
export class PinnedCounter {
  #total = 0
  #minimum = Infinity
  /** Counts by steps of a tenth of the band; only steps that can still lie in the band are kept. */
  #steps = new Map<number, number>()

  add(value: number): void {
    this.#total++
    if (value > this.#minimum + BAND) return
    const step = Math.round(value / STEP)
    this.#steps.set(step, (this.#steps.get(step) ?? 0) + 1)
    if (value >= this.#minimum) return
    this.#minimum = value
    for (const kept of this.#steps.keys()) {
      if (kept * STEP > value + BAND) this.#steps.delete(kept)
    }
  }

  finish(): { fraction: number; logVariance: number } {
    let near = 0
    for (const count of this.#steps.values()) near += count
    return { fraction: near / this.#total, logVariance: this.#minimum }
  }
}
