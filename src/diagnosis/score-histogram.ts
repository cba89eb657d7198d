import type { UnitColumns } from '../evidence/evidence.ts'
import type { Diagnosis } from './schema.ts'

const bins = 30

/**
 * Histogram of the scores by class over shared bins: 30 of equal width, in the logarithm where all scores are positive. Each
 * class is given in shares that sum to 1 (a missing class: all 0), as the classes differ in size. Equal scores: one bin; no
 * units with labels: none.
 */
export function scoreHistogram({ score, label }: UnitColumns): Diagnosis['scores'] {
  if (score.length === 0) return { edges: [], defectFree: [], defective: [] }
  const low = score.reduce((a, b) => Math.min(a, b), Infinity)
  const high = score.reduce((a, b) => Math.max(a, b), -Infinity)
  const [scale, unscale] = low > 0 ? [Math.log, Math.exp] : [(x: number) => x, (x: number) => x]
  const start = scale(low)
  const width = scale(high) / bins - start / bins
  if (!(width > 0)) {
    const margin = low === 0 ? 1 : Math.abs(low) / 10
    const share = (wanted: number): number[] => [label.includes(wanted as 0 | 1) ? 1 : 0]
    const edges = [Math.max(-Number.MAX_VALUE, low - margin), Math.min(Number.MAX_VALUE, high + margin)]
    return { edges, defectFree: share(0), defective: share(1) }
  }
  const edges = Array.from({ length: bins + 1 }, (_, i) =>
    Math.min(Number.MAX_VALUE, unscale(start * (1 - i / bins) + scale(high) * (i / bins)))
  )
  // Exactly the extremes, which the way through the logarithm would miss by a rounding.
  edges[0] = low
  edges[bins] = high
  const shares = (wanted: 0 | 1): number[] => {
    const counts = new Array<number>(bins).fill(0)
    const own = score.filter((_, i) => label[i] === wanted)
    for (const value of own) counts[Math.min(bins - 1, Math.max(0, Math.floor(scale(value) / width - start / width)))]++
    return own.length === 0 ? counts : counts.map((count) => count / own.length)
  }
  return { edges, defectFree: shares(0), defective: shares(1) }
}
