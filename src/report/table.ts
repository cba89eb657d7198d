import { markdownTable } from 'markdown-table'

export interface Column {
  title: string
  align?: 'left' | 'right' | 'center'
}

/** A GitHub table. Cells are Markdown that is escaped already: `markdown-table` escapes nothing. */
export function table(columns: Column[], rows: string[][]): string {
  return markdownTable([columns.map((column) => column.title), ...rows], {
    align: columns.map((column) => column.align ?? null),
    alignDelimiters: false
  })
}
