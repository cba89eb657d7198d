import { InputError } from '../../input-error.ts'
import { parseJson as parseShallow } from '../../parse-json.ts'
import { MOST_ROWS } from './parse-csv.ts'
import { quoted, type Row, type Table } from './table.ts'

/** A text, to its end or that of the file; or what Python writes into JSON, which does not have it: NaN and Infinity. */
const textOrBare = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|-?\b(?:NaN|Infinity)\b/g

/** @throws SyntaxError; InputError where it is nested too deeply */
function parsePython(text: string, shown: string): unknown {
  return parseShallow(
    text.replace(textOrBare, (found) => (found.startsWith('"') ? found : `"${found}"`)),
    shown
  )
}

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/**
 * A log as JSON: a list of objects, lists by name as Keras' `History.history` is, a data frame as pandas writes it, or an
 * object a line (JSON Lines).
 *
 * @throws InputError that says why nothing can be read
 */
export function parseJson(text: string, shown: string): Table {
  let value: unknown
  try {
    value = parsePython(text, shown)
  } catch (error) {
    if (error instanceof InputError) throw error
    return fromLines(text, shown)
  }
  const table = isList(value) ? fromList(value) : isObject(value) ? fromObject(value) : null
  if (table === null)
    throw new InputError(`${shown} holds no log: write {"epoch": 1, "loss": 0.1} a line, or {"loss": [0.3, 0.2]}`)
  if (table.rows.length > MOST_ROWS)
    throw new InputError(`${shown} has more than ${MOST_ROWS} rows: write one row an epoch`)
  return table
}

function fromLines(text: string, shown: string): Table {
  const notes: string[] = []
  const objects: { line: number; value: Json }[] = []
  const broken: number[] = []
  const lines = text.split(/\r\n?|\n/)
  lines.forEach((content, i) => {
    if (content.trim() === '') return
    const value = objectOf(content, shown)
    if (value === null) broken.push(i + 1)
    else objects.push({ line: i + 1, value })
  })
  if (objects.length === 0)
    throw new InputError(
      `${shown}, line ${broken[0] ?? 1}: is no valid JSON: write an object a line, as {"epoch": 1, "loss": 0.1}, or one document`
    )
  if (objects.length > MOST_ROWS)
    throw new InputError(`${shown} has more than ${MOST_ROWS} rows: write one row an epoch`)
  if (broken.length > 0)
    notes.push(
      `${broken.length === 1 ? `Line ${broken[0]} is` : `${broken.length} lines (the first is line ${broken[0]}) are`} no JSON object and left out.`
    )
  return fromRecords(objects, notes)
}

function objectOf(content: string, shown: string): Json | null {
  try {
    const value = parsePython(content, shown)
    return isObject(value) ? value : null
  } catch (error) {
    if (error instanceof InputError) throw error
    return null
  }
}

function fromList(list: unknown[]): Table | null {
  const series = list.map((one) => (isObject(one) ? seriesOf(one) : null))
  if (list.length > 0 && !series.includes(null)) return fromSeries(series as Curve[])
  if (list.length > 0 && list.every(isObject)) return fromRecords(list.map((value, i) => ({ line: i + 1, value })))
  // TensorBoard's JSON download.
  if (list.length > 0 && list.every((row) => isList(row) && row.length === 3 && row.every(isScalar)))
    return {
      names: ['Wall time', 'Step', 'Value'],
      rows: (list as unknown[][]).map((cells, i) => ({ line: i + 1, cells, part: 0 })),
      notes: []
    }
  return null
}

function fromRecords(records: { line: number; value: Json }[], notes: string[] = []): Table {
  const places = new Map<string, number>()
  const rows = records.map(({ line, value }): Row => {
    const cells: unknown[] = []
    for (const [name, cell] of flat(value)) {
      if (!places.has(name)) places.set(name, places.size)
      cells[places.get(name)!] = cell
    }
    return { line, cells, part: 0 }
  })
  return { names: [...places.keys()], rows, notes }
}

/** A curve with moments of its own. */
interface Curve {
  name: string
  at: unknown[]
  values: unknown[]
}

/** `{ name, x, y }` of Plotly and ClearML, `{ steps, values }` of Sacred. */
function seriesOf(one: Json, key?: string): Curve | null {
  const name = key ?? one.name
  const at = one.x ?? one.steps ?? one.step
  const values = one.y ?? one.values ?? one.value
  if (typeof name !== 'string' || !isList(at) || !isList(values) || at.length !== values.length) return null
  return { name, at, values }
}

