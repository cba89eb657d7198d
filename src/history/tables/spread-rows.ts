import { training, validation, wordsIn } from '../names/words.ts'
import type { Column } from '../training-history.ts'
import { isIndexName } from './axis-names.ts'
import { curveOfFile } from './file-names.ts'
import type { CellValue } from '../../tables/numbers.ts'
import { panelLabels } from './panel-export.ts'
import { quoted, type Row, type Table } from './table.ts'

export type Label = Omit<Column, 'at' | 'value'>

/** One column a curve, whichever way the log was written. */
export interface Spread {
  labels: Label[]
  rows: Row[]
  notes: string[]
}

const valueNames = /^((metric|scalar|loss)[ _]?)?(values?|val)$|^y$/i
const curveNames =
  /^(loss(es)?|(metric|scalar|loss|curve|tag)[ _]?(names?|tags?|keys?|types?)?|names?|tags?|keys?|variables?|curve|series|measure(ment)?|quantity|terms?|component|kind|type|statistic)$/i
const halfNames = /^(phases?|splits?|modes?|stages?|sets?|subsets?|data[ _]?set|parts?|partition|loader)$/i
const runNames = /^(runs?([ _-]?(names?|ids?|hash))?|experiments?|exp|trials?|seeds?|folds?)$/i
const timeNames = /^_?(wall[ _]?time|relative.*|time(stamp)?s?|runtime|date(time)?|elapsed.*|seconds?|duration)$/i

/**
 * Turns a log with one value a row (`Epoch,Loss,Value`), or with a column that says train or val, into columns.
 *
 * @param taken columns that count epochs or steps
 * @param file the file's name: it names the curve where there is nothing but a column `Value`
 */
export function spreadRows(table: Table, taken: Set<number>, read: (cell: unknown) => CellValue, file: string): Spread {
  const { names, rows } = table
  const free = names.map((_, i) => i).filter((i) => !taken.has(i))
  const isNumeric = new Map(free.map((i) => [i, countNumbers(rows, i, read) > 0]))
  const texts = free.filter((i) => !isNumeric.get(i) && rows.some(({ cells }) => textOf(cells[i]) !== ''))
  const numbers = free.filter(
    (i) => isNumeric.get(i) && !timeNames.test(names[i]) && !isIndexName(names[i]) && !runNames.test(plain(names[i]))
  )
  const half = texts.find((i) => halfNames.test(plain(names[i])) && rows.every(({ cells }) => isHalf(textOf(cells[i]))))
  const run = free.find((i) => runNames.test(plain(names[i])) && new Set(rows.map(({ cells }) => textOf(cells[i]))).size > 1)
  const naming = texts.filter((i) => i !== half && i !== run && curveNames.test(plain(names[i])))
  // MLflow has the run's in `Name`, and the curve's in `Metric`.
  const name = naming.find((i) => !/^names?$/i.test(names[i])) ?? naming[0]
  const value = numbers.find((i) => valueNames.test(plain(names[i]))) ?? (numbers.length === 1 ? numbers[0] : undefined)
  const prefix = (row: Row) => ({
    run: run === undefined ? '' : textOf(row.cells[run]),
    half: half === undefined ? '' : textOf(row.cells[half])
  })
  if (name !== undefined && value !== undefined) {
    // `Loss` says what its cells are the names of.
    const group = /loss/i.test(names[name]) ? 'loss/' : ''
    const notes = [`One value a row: its name is in "${names[name]}", the value in "${names[value]}".`]
    return spread(
      rows,
      (row) => [
        [value, labelled({ name: textOf(row.cells[name]), tag: group + textOf(row.cells[name]) }, prefix(row))]
      ],
      notes
    )
  }
  if (value !== undefined && numbers.length === 1 && valueNames.test(names[value])) {
    const own = curveOfFile(file)
    const notes = [`The curve in "${names[value]}" is named after its file: ${quoted([own.tag!])}.`]
    return spread(rows, (row) => [[value, labelled(own, prefix(row))]], notes)
  }
  const own = free.filter((i) => i !== half && i !== run)
  const shown = panelLabels(own.map((i) => (isIndexName(names[i]) ? `column ${i + 1}` : names[i])))
  const labels = own.map((i, place): [number, Label] => [i, shown[place]])
  if (half === undefined && run === undefined) {
    return {
      labels: labels.map(([, label]) => label),
      rows: rows.map((row) => ({ ...row, cells: labels.map(([i]) => row.cells[i]) })),
      notes: []
    }
  }
  const by = [run, half].flatMap((i) => (i === undefined ? [] : [`"${names[i]}"`])).join(' and ')
  return spread(rows, (row) => labels.map(([i, label]) => [i, labelled(label, prefix(row))]), [
    `The columns are told apart by ${by}.`
  ])
}

function spread(rows: Row[], cellsOf: (row: Row) => [number, Label][], notes: string[]): Spread {
  const labels = new Map<string, { place: number; label: Label }>()
  const out = rows.map((row): Row => {
    const cells: unknown[] = []
    for (const [i, label] of cellsOf(row)) {
      const known = labels.get(label.name) ?? { place: labels.size, label }
      labels.set(label.name, known)
      cells[known.place] = row.cells[i]
    }
    return { ...row, cells }
  })
  return { labels: [...labels.values()].map(({ label }) => label), rows: out, notes }
}

function labelled(label: Label, { run, half }: { run: string; half: string }): Label {
  const tag = half === '' ? label.tag : `${half}/${label.tag ?? label.name}`
  const name = [run, half, label.name].filter(Boolean).join('/')
  return {
    ...label,
    name,
    ...(tag === undefined && run === '' ? {} : { tag: tag ?? label.name }),
    ...(run === '' ? {} : { folder: run })
  }
}

/** Aim has `metric.name`. */
function plain(name: string): string {
  return name.replaceAll('.', ' ')
}

function countNumbers(rows: Row[], column: number, read: (cell: unknown) => CellValue): number {
  return rows.filter(({ cells }) => typeof read(cells[column]) === 'number').length
}

function textOf(cell: unknown): string {
  return cell === undefined || cell === null ? '' : String(cell).trim()
}

function isHalf(text: string): boolean {
  const words = wordsIn(text)
  return words.length === 1 && (validation.test(words[0]) || training.test(words[0]))
}
