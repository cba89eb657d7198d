import type { Patch } from '../evaluation-set/types.ts'
import type { UnitColumns } from './evidence.ts'

/** Collects one score a unit: of a patch its own, of an image the highest of its tiles (RULES.md). */
export class ScoreAccumulator {
  readonly #unit: 'patch' | 'image'
  readonly #columns: UnitColumns = { id: [], label: [], group: [], kind: [], fabric: [], score: [] }
  readonly #rowOfImage = new Map<number, number>()

  constructor(unit: 'patch' | 'image') {
    this.#unit = unit
  }

  add(patch: Patch, score: number): void {
    const row = this.#unit === 'image' ? this.#rowOfImage.get(patch.image) : undefined
    const columns = this.#columns
    if (row !== undefined) {
      columns.score[row] = Math.max(columns.score[row]!, score)
      return
    }
    this.#rowOfImage.set(patch.image, columns.id.length)
    columns.id.push(this.#unit === 'image' ? patch.id.replace(/@\d+,\d+$/, '') : patch.id)
    columns.label.push(patch.label)
    columns.group.push(patch.group)
    columns.kind.push(patch.kind)
    columns.fabric.push(patch.fabric)
    columns.score.push(score)
  }

  get columns(): UnitColumns {
    return this.#columns
  }
}
