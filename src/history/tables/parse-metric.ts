import type { Table } from './table.ts'

const line = /^(\d{10,16}) (\S+) (\d+)$/

/** A file of MLflow's store: `timestamp value step` a line, the metric being the file's name; null for any other text. */
export function parseMetric(text: string): Table | null {
  const lines = text.split('\n').filter((one) => one.trim() !== '')
  const cells = lines.map((one) => line.exec(one.trim())?.slice(1) ?? null)
  if (cells.length === 0 || cells.includes(null)) return null
  return {
    names: ['timestamp', 'value', 'step'],
    rows: cells.map((row, i) => ({ line: i + 1, cells: row!, part: 0 })),
    notes: []
  }
}
