import type { Threshold, Thresholds } from '../thresholds/types.ts'
import { formatRange, formatNumber, formatPercent, formatPercentile } from '../words/columns.ts'

const policies = new Map(
  Object.entries({
    absolute: 'set by hand',
    'max-f1': 'highest F1',
    youden: "Youden's J",
    'target-fpr': 'conformal false-alarm target',
    cost: 'lowest cost',
    pot: 'peaks over threshold',
    mad: 'median + 3.5 deviations',
    mixture: 'mixture of two kinds'
  })
)

/** How the threshold was chosen, in words; an unknown policy keeps its id (not escaped). */
export function policyName({ policy, percentile }: Threshold): string {
  if (policy === 'percentile' && percentile !== null) return formatPercentile(percentile)
  return policies.get(policy) ?? policy
}

/** Four digits, so that neighboring thresholds can be told apart. */
export function thresholdFigure(threshold: Threshold): string {
  return formatNumber(threshold.threshold, 4)
}

/** `62%`, with an interval `62% (56–68%)`. */
export function shareWithInterval(share: number | null, interval: readonly [number, number] | null): string {
  if (share === null || interval === null) return formatPercent(share)
  const bounds = formatRange(interval, (bound) => (bound * 100).toFixed(bound > 0 && bound < 0.0995 ? 1 : 0))
  return `${formatPercent(share)} (${bounds}%)`
}

/** `finds 62% of the defects, 8.1% false alarms`. */
export function yieldText({ recall, falsePositiveRate }: Threshold): string {
  const parts = [
    recall === null ? '' : `finds ${formatPercent(recall)} of the defects`,
    falsePositiveRate === null ? '' : `${formatPercent(falsePositiveRate)} false alarms`
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'yield not measurable'
}

/** `F1 is within 5% of its best from 0.0098 to 0.013; approximate 95% interval of the threshold: 0.0101 to 0.0125.`; empty where neither is known. */
export function stabilityText({ plateau, thresholdInterval }: Threshold): string {
  const between = ([low, high]: readonly [number, number]) => `${formatNumber(low, 4)} to ${formatNumber(high, 4)}`
  const parts = [
    plateau && plateau[0] < plateau[1] ? `F1 is within 5% of its best from ${between(plateau)}` : '',
    thresholdInterval ? `approximate 95% interval of the threshold: ${between(thresholdInterval)}` : ''
  ].filter(Boolean)
  const text = parts.join('; ')
  return text === '' ? '' : `${text[0].toUpperCase()}${text.slice(1)}.`
}

export interface NamedThreshold {
  threshold: Threshold
  operating: boolean
  recommended: boolean
}

const same = (a: Threshold, b: Threshold) => a.policy === b.policy && a.threshold === b.threshold

/** Operating, recommended and the other candidates, each one once. */
export function namedThresholds({ operating, recommended, candidates }: Thresholds): NamedThreshold[] {
  const rows: NamedThreshold[] = []
  if (operating) rows.push({ threshold: operating, operating: true, recommended: false })
  if (recommended) {
    if (operating && same(operating, recommended)) rows[0].recommended = true
    else rows.push({ threshold: recommended, operating: false, recommended: true })
  }
  for (const threshold of candidates) {
    if (!rows.some((row) => same(row.threshold, threshold)))
      rows.push({ threshold, operating: false, recommended: false })
  }
  return rows
}