function fromSeries(series: Curve[]): Table {
  const rows = series.flatMap(({ at, values }, column) =>
    at.map((moment, i): Row => {
      const cells: unknown[] = [moment]
      cells[column + 1] = values[i]
      return { line: i + 1, cells, part: 0 }
    })
  )
  return { names: ['step', ...series.map(({ name }) => name)], rows, notes: [] }
}

/** `{ "epoch_0": { … }, "epoch_1": { … } }` */
function fromEpochs(value: Json): Table | null {
  const entries = Object.entries(value)
  const counts = entries.map(([key]) => /^(?:epoch[ _-]?)?(\d+)$/i.exec(key)?.[1] ?? null)
  if (entries.length < 2 || counts.includes(null) || !entries.every(([, one]) => isObject(one))) return null
  return fromRecords(entries.map(([, one], i) => ({ line: i + 1, value: { epoch: Number(counts[i]), ...(one as Json) } })))
}

function fromObject(value: Json): Table | null {
  const series = Object.entries(value).map(([key, one]) => (isObject(one) ? seriesOf(one, key) : null))
  if (series.length > 0 && !series.includes(null)) return fromSeries(series as Curve[])
  const epochs = fromEpochs(value)
  if (epochs !== null) return epochs
  if (isList(value.columns) && isList(value.data) && value.data.every(isList))
    return {
      names: value.columns.map(String),
      rows: (value.data as unknown[][]).map((cells, i) => ({ line: i + 1, cells, part: 0 })),
      notes: []
    }
  const leaves = listsIn(value)
  const records = leaves
    .filter(([, list]) => list.length > 0 && list.every(isObject))
    .sort((a, b) => b[1].length - a[1].length)
  if (records.length > 0) {
    const [name, list] = records[0]
    const curves = (list as Json[]).map((one) => seriesOf(one))
    if (!curves.includes(null)) return fromSeries(curves as Curve[])
    return fromRecords(
      (list as Json[]).map((row, i) => ({ line: i + 1, value: row })),
      [`The log is the list "${name}".`]
    )
  }
  const lists = leaves.filter(([, list]) => list.length > 0 && list.every((cell) => isScalar(cell) || isLonely(cell)))
  if (lists.length > 0) return fromLists(lists)
  const own = flat(value)
  return own.some(([, cell]) => typeof cell === 'number') ? fromRecords([{ line: 1, value }]) : null
}

function fromLists(lists: [string, unknown[]][]): Table {
  const length = lists.reduce((most, [, list]) => Math.max(most, list.length), 0)
  const shorter = lists.filter(([, list]) => list.length < length).map(([name]) => name)
  const rows = Array.from({ length }, (_, i): Row => ({
    line: i + 1,
    cells: lists.map(([, list]) => (isLonely(list[i]) ? (list[i] as unknown[])[0] : list[i])),
    part: 0
  }))
  const notes =
    shorter.length === 0
      ? []
      : [`Lists are of different lengths (${quoted(shorter)} shorter than ${length}): one place may not be one moment.`]
  return { names: lists.map(([name]) => name), rows, isLists: shorter.length === 0, notes }
}

function isScalar(value: unknown): boolean {
  return value === null || ['number', 'string', 'boolean'].includes(typeof value)
}

/** [0.5]: a tensor of one value. */
function isLonely(value: unknown): boolean {
  return isList(value) && value.length === 1 && isScalar(value[0])
}

/** Lists by their names; a data frame's columns are objects whose keys count. */
function listsIn(value: Json, prefix = ''): [string, unknown[]][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown[]][] => {
    const name = prefix + key
    if (isList(inner)) return [[name, inner]]
    if (!isObject(inner)) return []
    const keys = Object.keys(inner)
    const counts = keys.length > 0 && keys.every((own) => /^\d+$/.test(own))
    return counts && Object.values(inner).every(isScalar)
      ? [[name, Object.values(inner)]]
      : listsIn(inner, /^(history|log|logs|metrics|params)$/i.test(key) && prefix === '' ? '' : `${name}/`)
  })
}

/** Objects inside objects: { train: { loss } } is `train/loss`. */
function flat(value: Json, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    isObject(inner) ? flat(inner, `${prefix}${key}/`) : [[prefix + key, inner]]
  )
}
