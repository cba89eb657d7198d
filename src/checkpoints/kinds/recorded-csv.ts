import { open } from 'node:fs/promises'

/** What spreadsheets write instead of commas, by name. */
export const OTHER_SEPARATORS = { semicolons: ';', tabs: '\t', 'vertical bars': '|' }

/**
 * Whether a CSV file holds recorded outputs: its first line names `score` and `label`, or, for scores without labels, nothing
 * but `score` and `group`. A training log beside them does not. With another separator than the comma it does too: its reader
 * says what is wrong.
 */
export async function hasRecordedColumns(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const [header] = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
    const columns = header
      .split(new RegExp(`[,${Object.values(OTHER_SEPARATORS).join('')}]`))
      .map((column) => column.trim().replace(/^"(.*)"$/, '$1'))
    if (!columns.includes('score')) return false
    return columns.includes('label') || columns.every((column) => column === 'score' || column === 'group')
  } finally {
    await file.close()
  }
}
