import { extname } from 'node:path'
import { foundFile, type Found, type Place } from './found.ts'
import { hasRecordedColumns } from './recorded-csv.ts'

export async function recognizeNpz({ path, isFolder }: Place): Promise<Found | undefined> {
  return !isFolder && extname(path).toLowerCase() === '.npz' ? foundFile('recorded-npz', path) : undefined
}

/** A CSV file without a column of scores is none, be it a training log or a table of anything else. */
export async function recognizeCsv({ path, isFolder, named }: Place): Promise<Found | null | undefined> {
  if (isFolder || !['.csv', '.tsv'].includes(extname(path).toLowerCase())) return undefined
  return named || (await hasRecordedColumns(path)) ? foundFile('recorded-csv', path) : null
}
