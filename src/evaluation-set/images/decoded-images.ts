import type { Fingerprint } from './fingerprint.ts'
import type { LoadedImage } from './load-image.ts'
import type { SparseRegions } from './sparse-regions.ts'

/** One image of the set, decoded, with its mask. */
export interface DecodedPair {
  image: LoadedImage
  mask: SparseRegions | null
}

/**
 * Decoded images of one plan, kept for the next pass as far as the budget reaches; those beyond it are decoded anew. Their
 * fingerprints are always kept.
 */
export class DecodedImages {
  readonly #kept = new Map<string, DecodedPair>()
  readonly #fingerprints = new Map<string, Fingerprint | null>()
  readonly #budget: { bytes: number }

  /** @param budget what is left, in bytes; several plans may share it */
  constructor(budget: { bytes: number }) {
    this.#budget = budget
  }

  get(split: string, image: number): DecodedPair | undefined {
    return this.#kept.get(`${split} ${image}`)
  }

  /** Of an image that was decoded, however long ago. */
  fingerprint(split: string, image: number): Fingerprint | null {
    const found = this.#fingerprints.get(`${split} ${image}`)
    if (found === undefined) throw new Error(`image ${image} of ${split} was not decoded`)
    return found
  }

  keep(split: string, image: number, pair: DecodedPair): void {
    const { mask } = pair
    const bytes = pair.image.pixels.byteLength + (mask === null ? 0 : 3 * mask.ids.byteLength)
    const key = `${split} ${image}`
    this.#fingerprints.set(key, pair.image.fingerprint)
    if (bytes > this.#budget.bytes || this.#kept.has(key)) return
    this.#budget.bytes -= bytes
    this.#kept.set(key, pair)
  }
}
