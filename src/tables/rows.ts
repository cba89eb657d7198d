import { parse } from 'csv-parse/sync'
import { InputError } from '../input-error.ts'

/** One row of a table: the line that it ends on, and its cells by column. */
export interface TableRow {
  line: number
  cells: Record<string, unknown>
}

/** Makes the error of a line; null: of the file as a whole. */
type Fail = (line: number | null, problem: string, cause: unknown) => InputError

/**
 * The rows of a CSV text: commas, a header line, empty lines left out, blanks around cells taken off.
 *
 * @param header looks at the names of the columns as they stand, and gives those that the cells go by
 * @throws what `header` and `fail` make
 */
export function csvRows(text: string, header: (names: string[]) => string[], fail: Fail): TableRow[] {
  try {
    const records = parse<{ record: Record<string, string>; info: { lines: number } }>(text, {
      bom: true,
      columns: header,
      info: true,
      skip_empty_lines: true,
      trim: true
    })
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (error instanceof InputError) throw error
    const { lines, message } = error as { lines?: number; message: string }
    throw fail(lines ?? null, `is no valid CSV: ${message}`, error)
  }
}

/** Whether a header line holds one name with semicolons in it: spreadsheets of many countries separate by them. */
export function hasSemicolons(names: string[]): boolean {
  return names.length === 1 && names[0].includes(';')
}

/**
 * The rows of a text with one JSON object a line; empty lines are left out.
 *
 * @param example of a line, for the message
 * @param parseLine where lines are not quite JSON
 * @throws what `fail` makes
 */
export function jsonLineRows(
  text: string,
  example: string,
  fail: Fail,
  parseLine: (content: string) => unknown = JSON.parse
): TableRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((content, index) => {
      if (content.trim() === '') return []
      const line = index + 1
      let value: unknown
      try {
        value = parseLine(content)
      } catch (error) {
        throw fail(line, `is no valid JSON (one object a line is expected): ${(error as Error).message}`, error)
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw fail(line, `is no JSON object; write ${example}`, undefined)
      return [{ line, cells: value as Record<string, unknown> }]
    })
}
