/** A log as rows of cells, before it is known what they mean. */
export interface Table {
  /** Of each column; two may have one name, and a data frame's index has none. */
  names: string[]
  rows: Row[]
  /** Columns were lists that stand side by side, so that a place in them is one moment. */
  isLists?: boolean
  notes: string[]
}

export interface Row {
  /** Where it stands in the file, from 1. */
  line: number
  /** By column; what is missing is undefined. */
  cells: unknown[]
  /** Header lines before it, less the first. */
  part: number
}

/** `"a", "b" and 3 more` */
export function quoted(names: string[], most = 8): string {
  const shown = names.slice(0, most).map((name) => `"${name}"`)
  return shown.join(', ') + (names.length > most ? ` and ${names.length - most} more` : '')
}
