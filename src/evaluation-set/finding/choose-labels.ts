import { InputError } from '../../input-error.ts'
import { namesOf, type Columns } from '../../tables/column-names.ts'
import { labelOfWord } from './label-words.ts'

/** Columns beside `label` that hold labels for sure: anomalib writes the kind of defect into `label` then. */
const surer = ['gt_label', 'label_index', 'y_true', 'true_label']

/**
 * Of several columns that may hold the labels, the one that does: `label`, unless its words are no labels and those of a surer
 * one are. Then the words of `label` are the kinds of defects.
 *
 * @param cellsOf the texts of a column, row by row
 * @param where names the line of a row, for messages
 * @throws InputError where both hold labels that contradict each other
 */
export function chooseLabels(
  columns: Columns,
  names: string[],
  cellsOf: (name: string) => string[],
  where: (row: number) => string
): Columns {
  const [own, ...others] = namesOf('label', names)
  const other = others.find((name) => surer.includes(name.toLowerCase()))
  if (own?.toLowerCase() !== 'label' || other === undefined) return columns
  const words = cellsOf(own)
  const truth = cellsOf(other).map(labelOfWord)
  if (truth.includes(null)) return columns
  if (words.some((word) => labelOfWord(word) === null)) {
    const kinds: Columns = columns.has('kind') ? new Map() : new Map([['kind', own]])
    return new Map([...columns, ...kinds, ['label', other]])
  }
  const row = words.findIndex((word, i) => labelOfWord(word) !== truth[i])
  if (row < 0) return columns
  throw new InputError(
    `${where(row)}: ${own} says "${words[row]}" and ${other} "${cellsOf(other)[row]}"; keep the column that is the truth`
  )
}
