import type { Diagnosis } from '../../diagnosis/schema.ts'
import { dropped, stage, type Section } from '../budget.ts'
import { scoreHistogram } from '../charts/score-histogram.ts'
import { escapeSentence, escapeText, fence } from '../escape.ts'
import { fold } from '../fold.ts'
import { formatCount, formatPercent, formatPercentile, formatRange, formatScore } from '../../words/columns.ts'
import { capitalized } from '../plain-names.ts'
import { exactPercent } from '../../words/format.ts'
import { table, type Column } from '../table.ts'
import {
  namedThresholds,
  policyName,
  shareWithInterval,
  stabilityText,
  thresholdFigure,
  type NamedThreshold
} from '../threshold-text.ts'
import type { Threshold, Thresholds } from '../../thresholds/types.ts'
import { unitWords } from '../unit-words.ts'

/** The figures of a row; the cross-fitted ones only where a row has some. */
function figureColumns(thresholds: Threshold[], prevalence: Thresholds['prevalence']) {
  const right = { align: 'right' as const }
  const columns: (Column & { cell: (threshold: Threshold) => string })[] = [
    { title: 'Chosen by', cell: chosenBy },
    {
      title: 'Defects found',
      ...right,
      cell: ({ recall, recallInterval }) => shareWithInterval(recall, recallInterval)
    },
    {
      title: 'False alarms',
      ...right,
      cell: ({ falsePositiveRate, falsePositiveRateInterval }) =>
        shareWithInterval(falsePositiveRate, falsePositiveRateInterval)
    },
    prevalence?.from === 'configured'
      ? {
          title: `Precision at ${exactPercent(prevalence.share)} defects`,
          ...right,
          cell: ({ precisionAtPrevalence = null }) => formatPercent(precisionAtPrevalence)
        }
      : { title: 'Precision', ...right, cell: ({ precision }) => formatPercent(precision) },
    { title: 'F1', ...right, cell: ({ f1 }) => formatScore(f1) }
  ]
  if (thresholds.some((threshold) => onNewUnits(threshold) !== '')) {
    columns.push({ title: 'Cross-fitted', cell: onNewUnits })
  }
  return columns
}

function chosenBy(threshold: Threshold): string {
  const { policy, percentile } = threshold
  const place = policy === 'percentile' || percentile === null ? '' : ` (${formatPercentile(percentile)})`
  return escapeText(policyName(threshold), 60) + place
}

/** What to expect on new units where the threshold was chosen on the very units that it is judged on. */
function onNewUnits({
  crossFittedF1 = null,
  f1Interval,
  crossFittedFalsePositiveRate: rate = null
}: Threshold): string {
  const interval = f1Interval ? ` (${formatRange(f1Interval, formatScore)})` : ''
  return [
    crossFittedF1 === null ? '' : `F1 ${formatScore(crossFittedF1)}${interval}`,
    rate === null ? '' : `false alarms ${formatPercent(rate)}`
  ]
    .filter(Boolean)
    .join(', ')
}

function thresholdTable(rows: NamedThreshold[], prevalence: Thresholds['prevalence']): string {
  const columns = figureColumns(
    rows.map(({ threshold }) => threshold),
    prevalence
  )
  return table(
    [{ title: '' }, { title: 'Threshold', align: 'right' }, ...columns],
    rows.map(({ threshold, operating, recommended }) => [
      [operating ? 'operating' : '', recommended ? '**➜&nbsp;recommended**' : ''].filter(Boolean).join(' and '),
      recommended ? `**${thresholdFigure(threshold)}**` : thresholdFigure(threshold),
      ...columns.map(({ cell }) => cell(threshold))
    ])
  )
}

function sweepTable({ sweep, prevalence }: Thresholds): string {
  const columns = figureColumns(sweep, prevalence)
  if (sweep.some(({ note }) => note !== null))
    columns.push({ title: 'Note', cell: ({ note }) => escapeText(note ?? '', 200) })
  return table(
    [{ title: 'Threshold', align: 'right' }, ...columns],
    sweep.map((threshold) => [thresholdFigure(threshold), ...columns.map(({ cell }) => cell(threshold))])
  )
}

function notes(thresholds: Thresholds, rows: NamedThreshold[]): string {
  const lines = [
    thresholds.calibration === 'separate'
      ? `Percentiles are of ${formatCount(thresholds.calibrationUnits)} defect-free calibration scores apart from the test set.`
      : '',
    ...thresholds.notes.map((note) => escapeSentence(note)),
    ...rows.map(({ threshold }) => {
      const remarks = [threshold.note ?? '', stabilityText(threshold)]
        .filter(Boolean)
        .map((text) => escapeSentence(text))
      return remarks.length === 0 ? '' : `${capitalized(escapeText(policyName(threshold), 60))}: ${remarks.join(' ')}`
    })
  ]
  return lines
    .filter(Boolean)
    .map((line) => `- ${line}`)
    .join('\n')
}

/** The threshold table with the recommended row marked, or why none can be recommended; shrinks to those two rows. */
export function thresholdSection({ thresholds }: Diagnosis): Section {
  const rows = namedThresholds(thresholds)
  const none = thresholds.recommended
    ? ''
    : `**No threshold can be recommended.**${thresholds.reason ? ` ${escapeSentence(thresholds.reason, 300)}` : ''}`
  const essential = rows.filter((entry) => entry.operating || entry.recommended)
  const build = (shown: NamedThreshold[], after: string) =>
    ['### Thresholds', none, shown.length > 0 ? thresholdTable(shown, thresholds.prevalence) : '', after]
      .filter(Boolean)
      .join('\n\n')
  return [
    { text: build(rows, notes(thresholds, rows)), goesAt: stage.prose },
    { text: build(essential, ''), goesAt: stage.never, without: 'further threshold candidates and notes' }
  ]
}

/** The score histogram in the open and the percentile sweep in a fold. */
export function scoreSections(diagnosis: Diagnosis): Section[] {
  const lines = scoreHistogram(diagnosis)
  const chart =
    lines.length === 0
      ? ''
      : `**Scores** of ${unitWords(diagnosis.evaluationSet)}, as shares of each class; everything above a threshold is called defective\n\n${fence(lines)}`
  const { sweep } = diagnosis.thresholds
  return [
    dropped(stage.chart, chart, 'the score histogram'),
    dropped(
      stage.detail,
      sweep.length === 0 ? '' : fold('Every percentile evaluated again', sweepTable(diagnosis.thresholds)),
      'the percentile sweep'
    )
  ]
}
