import { parseJson as parseShallow } from '../../parse-json.ts'
import { InputError } from '../../input-error.ts'
import {
  chooseColumns,
  describeRenamed,
  describeUnread,
  refuseSlips,
  type Columns,
  type SetColumn
} from '../../tables/column-names.ts'
import { readTextTable } from '../../tables/read-table.ts'
import { chooseLabels } from '../finding/choose-labels.ts'
import { parseJsonLists } from './manifest-json.ts'

const manifestColumns = [
  'image',
  'label',
  'mask',
  'group',
  'condition',
  'kind',
  'fabric',
  'split'
] as const satisfies SetColumn[]
export type ManifestColumn = (typeof manifestColumns)[number]

/** One line of a manifest; an empty cell and a missing one are both ''. */
export interface ManifestRow {
  /** `line 3`, or where in a JSON file. */
  place: string
  cells: Record<ManifestColumn, string>
}

export interface ParsedManifest {
  rows: ManifestRow[]
  /** Which column was taken for which, and which ones are not read, in sentences. */
  notes: string[]
  /** The first of these: names that are not ours. */
  taken: string[]
}

interface Cells {
  names: string[]
  /** Of each row, by name. */
  rows: { place: string; values: Record<string, unknown> }[]
}

export type ManifestFormat = 'csv' | 'json' | 'json-lines'

/**
 * The rows of a CSV manifest (commas, semicolons, tabs or bars, header line), of one in JSON Lines, or of lists in JSON.
 *
 * @param shown the file as messages name it
 * @throws InputError that names the line and what is wrong with it.
 */
export function parseManifest(text: string, format: ManifestFormat, shown: string): ParsedManifest {
  const { names, rows } = parseRows(text, format, shown)
  if (names.length === 0) return { rows: [], notes: [], taken: [] }
  const where = (row: number) => `${shown}, ${rows[row].place}`
  const header = `${shown}, ${format === 'csv' ? 'line 1' : rows[0].place}`
  const chosen = chooseColumns(names, manifestColumns, header)
  refuseSlips(chosen, names, manifestColumns, header)
  for (const required of ['image', 'label'] as const) {
    if (!chosen.has(required)) {
      throw new InputError(`${header}: has no ${required}; ${whatInstead(names, format)}`)
    }
  }
  const cellsOf = (name: string) => rows.map(({ values }) => String(values[name] ?? '').trim())
  const columns = chooseLabels(chosen, names, cellsOf, where)
  return {
    rows: rows.map(({ place, values }) => toRow(values, columns, place, shown)),
    notes: [...describeRenamed(columns, 'the manifest'), ...describeUnread(columns, names, 'the manifest')],
    taken: describeRenamed(columns, 'the manifest')
  }
}

/** What a header without a column that has to be there looks like. */
function whatInstead(names: string[], format: ManifestFormat): string {
  const columns = 'the columns are image,label[,mask][,group][,condition][,kind][,fabric][,split]'
  if (format !== 'csv') return columns
  if (names.some((name) => /^encodedpixels$/i.test(name)))
    return `run lengths (EncodedPixels) are not read: write a mask image for each defective image; ${columns}`
  const blanks = names.length === 1 && /\.\w+\s+\S/.test(names[0])
  if (names.some((name) => /\.(png|jpe?g|bmp|tiff?)(\s|$)/i.test(name)))
    return `it names an image, so that the line of the columns is missing${blanks ? ', and blanks do not separate columns' : ''}: begin with image,label; ${columns}`
  return columns
}

function parseRows(text: string, format: ManifestFormat, shown: string): Cells {
  const lists = format === 'json' ? parseJsonLists(text, shown) : null
  if (lists !== null) return { names: namesOf(lists), rows: lists }
  return format === 'csv' ? parseCsv(text, shown) : parseJsonLines(text, shown)
}

function namesOf(rows: Cells['rows']): string[] {
  return [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]
}

function parseCsv(text: string, shown: string): Cells {
  const { names, columns, lines } = readTextTable(text, shown)
  const rows = lines.map((line, row) => ({
    place: `line ${line}`,
    values: Object.fromEntries(names.map((name, column) => [name, columns[column][row]]))
  }))
  return { names, rows }
}

function parseJsonLines(text: string, shown: string): Cells {
  const rows = text.split(/\r\n|\n|\r/).flatMap((content, index) => {
    if (content.trim() === '') return []
    return [{ place: `line ${index + 1}`, values: parseObject(content, `${shown}, line ${index + 1}`) }]
  })
  return { names: namesOf(rows), rows }
}

function parseObject(content: string, where: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parseShallow(content, where)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${where}: is no valid JSON (one object a line is expected): ${(error as Error).message}`)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new InputError(`${where}: is no JSON object; write {"image": "a.png", "label": 0}`)
}

function toRow(values: Record<string, unknown>, columns: Columns, place: string, shown: string): ManifestRow {
  const cell = (column: ManifestColumn): [ManifestColumn, string] => {
    const name = columns.get(column)
    const value = name === undefined ? '' : (values[name] ?? '')
    if (typeof value === 'string' || typeof value === 'number') return [column, String(value).trim()]
    if (typeof value === 'boolean' && column === 'label') return [column, value ? '1' : '0']
    throw new InputError(
      `${shown}, ${place}: ${column} is ${JSON.stringify(value)}; a text or a number is expected`
    )
  }
  return { place, cells: Object.fromEntries(manifestColumns.map(cell)) as Record<ManifestColumn, string> }
}
