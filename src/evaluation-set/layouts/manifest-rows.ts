import { parse } from 'csv-parse/sync'
import { distance } from 'fastest-levenshtein'
import { InputError } from '../../input-error.ts'

export const manifestColumns = ['image', 'label', 'mask', 'group', 'condition', 'kind', 'fabric', 'split'] as const
export type ManifestColumn = (typeof manifestColumns)[number]

/** What people and data sets call the columns; the first of them that a manifest has is read. */
const otherNames: Partial<Record<ManifestColumn, string[]>> = {
  image: ['image_path', 'img_path', 'filename', 'file_name', 'filepath', 'file', 'path'],
  label: ['gt_label', 'label_index', 'is_anomaly', 'is_defective', 'anomaly', 'target'],
  mask: ['mask_path', 'gt_path', 'ground_truth'],
  fabric: ['object', 'category'],
  split: ['subset', 'partition']
}

/** One line of a manifest; an empty cell and a missing one are both ''. */
export interface ManifestRow {
  line: number
  cells: Record<ManifestColumn, string>
}

export interface ParsedManifest {
  rows: ManifestRow[]
  /** Which column was taken for which, and which ones are not read, in sentences. */
  notes: string[]
}

/**
 * The lines of a CSV manifest (commas, semicolons or tabs, header line) or of one in JSON Lines.
 *
 * @param shown the file as messages name it
 * @throws InputError that names the line and what is wrong with it.
 */
export function parseManifest(text: string, jsonLines: boolean, shown: string): ParsedManifest {
  return jsonLines ? parseJsonLines(text, shown) : parseCsv(text, shown)
}

function parseCsv(text: string, shown: string): ParsedManifest {
  let names: string[] = []
  let columns: Columns | null = null
  const header = (given: string[]) => {
    names = given
    columns = chooseColumns(names, `${shown}, line 1`)
    return names
  }
  try {
    const records = parse<{ record: Record<string, string>; info: { lines: number } }>(text, {
      bom: true,
      columns: header,
      delimiter: delimiterOf(text),
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      trim: true
    })
    const rows = records.map(({ record, info }) => toRow(record, columns!, info.lines, shown))
    return { rows, notes: columns === null ? [] : describeColumns(columns, names) }
  } catch (error) {
    if (error instanceof InputError) throw error
    const { lines, message } = error as { lines?: number; message: string }
    throw new InputError(`${shown}${lines === undefined ? '' : `, line ${lines}`}: is no valid CSV: ${message}`)
  }
}

/** What separates the columns, by the header line: it has no text with commas in it. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  return header.includes(',') ? ',' : header.includes('\t') ? '\t' : header.includes(';') ? ';' : ','
}

function parseJsonLines(text: string, shown: string): ParsedManifest {
  const notes = new Set<string>()
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((content, index) => {
      if (content.trim() === '') return []
      const where = `${shown}, line ${index + 1}`
      const value = parseJson(content, where)
      const columns = chooseColumns(Object.keys(value), where)
      for (const note of describeColumns(columns, Object.keys(value))) notes.add(note)
      return [toRow(value, columns, index + 1, shown)]
    })
  return { rows, notes: [...notes] }
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

/** Where each column of ours stands in the file; those that it lacks are left out. */
type Columns = Map<ManifestColumn, string>

/** Unknown columns are the user's own, but a slip of the pen in a known one must not go unseen. */
function chooseColumns(names: string[], where: string): Columns {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new InputError(`${where}: the column "${twice}" stands there twice; keep one`)
  const columns: Columns = new Map()
  for (const column of manifestColumns) {
    const name =
      names.find((one) => one === column) ??
      names.find((one) => one.toLowerCase() === column) ??
      otherNames[column]
        ?.map((other) => names.find((one) => one.toLowerCase() === other))
        .find((one) => one !== undefined)
    if (name !== undefined) columns.set(column, name)
  }
  const taken = [...columns.values()]
  for (const name of names.filter((one) => !taken.includes(one))) {
    const meant = manifestColumns.find((column) => column !== name && distance(column, name.toLowerCase()) <= 1)
    if (meant !== undefined) throw new InputError(`${where}: unknown column "${name}"; did you mean "${meant}"?`)
  }
  for (const required of ['image', 'label'] as const) {
    if (!columns.has(required)) {
      throw new InputError(
        `${where}: has no ${required}; the columns are image,label[,mask][,group][,condition][,kind][,fabric][,split]`
      )
    }
  }
  return columns
}

function describeColumns(columns: Columns, names: string[]): string[] {
  const renamed = [...columns].filter(([column, name]) => column !== name)
  const taken = [...columns.values()]
  const unread = names.filter((name) => name !== '' && !taken.includes(name))
  return [
    ...(renamed.length > 0
      ? [`Columns of the manifest: ${renamed.map(([column, name]) => `${name} taken as ${column}`).join(', ')}.`]
      : []),
    ...(unread.length > 0 ? [`Columns of the manifest that are not read: ${unread.join(', ')}.`] : [])
  ]
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
