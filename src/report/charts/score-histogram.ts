import type { Diagnosis } from '../../diagnosis/schema.ts'
import { formatCount, formatNumber } from '../../words/columns.ts'
import { bar } from './bar.ts'
import { mergeBins } from './merge-bins.ts'

const rows = 15
const barWidth = 15

function shares(values: number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0)
  return values.map((value) => (total > 0 ? value / total : 0))
}

function half(share: number, highest: number): string {
  const percent = share * 100
  const label = share === 0 ? '' : percent < 0.5 ? '<1%' : `${percent.toFixed(0)}%`
  return `${label.padStart(4)} ${bar(share / highest, barWidth).padEnd(barWidth)}`
}

/**
 * Score histogram of the judged checkpoint, defect-free beside defective, at most 15 rows of 80 columns. Both classes
 * are shown as shares of their own number on one scale, because defective units are far fewer. The bins that hold the
 * operating and the recommended threshold are marked. No lines where there are no scores.
 */
export function scoreHistogram(diagnosis: Diagnosis): string[] {
  const { scores, thresholds, evaluationSet } = diagnosis
  const bins = mergeBins({ edges: scores.edges, series: [shares(scores.defectFree), shares(scores.defective)] }, rows)
  if (bins.edges.length === 0) return []
  const [defectFree, defective] = bins.series
  const highest = Math.max(...defectFree, ...defective)
  const last = defectFree.length - 1
  const marks = defectFree.map((): string[] => [])
  for (const [name, threshold] of [
    ['operating', thresholds.operating?.threshold],
    ['recommended', thresholds.recommended?.threshold]
  ] as const) {
    if (threshold === undefined || threshold === null) continue
    const place = bins.edges.slice(1).findIndex((edge) => threshold < edge)
    marks[place < 0 ? last : place].push(
      threshold < bins.edges[0] ? `${name} (below)` : threshold > bins.edges[last + 1] ? `${name} (above)` : name
    )
  }
  const head = [
    `defect-free (${formatCount(evaluationSet.defectFree)})`,
    `defective (${formatCount(evaluationSet.defective)})`
  ]
  return [
    `${'score from'.padStart(12)}  ${head[0].padEnd(barWidth + 7)}${head[1]}`,
    ...defectFree.map((share, i) =>
      [
        `${formatNumber(bins.edges[i]).padStart(12)} ${half(share, highest)}  ${half(defective[i], highest)}`,
        marks[i].length > 0 ? ` ◄ ${marks[i].join(', ')}` : ''
      ]
        .join('')
        .trimEnd()
    )
  ]
}
