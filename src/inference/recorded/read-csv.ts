import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { closest, distance } from 'fastest-levenshtein'
import { refuseLfsPointer } from '../../checkpoints/lfs-pointer.ts'
import { OTHER_SEPARATORS } from '../../checkpoints/kinds/recorded-csv.ts'
import type { Label } from '../../evaluation-set/types.ts'
import { InputError } from '../../input-error.ts'
import type { RecordedOutputs } from './recorded-outputs.ts'

/**
 * Scores and labels of a CSV file with a header line. A file of nothing but scores and groups has no labels; beside other
 * columns, which may be labels by another name, they must not be missing.
 *
 * @throws InputError naming file and line
 */
export async function readRecordedCsv(path: string): Promise<RecordedOutputs> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`)
  })
  refuseLfsPointer(bytes, path)
  const { columns, texts, lines } = parseRows(bytes, path)
  const unlabeled = columns.every((column) => column === 'score' || column === 'group')
  for (const column of ['score', ...(unlabeled ? [] : ['label'])])
    if (!columns.includes(column)) throw missingColumn(column, columns, path)
  const twice = columns.find((column, i) => column !== '' && columns.indexOf(column) !== i)
  if (twice !== undefined) throw new InputError(`${path} has the column "${twice}" twice; keep one.`)
  if (lines.length === 0) throw new InputError(`${path} has no rows below its header.`)

  const scores = Float64Array.from(texts.get('score')!, (text, i) => {
    const score = decimal(text)
    if (!Number.isFinite(score))
      throw new InputError(`${path}, line ${lines[i]}: score "${text}" is not a finite decimal number, as 0.5 or 1e-3.`)
    return score
  })
  const labelOf = (text: string, i: number): Label => {
    const label = decimal(text)
    if (label !== 0 && label !== 1)
      throw new InputError(`${path}, line ${lines[i]}: label "${text}" is neither 0 (defect-free) nor 1 (defective).`)
    return label
  }
  return {
    count: lines.length,
    scores,
    labels: unlabeled ? null : texts.get('label')!.map(labelOf),
    groups: texts.get('group') ?? null,
    kinds: texts.get('kind') ?? null,
    fabrics: texts.get('fabric') ?? null,
    mu: null,
    logVariance: null,
    latent: null,
    pixels: null,
    reconstruction: null,
    shape: null,
    masks: null,
    outputs: {
      reconstruction: null,
      mu: null,
      spread: null,
      how: unlabeled ? 'Recorded scores only.' : 'Recorded scores and labels only.'
    }
  }
}

/** NaN for what is no decimal number; 0x10 and 0b1 are numbers to JavaScript, and slips in a table. */
function decimal(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN
}

interface Rows {
  columns: string[]
  /** Of each column, shape [N]; of two columns of one name the last. */
  texts: Map<string, string[]>
  /** Where each row ends in the file, shape [N]. */
  lines: number[]
}

/** Column by column: a million records would take a gigabyte. */
function parseRows(bytes: Buffer, path: string): Rows {
  let columns: string[] = []
  const texts = new Map<string, string[]>()
  const lines: number[] = []
  try {
    parse<Record<string, string>>(bytes, {
      columns: (header: string[]) => {
        columns = header.map((name) => name.trim())
        refuseOtherSeparator(columns, path)
        for (const name of columns) texts.set(name, [])
        return columns
      },
      bom: true,
      trim: true,
      skip_empty_lines: true,
      on_record: (record, context) => {
        for (const [name, column] of texts) column.push(record[name]!)
        lines.push(context.lines)
        return null
      }
    })
    return { columns, texts, lines }
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${path} is not a CSV file that can be read: ${(error as Error).message}.`)
  }
}

/** Spreadsheets of many countries separate by semicolons, and then write 0,5 for a half. */
function refuseOtherSeparator(columns: string[], path: string): void {
  if (columns.length !== 1) return
  const found = Object.entries(OTHER_SEPARATORS).find(([, separator]) => columns[0].includes(separator))
  if (found === undefined) return
  throw new InputError(
    `${path}, line 1: the columns are separated by ${found[0]}; separate them by commas, with a point before decimals (0.5).`
  )
}

function missingColumn(column: string, columns: string[], path: string): InputError {
  const nearest = columns.length > 0 ? closest(column, columns) : ''
  const hint = nearest !== '' && distance(column, nearest) <= 3 ? ` Did you mean "${nearest}"?` : ''
  return new InputError(
    `${path} has no column "${column}" (columns: ${columns.map((name) => `"${name}"`).join(', ') || 'none'}).${hint} ` +
      `Recorded outputs need the columns score and label; a file of scores without labels has no column but score and group.`
  )
}
