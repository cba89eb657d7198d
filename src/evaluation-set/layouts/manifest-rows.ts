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
  line: number
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
  rows: { line: number; values: Record<string, unknown> }[]
}

/**
 * The lines of a CSV manifest (commas, semicolons, tabs or bars, header line) or of one in JSON Lines.
 *
 * @param shown the file as messages name it
 * @throws InputError that names the line and what is wrong with it.
 */
export function parseManifest(text: string, jsonLines: boolean, shown: string): ParsedManifest {
  const { names, rows } = jsonLines ? parseJsonLines(text, shown) : parseCsv(text, shown)
  if (names.length === 0) return { rows: [], notes: [], taken: [] }
  const where = (row: number) => `${shown}, line ${rows[row].line}`
  const header = `${shown}, line ${jsonLines ? rows[0].line : 1}`
  const chosen = chooseColumns(names, manifestColumns, header)
  refuseSlips(chosen, names, manifestColumns, header)
  for (const required of ['image', 'label'] as const) {
    if (!chosen.has(required)) {
      throw new InputError(
        `${header}: has no ${required}; the columns are image,label[,mask][,group][,condition][,kind][,fabric][,split]`
      )
    }
  }
  const cellsOf = (name: string) => rows.map(({ values }) => String(values[name] ?? '').trim())
  const columns = chooseLabels(chosen, names, cellsOf, where)
  return {
    rows: rows.map(({ line, values }) => toRow(values, columns, line, shown)),
    notes: [...describeRenamed(columns, 'the manifest'), ...describeUnread(columns, names, 'the manifest')],
    taken: describeRenamed(columns, 'the manifest')
  }
}

function parseCsv(text: string, shown: string): Cells {
  const { names, columns, lines } = readTextTable(text, shown)
  const rows = lines.map((line, row) => ({
    line,
    values: Object.fromEntries(names.map((name, column) => [name, columns[column][row]]))
  }))
  return { names, rows }
}

function parseJsonLines(text: string, shown: string): Cells {
  const rows = text.split(/\r\n|\n|\r/).flatMap((content, index) => {
    if (content.trim() === '') return []
    return [{ line: index + 1, values: parseJson(content, `${shown}, line ${index + 1}`) }]
  })
  return { names: [...new Set(rows.flatMap(({ values }) => Object.keys(values)))], rows }
}

function parseJson(content: string, where: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    throw new InputError(`${where}: is no valid JSON (one object a line is expected): ${(error as Error).message}`)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new InputError(`${where}: is no JSON object; write {"image": "a.png", "label": 0}`)
}

function toRow(values: Record<string, unknown>, columns: Columns, line: number, shown: string): ManifestRow {
  const cell = (column: ManifestColumn): [ManifestColumn, string] => {
    const name = columns.get(column)
    const value = name === undefined ? '' : (values[name] ?? '')
    if (typeof value === 'string' || typeof value === 'number') return [column, String(value).trim()]
    if (typeof value === 'boolean' && column === 'label') return [column, value ? '1' : '0']
    throw new InputError(
      `${shown}, line ${line}: ${column} is ${JSON.stringify(value)}; a text or a number is expected`
    )
  }
  return { line, cells: Object.fromEntries(manifestColumns.map(cell)) as Record<ManifestColumn, string> }
}
