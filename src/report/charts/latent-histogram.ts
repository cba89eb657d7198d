import { formatPercent } from '../../words/columns.ts'
import { bar } from './bar.ts'
import { mergeBins } from './merge-bins.ts'

interface Histogram {
  low: number
  high: number
  counts: number[]
}

/** Histogram of one latent quantity, pooled over images and units, at most 12 rows of 60 columns; no lines where nothing was counted. */
export function latentHistogram(name: string, { low, high, counts }: Histogram): string[] {
  const edges = Array.from({ length: counts.length + 1 }, (_, i) => low + ((high - low) * i) / counts.length)
  const bins = mergeBins({ edges, series: [counts] }, 12)
  const [values] = bins.series
  if (values.length === 0) return []
  const total = values.reduce((sum, value) => sum + value, 0)
  const highest = Math.max(...values)
  // As many decimals as tell neighboring edges apart; bins of no width are one value.
  const step = bins.edges[1] - bins.edges[0] || 0.01
  const decimals = Math.min(12, Math.max(0, Math.ceil(0.5 - Math.log10(step))))
  return [
    `${name} from`.padStart(12),
    ...values.map((value, i) =>
      [bins.edges[i].toFixed(decimals).padStart(12), formatPercent(value / total).padStart(7), bar(value / highest, 38)]
        .join(' ')
        .trimEnd()
    )
  ]
}
