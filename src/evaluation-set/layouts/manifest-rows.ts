import { parse } from 'csv-parse/sync'
import { distance } from 'fastest-levenshtein'
import { InputError } from '../../input-error.ts'

export const manifestColumns = ['image', 'label', 'mask', 'group', 'condition', 'kind', 'fabric'] as const
export type ManifestColumn = (typeof manifestColumns)[number]

/** One line of a manifest; an empty cell and a missing one are both ''. */
export interface ManifestRow {
  line: number
  cells: Record<ManifestColumn, string>
}

/**
 * The lines of a CSV manifest (comma, header line) or of one in JSON Lines.
 *
 * @param shown the file as messages name it
 * @throws InputError that names the line and what is wrong with it.
 */
export function parseManifest(text: string, jsonLines: boolean, shown: string): ManifestRow[] {
  return jsonLines ? parseJsonLines(text, shown) : parseCsv(text, shown)
}

function parseCsv(text: string, shown: string): ManifestRow[] {
  const header = (names: string[]) => {
    if (names.length === 1 && names[0].includes(';')) {
      throw new InputError(`${shown}, line 1: the columns are separated by semicolons; separate them by commas`)
    }
    checkColumns(names, `${shown}, line 1`)
    return names
  }
  try {
    const records = parse<{ record: Record<string, string>; info: { lines: number } }>(text, {
      bom: true,
      columns: header,
      info: true,
      skip_empty_lines: true,
      trim: true
    })
    return records.map(({ record, info }) => toRow(record, info.lines, shown))
  } catch (error) {
    if (error instanceof InputError) throw error
    const { lines, message } = error as { lines?: number; message: string }
    throw new InputError(`${shown}${lines === undefined ? '' : `, line ${lines}`}: is no valid CSV: ${message}`)
  }
}

function parseJsonLines(text: string, shown: string): ManifestRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((content, index) => {
      if (content.trim() === '') return []
      const where = `${shown}, line ${index + 1}`
      const value = parseJson(content, where)
      checkColumns(Object.keys(value), where)
      return [toRow(value, index + 1, shown)]
    })
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

/** Unknown columns are the user's own, but a slip of the pen in a known one must not go unseen. */
function checkColumns(names: string[], where: string): void {
  for (const required of ['image', 'label']) {
    if (!names.includes(required)) {
      throw new InputError(
        `${where}: has no ${required}; the columns are image,label[,mask][,group][,condition][,kind][,fabric]`
      )
    }
  }
  for (const name of names) {
    const meant = manifestColumns.find((column) => column !== name && distance(column, name.toLowerCase()) <= 1)
    const known = (manifestColumns as readonly string[]).includes(name)
    if (!known && meant !== undefined)
      throw new InputError(`${where}: unknown column "${name}"; did you mean "${meant}"?`)
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new InputError(`${where}: the column "${twice}" stands there twice; keep one`)
}

function toRow(values: Record<string, unknown>, line: number, shown: string): ManifestRow {
  const cell = (column: ManifestColumn): [ManifestColumn, string] => {
    const value = values[column] ?? ''
    if (typeof value === 'string' || typeof value === 'number') return [column, String(value).trim()]
    throw new InputError(
      `${shown}, line ${line}: ${column} is ${JSON.stringify(value)}; a text or a number is expected`
    )
  }
  return { line, cells: Object.fromEntries(manifestColumns.map(cell)) as Record<ManifestColumn, string> }
}
