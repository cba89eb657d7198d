import type { Diagnosis } from '../../diagnosis/schema.ts'
import { plainText } from '../escape.ts'
import { formatScore } from '../../words/columns.ts'
import { selectCheckpoints } from '../select-checkpoints.ts'

const width = 36
const rows = 16

function line(value: number, interval: readonly [number, number] | null, column: (value: number) => number): string {
  const cells = Array.from({ length: width }, () => ' ')
  cells[column(0.5)] = '┊'
  if (interval) {
    const [low, high] = interval.map(column)
    cells.fill('─', low, high + 1)
    cells[low] = '├'
    cells[high] = '┤'
  }
  cells[column(value)] = '●'
  return cells.join('')
}

/**
 * Image-level AUROC of the checkpoints in training order, with intervals, on one scale up to 1; 0.5 (guessing) is
 * dotted. At most 16 rows of 80 columns: with more checkpoints the first, last, best and judged one and others evenly
 * between. No lines unless two checkpoints have an AUROC.
 */
export function aurocChart(diagnosis: Diagnosis): string[] {
  const measured = diagnosis.checkpoints.filter((checkpoint) => checkpoint.metrics.imageAuroc !== null)
  if (measured.length < 2) return []
  const lowest = Math.min(...measured.map(({ metrics }) => metrics.imageAurocInterval?.[0] ?? metrics.imageAuroc!))
  const low = Math.max(0, Math.min(0.4, Math.floor(lowest * 10) / 10))
  const column = (value: number) => Math.round(((Math.min(1, Math.max(low, value)) - low) / (1 - low)) * (width - 1))
  const axis = `${low.toFixed(1)}${'1.0'.padStart(width - 3)}`.split('')
  axis.splice(column(0.5) - 1, 3, ...'0.5')
  const shown = selectCheckpoints(diagnosis, measured, rows)
  return [
    `AUROC  ${axis.join('')}`,
    ...shown.map(({ name, metrics }) => {
      const tags = [name === diagnosis.judged && 'judged', name === diagnosis.bestCheckpoint && 'best'].filter(Boolean)
      const scale = line(metrics.imageAuroc!, metrics.imageAurocInterval, column)
      return `${formatScore(metrics.imageAuroc)}  ${scale}  ${plainText(name, 18)}${tags.length ? ` ◄ ${tags.join(', ')}` : ''}`
    }),
    ...(shown.length < measured.length ? [`${shown.length} of ${measured.length} checkpoints shown`] : [])
  ]
}
