import type { HistoryAxis } from '../training-history.ts'
import { axisName, isIndexName, type AxisName } from './axis-names.ts'
import type { CellValue } from '../../tables/numbers.ts'
import { quoted, type Row, type Table } from './table.ts'

/** Longest lists whose places are taken for epochs: few trainings have more, and lists of steps do. */
const MOST_EPOCHS = 2000

export interface Placement {
  axis: HistoryAxis
  /** Of each row; null for one that nothing places. */
  at: (number | null)[]
  /** Columns that count, and so are no curves. */
  taken: Set<number>
  /** What the axis is called in messages. */
  words: string
  notes: string[]
}

interface Candidate extends AxisName {
  column: number
  count: number
  distinct: number
}

/**
 * What the rows of a log count: its epochs, else its steps, else the index of a data frame, else its rows. Where both epochs
 * and steps are there, a row with steps alone belongs to the epoch of the next row that has both.
 */
export function placeRows(table: Table, read: (cell: unknown) => CellValue): Placement {
  const { names, rows } = table
  const all = candidates(table, read)
  const taken = new Set(names.flatMap((name, i) => (axisName(name) !== null ? [i] : [])))
  const best = (axis: AxisName['axis']) => all.filter((one) => one.axis === axis)[0]
  const [epoch, step] = [best('epoch'), best('step')]
  const shown = (one: Candidate) => `"${names[one.column]}"`
  const others = all.filter((one) => one !== epoch && one !== step).map(({ column }) => names[column])
  const notes =
    others.length === 0
      ? []
      : [
          `${quoted(others)} ${others.length === 1 ? 'counts' : 'count'} as well and ${others.length === 1 ? 'was' : 'were'} not used.`
        ]
  // A single epoch is no axis, where its steps are.
  if (epoch && step && epoch.distinct === 1 && step.distinct > 1) {
    notes.unshift(`Counted over the steps in ${shown(step)}, as ${shown(epoch)} is the same in all rows.`)
    return { axis: 'step', at: values(rows, step.column, read), taken, words: shown(step), notes }
  }
  if (epoch && step) {
    const { at, filled } = byEpochAndStep(rows, epoch.column, step.column, read)
    notes.unshift(`Counted over the epochs in ${shown(epoch)}, not over the steps in ${shown(step)}.`)
    if (filled > 0) notes.push(`${filled} rows with steps alone were given the epoch of the next row that has one.`)
    return { axis: 'epoch', at, taken, words: shown(epoch), notes }
  }
  const only = epoch ?? step
  if (only && only.rank > 0)
    notes.unshift(`Counted over ${shown(only)}${only.rank === 2 ? ", which counts W&B's own calls" : ''}.`)
  if (only) return { axis: only.axis, at: values(rows, only.column, read), taken, words: shown(only), notes }
  return byPlace(table, read)
}

/** Columns that count by their names, the likeliest of each axis first. */
function candidates({ names, rows }: Table, read: (cell: unknown) => CellValue): Candidate[] {
  return names
    .flatMap((name, column): Candidate[] => {
      const meaning = axisName(name)
      if (meaning === null) return []
      const counts = values(rows, column, read).filter((at) => at !== null)
      return counts.length === 0 ? [] : [{ ...meaning, column, count: counts.length, distinct: new Set(counts).size }]
    })
    .sort((a, b) => a.rank - b.rank || b.count - a.count || a.column - b.column)
}

function values(rows: Row[], column: number, read: (cell: unknown) => CellValue): (number | null)[] {
  return rows.map(({ cells }) => momentOf(cells[column], read))
}

/** No cell that counts is longer. */
const LONGEST = 60

/** 3, "Epoch 3", "3/20", "[3/20]" */
function momentOf(cell: unknown, read: (cell: unknown) => CellValue): number | null {
  const value = read(cell)
  if (typeof value === 'number') return value
  if (value !== 'text' || typeof cell !== 'string') return null
  if (cell.length > LONGEST) return null
  const counted = /^\[?[\s:_#-]*(?:(?:epoch|step|iter(?:ation)?)[\s:_#-]*)?(\d+)\s*(?:(?:\/|of)\s*\d+\s*)?\]?:?$/i.exec(
    cell.trim()
  )
  return counted === null ? null : Number(counted[1])
}

/** Lightning writes the learning rate in rows of their own, before the epoch's row, with a step and no epoch. */
function byEpochAndStep(
  rows: Row[],
  epochColumn: number,
  stepColumn: number,
  read: (cell: unknown) => CellValue
): { at: (number | null)[]; filled: number } {
  const epochs = values(rows, epochColumn, read)
  const steps = values(rows, stepColumn, read)
  const at = [...epochs]
  let filled = 0
  const fill = (i: number, from: number) => {
    at[i] = epochs[from]
    filled++
  }
  let next = -1
  for (let i = rows.length - 1; i >= 0; i--) {
    if (epochs[i] !== null && steps[i] !== null) next = i
    else if (epochs[i] === null && steps[i] !== null && next >= 0 && steps[next]! >= steps[i]!) fill(i, next)
  }
  let last = -1
  for (let i = 0; i < rows.length; i++) {
    if (epochs[i] !== null && steps[i] !== null) last = i
    else if (at[i] === null && steps[i] !== null && last >= 0 && steps[last] === steps[i]) fill(i, last)
  }
  return { at, filled }
}

/** Where nothing counts by its name. */
function byPlace(table: Table, read: (cell: unknown) => CellValue): Placement {
  const { names, rows, isLists } = table
  const index = names.findIndex((name, column) => isIndexName(name) && isIndex(values(rows, column, read)))
  if (index >= 0) {
    const at = values(rows, index, read)
    const first = at.find((one) => one !== null)
    return {
      axis: 'epoch',
      at,
      taken: new Set([index]),
      words: 'the column without a name',
      notes: [`The column without a name, a data frame's index, is taken for the epoch; it counts from ${first}.`]
    }
  }
  if (isLists && rows.length <= MOST_EPOCHS) {
    const at = rows.map((_, i) => i + 1)
    const notes = ['The place in the lists is taken for the epoch, counted from 1.']
    return { axis: 'epoch', at, taken: new Set(), words: 'the place', notes }
  }
  let part = -1
  let row = 0
  const at = rows.map((own) => {
    row = own.part === part ? row + 1 : 1
    part = own.part
    return row
  })
  const counters = names.filter((name) => axisName(name) !== null)
  const why = counters.length === 0 ? 'No column counts epochs or steps' : `There are no numbers in ${quoted(counters)}`
  const notes = [`${why}: the rows are counted; add a column epoch.`]
  return { axis: 'row', at, taken: new Set(), words: 'the row', notes }
}

/** 0, 1, 2, …, perhaps more than once, as frames that were put together have it. */
function isIndex(at: (number | null)[]): boolean {
  return (
    at.length > 0 &&
    at.every(
      (one, i) => one !== null && Number.isInteger(one) && (i === 0 || one === 0 || one === 1 || one === at[i - 1]! + 1)
    )
  )
}
