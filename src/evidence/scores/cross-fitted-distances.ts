import type { LatentShape } from '../../inference/model.ts'
import { CodeMoments, mahalanobisDistance, type CodeFit } from './code-fit.ts'

const FOLDS = 10

/**
 * Mahalanobis distances of codes from those of them that are defect-free. No code is held against a fit that it, or another of its
 * group, had a part in: groups fall into ten folds, and each fold is measured by the fit of all others, its defective units as well,
 * so that both classes are treated alike. Codes are kept until then, as far as the memory for them goes.
 */
export class CrossFittedDistances {
  readonly #shape: LatentShape
  /** Values that may be kept. */
  #room: number
  #codes: Float32Array[] | null = []
  readonly #foldOf: number[] = []
  readonly #foldOfGroup = new Map<string, number>()
  #folds: CodeMoments[] | null = null

  /** @param bytes that codes may take */
  constructor(shape: LatentShape, bytes: number) {
    this.#shape = shape
    this.#room = bytes / Float32Array.BYTES_PER_ELEMENT
  }

  /** @param mu [units], copied; @param defectFree whether it counts for the fit */
  add(mu: Float32Array, group: string, defectFree: boolean): void {
    this.#folds ??= Array.from({ length: FOLDS }, () => new CodeMoments(this.#shape, Float64Array.from(mu)))
    let fold = this.#foldOfGroup.get(group)
    // In turn, as groups come: their order is that of the set, the same for every checkpoint.
    if (fold === undefined) this.#foldOfGroup.set(group, (fold = this.#foldOfGroup.size % FOLDS))
    this.#foldOf.push(fold)
    if (defectFree) this.#folds[fold]!.add(mu)
    this.#room -= mu.length
    if (this.#room < 0) this.#codes = null
    this.#codes?.push(mu.slice())
  }

  /** The fit of all defect-free codes, for others than these; null where they do not vary. */
  fit(): CodeFit | null {
    return this.#total()?.fit() ?? null
  }

  /** One for each code, in their order; or, in a sentence, why there are none. */
  distances(): number[] | string {
    if (this.#codes === null) {
      return 'The codes of all units take more memory than engines.memory-budget leaves for them; with calibration images of their own none has to be kept.'
    }
    const total = this.#total()
    const fits = this.#folds?.map((fold) => {
      const others = total!.copy()
      others.include(fold, -1)
      return others.fit()
    })
    if (fits === undefined || this.#foldOf.some((fold) => fits[fold] === null)) {
      return (total?.fit() ?? null) === null
        ? 'The codes of the defect-free units do not vary.'
        : 'Too few groups of defect-free units to hold each against the others.'
    }
    return this.#codes.map((code, i) => mahalanobisDistance(fits[this.#foldOf[i]!]!, code))
  }

  #total(): CodeMoments | null {
    if (this.#folds === null) return null
    const total = this.#folds[0]!.copy()
    this.#folds.slice(1).forEach((fold) => total.include(fold, 1))
    return total
  }
}
