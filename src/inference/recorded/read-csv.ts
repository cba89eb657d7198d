import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { closest, distance } from 'fastest-levenshtein'
import { refuseLfsPointer } from '../../checkpoints/lfs-pointer.ts'
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
  const { columns, rows } = parseRows(bytes, path)
  const unlabeled = columns.every((column) => column === 'score' || column === 'group')
  for (const column of ['score', ...(unlabeled ? [] : ['label'])])
    if (!columns.includes(column)) throw missingColumn(column, columns, path)
  const twice = columns.find((column, i) => column !== '' && columns.indexOf(column) !== i)
  if (twice !== undefined) throw new InputError(`${path} has the column "${twice}" twice; keep one.`)
  if (rows.length === 0) throw new InputError(`${path} has no rows below its header.`)

  const scores = Float64Array.from(rows, ({ record, line }) => {
    const score = record.score === '' ? NaN : Number(record.score)
    if (!Number.isFinite(score))
      throw new InputError(`${path}, line ${line}: score "${record.score}" is not a finite number.`)
    return score
  })
  const labelOf = ({ record, line }: Row): Label => {
    const label = record.label === '' ? NaN : Number(record.label)
    if (label !== 0 && label !== 1)
      throw new InputError(
        `${path}, line ${line}: label "${record.label}" is neither 0 (defect-free) nor 1 (defective).`
      )
    return label
  }
  const texts = (column: string) => (columns.includes(column) ? rows.map(({ record }) => record[column]) : null)
  return {
    count: rows.length,
    scores,
    labels: unlabeled ? null : rows.map(labelOf),
    groups: texts('group'),
    kinds: texts('kind'),
    fabrics: texts('fabric'),
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

interface Row {
  record: Record<string, string>
  line: number
}

function parseRows(bytes: Buffer, path: string): { columns: string[]; rows: Row[] } {
  let columns: string[] = []
  const setColumns = (header: string[]) => (columns = header.map((name) => name.trim()))
  try {
    const parsed: unknown = parse(bytes, {
      columns: setColumns,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true
    })
    const rows = (parsed as { record: Record<string, string>; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines
    }))
    return { columns, rows }
  } catch (error) {
    throw new InputError(`${path} is not a CSV file that can be read: ${(error as Error).message}.`)
  }
}

function missingColumn(column: string, columns: string[], path: string): InputError {
  const nearest = columns.length > 0 ? closest(column, columns) : ''
  const hint = nearest !== '' && distance(column, nearest) <= 3 ? ` Did you mean "${nearest}"?` : ''
  return new InputError(
    `${path} has no column "${column}" (columns: ${columns.map((name) => `"${name}"`).join(', ') || 'none'}).${hint} ` +
      `Recorded outputs need the columns score and label; a file of scores without labels has no column but score and group.`
  )
}
