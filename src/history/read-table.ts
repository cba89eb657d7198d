import { InputError } from '../input-error.ts'
import { csvRows, hasSemicolons, jsonLineRows } from '../tables/rows.ts'
import type { Curve, Series, TrainingHistory } from './training-history.ts'

interface Row {
  line: number
  cells: Map<string, unknown>
}

const MOST_ROWS = 500_000
/** As Python, JavaScript and C write what is no finite number. */
const notFinite = /^[-+]?(nan|inf(inity)?)$/i
const axes: [TrainingHistory['axis'], RegExp][] = [
  ['epoch', /^epochs?$/i],
  ['step', /^(global[ _-]?)?(steps?|iter(ation)?s?|batch)$/i]
]

/**
 * A training log as CSV (comma, header line) or JSON Lines: one column of numbers a name, over its column `epoch` or, for
 * want of one, `step`. Several rows of one epoch (one a batch) are averaged; empty cells are left out.
 *
 * @param shown the file as messages name it
 * @throws InputError that names the line and what is wrong with it
 */
export function readTable(text: string, jsonLines: boolean, shown: string): Series {
  const rows = rowsOf(text, jsonLines, shown)
  if (rows.length === 0) throw new InputError(`history: ${shown} has no rows: name a file with one row an epoch`)
  if (rows.length > MOST_ROWS) {
    throw new InputError(`history: ${shown} has more than ${MOST_ROWS} rows: write one row an epoch`)
  }
  const names = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
  const [axis, axisName] = axisOf(names, shown)
  const counts = { strange: 0 }
  const columns = names
    .filter((name) => !axes.some(([, spelling]) => spelling.test(name)))
    .flatMap((name) => column(name, rows, axisName, shown, counts) ?? [])
  const notes = counts.strange > 0 ? [`${counts.strange} values that are not finite numbers were left out.`] : []
  return { axis, columns, notes }
}

function axisOf(names: string[], shown: string): [TrainingHistory['axis'], string] {
  for (const [axis, spelling] of axes) {
    const fitting = names.filter((name) => spelling.test(name))
    if (fitting.length > 1) {
      throw new InputError(`history: ${shown} has the columns ${list(fitting)}: leave one of them`)
    }
    if (fitting.length === 1) return [axis, fitting[0]]
  }
  throw new InputError(
    `history: ${shown} has no column epoch or step (columns: ${list(names)}): add one that counts the epochs`
  )
}

/** Null for a column that holds texts: it is the user's own, and only numbers can be a curve. */
function column(name: string, rows: Row[], axisName: string, shown: string, counts: { strange: number }): Curve | null {
  const sums = new Map<number, { sum: number; count: number }>()
  for (const { cells, line } of rows) {
    const cell = cells.get(name) ?? ''
    if (cell === '') continue
    if (notFinite.test(String(cell))) {
      counts.strange++
      continue
    }
    const value = typeof cell === 'boolean' ? NaN : Number(cell)
    if (!Number.isFinite(value)) return null
    const at = axisValue(cells.get(axisName), axisName, `${shown}, line ${line}`)
    const { sum, count } = sums.get(at) ?? { sum: 0, count: 0 }
    sums.set(at, { sum: sum + value, count: count + 1 })
  }
  const sorted = [...sums].sort(([a], [b]) => a - b)
  if (sorted.length === 0) return null
  return { name, at: sorted.map(([at]) => at), value: sorted.map(([, { sum, count }]) => sum / count) }
}

function axisValue(cell: unknown, axisName: string, where: string): number {
  const value = cell === undefined || cell === '' || cell === null ? NaN : Number(cell)
  if (Number.isFinite(value)) return value
  throw new InputError(`history: ${where}: ${axisName} is ${JSON.stringify(cell ?? '')}, which is no number`)
}

function rowsOf(text: string, jsonLines: boolean, shown: string): Row[] {
  const fail = (line: number | null, problem: string, cause?: unknown) =>
    new InputError(`history: ${shown}${line === null ? '' : `, line ${line}`}: ${problem}`, { cause })
  const rows = jsonLines
    ? jsonLineRows(text, '{"epoch": 1, "loss": 0.1}', fail, (content) => JSON.parse(content.replace(bare, '"$&"')))
    : csvRows(text, (names) => columnNames(names, shown, fail), fail)
  return rows.map(({ line, cells }) => ({ line, cells: new Map(flat(cells)) }))
}

function columnNames(names: string[], shown: string, fail: (line: number, problem: string) => InputError): string[] {
  if (hasSemicolons(names)) throw fail(1, 'the columns are separated by semicolons; separate them by commas')
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i)
  if (twice !== undefined) throw new InputError(`history: ${shown} has the column "${twice}" twice: leave one`)
  // A data frame's index has no name.
  return names.map((name, i) => (name === '' ? `column ${i + 1}` : name))
}

/** Python writes NaN and Infinity into JSON, which JSON does not have. */
const bare = /(?<=[:,[]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g

/** Objects inside objects: { train: { loss } } is `train/loss`. */
function flat(value: Record<string, unknown>, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? flat(inner as Record<string, unknown>, `${prefix}${key}/`)
      : [[prefix + key, inner]]
  )
}

function list(names: string[]): string {
  const shown = names.slice(0, 12).map((name) => `"${name}"`)
  return shown.join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')
}
