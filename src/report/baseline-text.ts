import type { BaselineComparison, BaselineTest } from '../playbook/baseline/baseline-comparison.ts'
import {
  formatCount,
  formatInterval,
  formatNumber,
  notMeasurable,
  formatPercent,
  formatScore
} from '../words/columns.ts'

export interface BaselineRow {
  title: string
  baseline: string
  judged: string
  change: string
  /** The test in words; empty where there is none. */
  test: string
}

const titles: Record<BaselineTest['metric'], string> = {
  imageAuroc: 'Image-level AUROC',
  recall: 'Defects found',
  falsePositiveRate: 'False alarms'
}

/** The comparison as rows of plain text: what is gated on with its test, then what is shown beside. */
export function baselineRows(comparison: BaselineComparison): BaselineRow[] {
  const { interval, liveUnits, errorToVariance: error, threshold } = comparison
  const tested = comparison.tests.map((test): BaselineRow => {
    const score = test.metric === 'imageAuroc'
    const format = score ? formatScore : formatPercent
    return {
      title: titles[test.metric],
      baseline: format(test.baseline),
      judged: format(test.judged),
      change:
        score && interval !== null
          ? `${signed(test.change, formatScore)} (${formatInterval(interval, (bound) => signed(bound, formatScore))})`
          : signed(test.change, score ? formatScore : points),
      test: testWords(test)
    }
  })
  const beside: BaselineRow[] = []
  const precise = (value: number | null) => formatNumber(value, 4)
  const whole = (value: number | null) => (value === null ? notMeasurable : formatCount(value))
  if (threshold.baseline !== null && threshold.judged !== null)
    beside.push(shown('Operating threshold', threshold.baseline, threshold.judged, precise))
  if (liveUnits.baseline !== null || liveUnits.judged !== null)
    beside.push(shown('Live latent units', liveUnits.baseline, liveUnits.judged, whole))
  if (error.baseline !== null || error.judged !== null)
    beside.push(shown('Median error / image variance', error.baseline, error.judged, formatNumber))
  return [...tested, ...beside]
}

function shown(
  title: string,
  baseline: number | null,
  judged: number | null,
  format: (value: number | null) => string
): BaselineRow {
  const change =
    baseline === null || judged === null || baseline === 0
      ? ''
      : signed(judged / baseline - 1, (share) => formatPercent(share))
  return { title, baseline: format(baseline), judged: format(judged), change, test: '' }
}

function signed(value: number, format: (value: number) => string): string {
  return `${value < 0 ? '−' : value > 0 ? '+' : ''}${format(Math.abs(value))}`
}

function points(share: number): string {
  return `${formatNumber(share * 100, 2)} points`
}

function testWords({ worse, better, adjustedPValue: p }: BaselineTest): string {
  const counts = worse === null ? '' : `${worse} worse, ${better} better; `
  return `${counts}p of being worse ${p < 0.001 ? 'below 0.001' : formatNumber(p, 2)}`
}

/** What has to be known to read the rows, in sentences. */
export function baselineRemarks({
  method,
  approximate,
  minimumDetectableDrop,
  bestOf,
  deltaAuroc
}: BaselineComparison): string[] {
  if (deltaAuroc === null) return ['AUROC needs both classes, so no regression can be told.']
  if (method === 'identical') return ['Identical: both rank every unit alike.']
  return [
    minimumDetectableDrop === null
      ? 'How small a drop of the AUROC this set could show is not known.'
      : `Smallest drop of the AUROC that this set shows in 8 of 10 cases: ${formatScore(minimumDetectableDrop)}.`,
    ...(approximate ? ['Few units, or an AUROC near 1: the interval is approximate.'] : []),
    ...(bestOf === null
      ? []
      : [
          `The baseline was the best of ${bestOf} checkpoints on this very set: its figures are flattered by the choice, and the comparison is strict.`
        ])
  ]
}
