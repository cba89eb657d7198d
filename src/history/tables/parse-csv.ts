import { parse } from 'csv-parse/sync'
import { InputError } from '../../input-error.ts'
import { refuseTooManyColumns } from '../../tables/column-names.ts'
import { densestSeparator, linesOf, withoutSeparatorLine } from '../../tables/separators.ts'
import { axisName } from './axis-names.ts'
import type { Row, Table } from './table.ts'

export const MOST_ROWS = 500_000
/** Lines in which the header is looked for: programs write a title or their settings before it. */
const HEADER_WITHIN = 30

interface RawRow {
  line: number
  cells: string[]
}

/**
 * A CSV file with whatever separator its header line shows: comma, semicolon, tab, bar or blanks. A header that stands there
 * again begins a new part, with its own columns; rows that are too long are left out, ones too short lack their last cells.
 *
 * @throws InputError that says why nothing can be read
 */
export function parseCsv(text: string, shown: string): { table: Table; separator: string } {
  const { lines, given } = withoutSeparatorLine(linesOf(text))
  const start = headerLine(lines, given)
  const empty = new InputError(`${shown} is empty: name a file with a header line and one row an epoch`)
  if (start < 0) throw empty
  const separator = given ?? separatorOf(lines, start)
  const content = lines.slice(start).map((line, i) => (i === 0 ? line.replace(/^\s*#\s*/, '') : line))
  const raw = rawRows(content, start + 1, separator)
  if (raw.length === 0) throw empty
  if (raw.length > MOST_ROWS) throw new InputError(`${shown} has more than ${MOST_ROWS} rows: write one row an epoch`)
  return { table: assemble(raw, separator, shown, !text.endsWith('\n')), separator }
}

/** The first line that names an axis among several columns; else the first that says anything. */
function headerLine(lines: string[], given: string | null): number {
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*#/.test(line))
  for (let i = 0; i < Math.min(lines.length, HEADER_WITHIN); i++) {
    const line = lines[i].replace(/^\s*#\s*/, '')
    const cells = splitPlainly(line, given ?? densestSeparator(line) ?? ' ')
    if (cells.length > 1 && cells.some((cell) => axisName(cell) !== null) && isHeader(cells)) return i
  }
  // numpy.savetxt puts # before its header.
  const isCommented = first > 0 && /^\s*#/.test(lines[first - 1]) && isNumbers(lines[first])
  return isCommented ? first - 1 : first < 0 ? lines.findIndex((line) => line.trim() !== '') : first
}

function isNumbers(line: string): boolean {
  return splitPlainly(line, densestSeparator(line) ?? ' ').every((cell) => /^[-+.\deE]+$|^nan$/i.test(cell))
}

function isHeader(cells: string[]): boolean {
  return cells.every((cell) => cell === '' || !/^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(cell))
}

function splitPlainly(line: string, separator: string): string[] {
  const cells = separator === ' ' ? line.trim().split(/\s+/) : line.split(separator)
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
  )
}

function separatorOf(lines: string[], start: number): string {
  const header = lines[start].replace(/^\s*#\s*/, '')
  const found = densestSeparator(header)
  if (found !== null) return found
  const next = lines.slice(start + 1).find((line) => line.trim() !== '') ?? ''
  const words = header.trim().split(/\s+/).length
  return words > 1 && next.trim().split(/\s+/).length >= words ? ' ' : ','
}

function rawRows(lines: string[], firstLine: number, separator: string): RawRow[] {
  const isBlanks = separator === ' '
  const text = (isBlanks ? lines.map((line) => line.trim().replace(/\s+/g, '\t')) : lines).join('\n')
  const read = (quote: string | null) =>
    parse(text, {
      delimiter: isBlanks ? '\t' : separator,
      record_delimiter: '\n',
      info: true,
      quote,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // A tab is a blank too, and two of them an empty cell.
      trim: !isBlanks && separator !== '\t'
    }) as unknown as { record: string[]; info: { lines: number } }[]
  let records
  try {
    records = read('"')
  } catch {
    // A quote that nothing closes, as in a file that was cut: it is then a sign like any other.
    records = read(null)
  }
  return records
    .map(({ record, info }) => ({ line: info.lines + firstLine - 1, cells: record.map((cell) => cell.trim()) }))
    .filter(({ cells }) => !cells[0].startsWith('#') && cells.some((cell) => cell !== ''))
}

function assemble([header, ...body]: RawRow[], separator: string, shown: string, endsOpen: boolean): Table {
  const notes: string[] = []
  refuseTooManyColumns(header.cells.length, `${shown}, line ${header.line}`)
  const numbers = header.cells.filter((cell) => /^[-+]?[.,\d]+(e[-+]?\d+)?$/i.test(cell)).length
  if (numbers * 2 > header.cells.length || (numbers > 0 && separator === ' '))
    throw new InputError(
      `${shown}, line ${header.line}: there is no header line: name the columns (epoch, loss, kl, …) in the first line`
    )
  const names: string[] = []
  let places = columnsOf(header.cells, names, widthOf(header.cells, body, 0))
  let part = 0
  const rows: Row[] = []
  const tooLong: RawRow[] = []
  body.forEach((raw, i) => {
    if (isRepeatedHeader(raw.cells, names)) {
      part++
      places = columnsOf(raw.cells, names, widthOf(raw.cells, body, i + 1))
      return
    }
    const cells: unknown[] = []
    raw.cells.forEach((cell, j) => {
      if (j < places.length) cells[places[j]] = cell
    })
    if (raw.cells.slice(places.length).some((cell) => cell !== '')) tooLong.push(raw)
    else if (endsOpen && i === body.length - 1 && raw.cells.length < places.length)
      notes.push(`Line ${raw.line} ends amid a row and was left out: its training may still be running.`)
    else rows.push({ line: raw.line, cells, part })
  })
  if (tooLong.length > 0) {
    const [{ line, cells }] = tooLong
    notes.push(
      `Rows that are too long were left out: ${tooLong.length}, the first in line ${line} (${cells.length} cells under ${places.length} columns); write decimals with points, or separate the columns by semicolons.`
    )
  }
  if (part > 0) notes.push(`A header line stands ${part === 1 ? 'once' : `${part} times`} more among the rows.`)
  return { names, rows, notes }
}

/** R writes the names of rows without one for their column; others end every row, but not the header, by a separator. */
function widthOf(header: string[], body: RawRow[], from: number): number {
  let says = false
  for (let i = from; i < body.length; i++) {
    const { cells } = body[i]!
    if (cells.length !== header.length + 1) return header.length
    says ||= cells.at(-1) !== ''
  }
  return says ? header.length + 1 : header.length
}

/** Where each cell of a row belongs among all names, which are added to. */
function columnsOf(header: string[], names: string[], width: number): number[] {
  const own = width > header.length ? ['', ...header] : header
  const taken = new Set<number>()
  return own.map((name) => {
    let place = names.findIndex((known, i) => known === name && !taken.has(i))
    if (place < 0) place = names.push(name) - 1
    taken.add(place)
    return place
  })
}

function isRepeatedHeader(cells: string[], names: string[]): boolean {
  const said = cells.filter((cell) => cell !== '')
  const isSame = said.filter((cell) => names.includes(cell)).length
  if (said.length < 2) return said.length === 1 && names.length === 1 && names[0] === said[0]
  return (
    isSame === said.length ||
    (isHeader(said) && said.some((cell) => axisName(cell) !== null) && isSame * 2 >= said.length)
  )
}
