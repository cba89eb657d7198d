import { parse } from 'csv-parse/sync'
import { InputError } from '../input-error.ts'
import { densestSeparator, linesOf, withoutSeparatorLine } from './separators.ts'

/** A table of texts whose first line names the columns, column by column: a million rows as records would take a gigabyte. */
export interface TextTable {
  names: string[]
  /** [column][row], without blanks around. */
  columns: string[][]
  /** Where each row ends in the file, from 1. */
  lines: number[]
  separator: string
}

/**
 * Reads a table of which every row counts (a manifest, recorded scores): with commas, semicolons, tabs or bars, whichever the
 * header line shows.
 *
 * @param text of a file, decoded
 * @param shown the file as messages name it
 * @throws InputError that names the line of a row which has more or fewer cells than there are columns, and of a broken quote
 */
export function readTextTable(text: string, shown: string): TextTable {
  const { lines: all, given } = withoutSeparatorLine(linesOf(text))
  const header = all.find((line) => line.trim() !== '') ?? ''
  const separator = given ?? densestSeparator(header) ?? ','
  const table: TextTable = { names: [], columns: [], lines: [], separator }
  try {
    parse(all.join('\n'), {
      delimiter: separator,
      record_delimiter: '\n',
      // A row of another length is told here, with its cure.
      relax_column_count: true,
      skip_empty_lines: true,
      // A tab is a blank too, and two of them an empty cell.
      trim: separator !== '\t',
      on_record: (record: string[], { lines }) => {
        const cells = record.map((cell) => cell.trim())
        if (cells.every((cell) => cell === '')) return null
        if (table.names.length === 0) {
          table.names = cells
          table.columns = cells.map(() => [])
          return null
        }
        if (cells.length !== table.names.length) throw otherLength(cells, table, `${shown}, line ${lines}`)
        cells.forEach((cell, i) => table.columns[i].push(cell))
        table.lines.push(lines)
        return null
      }
    })
  } catch (error) {
    if (error instanceof InputError) throw error
    const { lines, message } = error as { lines?: number; message: string }
    throw new InputError(`${shown}${lines === undefined ? '' : `, line ${lines}`}: is no valid CSV: ${message}`)
  }
  return table
}

function otherLength(cells: string[], { names, separator }: TextTable, where: string): InputError {
  const isMore = cells.length > names.length
  const cure =
    isMore && separator === ','
      ? 'quote cells that hold commas, and write decimals with points or separate the columns by semicolons'
      : isMore
        ? 'quote cells that hold the separator'
        : 'write the missing ones, or is the file cut?'
  return new InputError(
    `${where}: has ${cells.length} cell${cells.length === 1 ? '' : 's'} under ${names.length} column${names.length === 1 ? '' : 's'}; ${cure}`
  )
}
