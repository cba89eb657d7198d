import type { MapSummary } from '../scores/summarize-map.ts'

/**
 * Spatial coefficient of variation of blurred error maps, defective over defect-free patches: how much more uneven the
 * map gets where there is a defect. Shown in the report; decides nothing (docs/science.md, "S3").
 */
export class VariationRatio {
  readonly #byLabel: [{ sum: number; count: number }, { sum: number; count: number }] = [
    { sum: 0, count: 0 },
    { sum: 0, count: 0 }
  ]

  /** @param blurred summary of a blurred map */
  add({ mean, meanSquare }: MapSummary, label: 0 | 1): void {
    if (mean === 0) return
    this.#byLabel[label].sum += Math.sqrt(Math.max(0, meanSquare - mean * mean)) / mean
    this.#byLabel[label].count++
  }

  /** Null where one of the classes is missing, or where defect-free maps do not vary at all. */
  finish(): number | null {
    const [defectFree, defective] = this.#byLabel
    if (defectFree.count === 0 || defective.count === 0 || defectFree.sum === 0) return null
    return defective.sum / defective.count / (defectFree.sum / defectFree.count)
  }
}
