/** One image's values: which bins hold any, and how many. */
interface ImageCounts {
  image: number
  bins: Uint32Array
  counts: Uint32Array
}

/**
 * How many values of each image fell into which bin. The values of one image may come in several parts; those of an image that is
 * done take a few bytes for each bin that holds any.
 */
export class CountsByImage {
  readonly #current: Uint32Array
  readonly #done: ImageCounts[] = []
  #image: number | null = null

  /** @param bins how many there are */
  constructor(bins: number) {
    this.#current = new Uint32Array(bins)
  }

  add(image: number, bin: number): void {
    if (image !== this.#image) this.#keep(image)
    this.#current[bin]++
  }

  /** Of each image: how many values it has, and their sum where a bin's values count as `weights` says. */
  sums(weights: Float64Array): { count: number; sum: number }[] {
    this.#keep(null)
    const images = new Map<number, { count: number; sum: number }>()
    for (const { image, bins, counts } of this.#done) {
      const sums = images.get(image) ?? { count: 0, sum: 0 }
      images.set(image, sums)
      for (let i = 0; i < bins.length; i++) {
        sums.count += counts[i]
        sums.sum += counts[i] * weights[bins[i]]
      }
    }
    return [...images.values()]
  }

  #keep(next: number | null): void {
    const current = this.#current
    if (this.#image !== null) {
      const filled: number[] = []
      for (let bin = 0; bin < current.length; bin++) if (current[bin] > 0) filled.push(bin)
      const bins = Uint32Array.from(filled)
      this.#done.push({ image: this.#image, bins, counts: bins.map((bin) => current[bin]) })
      current.fill(0)
    }
    this.#image = next
  }
}
