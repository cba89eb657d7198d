import { distance } from 'fastest-levenshtein'
import { InputError } from '../../input-error.ts'
import { csvRows, hasSemicolons, jsonLineRows } from '../../tables/rows.ts'

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
  const fail = (line: number | null, problem: string) =>
    new InputError(`${shown}${line === null ? '' : `, line ${line}`}: ${problem}`)
  const header = (names: string[]) => {
    if (hasSemicolons(names)) {
      throw fail(1, 'the columns are separated by semicolons; separate them by commas')
    }
    checkColumns(names, `${shown}, line 1`)
    return names
  }
  if (!jsonLines) return csvRows(text, header, fail).map(({ line, cells }) => toRow(cells, line, shown))
  return jsonLineRows(text, '{"image": "a.png", "label": 0}', fail).map(({ line, cells }) => {
    checkColumns(Object.keys(cells), `${shown}, line ${line}`)
    return toRow(cells, line, shown)
  })
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
