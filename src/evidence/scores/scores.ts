import type { Patch } from '../../evaluation-set/types.ts'
import type { UnitColumns } from '../evidence.ts'

/** Figures of units, one column each: of a patch its own, of an image the highest of its tiles. */
export class UnitFigures {
  readonly columns: number[][]
  readonly #unit: 'patch' | 'image'
  readonly #rowOfImage = new Map<number, number>()

  /** @param figures how many there are of each unit */
  constructor(unit: 'patch' | 'image', figures: number) {
    this.#unit = unit
    this.columns = Array.from({ length: figures }, () => [])
  }

  /**
   * @param values one a figure
   * @returns whether the patch is the first of a unit
   */
  add({ image }: Pick<Patch, 'image'>, values: readonly number[]): boolean {
    const row = this.#rowOfImage.get(image)
    if (row === undefined) {
      if (this.#unit === 'image') this.#rowOfImage.set(image, this.columns[0].length)
      this.columns.forEach((column, k) => column.push(values[k]))
      return true
    }
    this.columns.forEach((column, k) => (column[row] = Math.max(column[row], values[k])))
    return false
  }
}

/** Collects one score a unit, and what is known of the unit. */
export class ScoreAccumulator {
  readonly #unit: 'patch' | 'image'
  readonly #scores: UnitFigures
  readonly columns: UnitColumns
  /** Of each unit, the id of the patch that gave its score: one of the highest. */
  readonly patchIds: string[] = []
  readonly #rowOfImage = new Map<number, number>()

  constructor(unit: 'patch' | 'image') {
    this.#unit = unit
    this.#scores = new UnitFigures(unit, 1)
    this.columns = { id: [], label: [], group: [], kind: [], fabric: [], score: this.#scores.columns[0] }
  }

  add(patch: Patch, score: number): void {
    const { columns } = this
    const known = this.#rowOfImage.get(patch.image)
    if (known !== undefined && score > columns.score[known]) this.patchIds[known] = patch.id
    if (!this.#scores.add(patch, [score])) return
    if (this.#unit === 'image') this.#rowOfImage.set(patch.image, columns.id.length)
    this.patchIds.push(patch.id)
    columns.id.push(this.#unit === 'image' ? patch.id.replace(/@\d+,\d+$/, '') : patch.id)
    columns.label.push(patch.label)
    columns.group.push(patch.group)
    columns.kind.push(patch.kind)
    columns.fabric.push(patch.fabric)
  }
}
