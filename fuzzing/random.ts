import { seededRandom } from '../src/statistics/seeded-random.ts'

/** Draws that a seed decides, so that every input can be made again. */
export class Draws {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = seededRandom(seed)
  }

  /** From 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end)
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!
  }
}
