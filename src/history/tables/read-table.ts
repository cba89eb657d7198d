import { lastTraining, type Point } from '../last-training.ts'
import type { Column, Series } from '../training-history.ts'
import { refuseTooManyColumns } from '../../tables/column-names.ts'
import { numberReader, type CellValue } from '../../tables/numbers.ts'
import { parseCsv } from './parse-csv.ts'
import { parseJson } from './parse-json.ts'
import { parseMetric } from './parse-metric.ts'
import { isPrinted, parsePrinted } from './parse-printed.ts'
import { placeRows } from './place-rows.ts'
import { spreadRows, type Label } from './spread-rows.ts'
import type { Row, Table } from './table.ts'

/** What was left out of a table, to be said once. */
interface LeftOut {
  infinite: number
  texts: { name: string; line: number; cell: string }[]
  /** Lines of the rows that nothing places. */
  unplaced: Set<number>
}

/**
 * A training log as CSV, JSON or printed lines: one column of numbers a name, or one value a row with its name beside it. Several rows of
 * one moment (one a batch) are averaged; empty cells are left out.
 *
 * @param shown the file as messages name it
 * @throws InputError where nothing can be read, with the line and the cure
 */
export function readTable(text: string, shown: string): Series {
  const { table, separator } = parse(text, shown)
  const noRows = `${shown} has no rows: name a log with one row an epoch.`
  if (table.rows.length === 0) return { axis: 'row', columns: [], notes: [...table.notes, noRows] }
  refuseTooManyColumns(table.names.length, shown)
  const { read, notes: style } = numberReader(textCells(table), separator)
  const { axis, at, taken, words, notes: counted } = placeRows(table, read)
  const { labels, rows, notes: shape } = spreadRows(table, taken, read, shown)
  const leftOut: LeftOut = { infinite: 0, texts: [], unplaced: new Set() }
  let since: number | null = null
  const columns = labels.flatMap((label, i): Column[] => {
    const points = pointsOf(rows, i, at, read, label, leftOut)
    if (points.length === 0) return []
    const last = lastTraining(points)
    since = since === null ? last.since : Math.min(since, last.since ?? since)
    return [averaged(label, last.points)]
  })
  const again = `The log holds more than one training (${words} goes back to ${since}): the last one counts.`
  const notes = [
    ...table.notes,
    ...style,
    ...counted,
    ...shape,
    ...(since === null ? [] : [again]),
    ...told(leftOut, words)
  ]
  return { axis, columns, notes }
}

function parse(text: string, shown: string): { table: Table; separator: string } {
  const plain = (table: Table) => ({ table, separator: '' })
  const metric = parseMetric(text)
  if (metric !== null) return plain(metric)
  if (!/^\s*[[{]/.test(text)) return isPrinted(text) ? plain(parsePrinted(text)) : parseCsv(text, shown)
  try {
    return plain(parseJson(text, shown))
  } catch (error) {
    // A dictionary a line, as Python prints it.
    if (isPrinted(text)) return plain(parsePrinted(text))
    throw error
  }
}

function* textCells({ rows }: Table): Generator<string> {
  for (const { cells } of rows) for (const cell of cells) if (typeof cell === 'string') yield cell
}

/** None for a column that holds texts: it is the user's own, and only numbers can be a curve. */
function pointsOf(
  rows: Row[],
  column: number,
  at: (number | null)[],
  read: (cell: unknown) => CellValue,
  { name }: Label,
  leftOut: LeftOut
): Point[] {
  const points: Point[] = []
  const texts: LeftOut['texts'] = []
  const unplaced: number[] = []
  let infinite = 0
  rows.forEach(({ cells, line, part }, i) => {
    const value = read(cells[column])
    const moment = at[i]
    if (value === 'empty') return
    if (value === 'infinite') infinite++
    else if (value === 'text') texts.push({ name, line, cell: String(cells[column]) })
    else if (moment === null) unplaced.push(line)
    else points.push({ at: moment, value, part })
  })
  if (texts.length > points.length + unplaced.length) return []
  leftOut.infinite += infinite
  // Spread into arguments, half a million would not fit the stack.
  for (const text of texts) leftOut.texts.push(text)
  for (const line of unplaced) leftOut.unplaced.add(line)
  return points
}

function averaged(label: Label, points: Point[]): Column {
  const sums = new Map<number, { sum: number; count: number }>()
  for (const { at, value } of points) {
    const { sum, count } = sums.get(at) ?? { sum: 0, count: 0 }
    sums.set(at, { sum: sum + value, count: count + 1 })
  }
  const sorted = [...sums].sort(([a], [b]) => a - b)
  return { ...label, at: sorted.map(([at]) => at), value: sorted.map(([, { sum, count }]) => sum / count) }
}

function told({ infinite, texts, unplaced }: LeftOut, axis: string): string[] {
  const notes: string[] = []
  if (infinite > 0) notes.push(`${infinite} values that are not finite numbers were left out.`)
  if (texts.length > 0) {
    const [{ name, line, cell }] = texts
    notes.push(
      `Cells that are no numbers were left out: ${texts.length}, the first "${cell.slice(0, 40)}" in "${name}", line ${line}.`
    )
  }
  if (unplaced.size > 0)
    notes.push(
      `Rows without a number in ${axis} were left out: ${unplaced.size}, the first in line ${[...unplaced][0]}.`
    )
  return notes
}
