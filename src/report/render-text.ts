import { isSymptom } from '../catalogue/order.ts'
import type { Diagnosis } from '../diagnosis/schema.ts'
import type { Cause, Finding } from '../playbook/finding.ts'
import { baselineRemarks, baselineRows } from './baseline-text.ts'
import { linesBesideVerdict } from './beside-verdict.ts'
import { aurocChart } from './charts/auroc-chart.ts'
import { scoreHistogram } from './charts/score-histogram.ts'
import { plainText } from './escape.ts'
import { findingResult } from './finding-words.ts'
import { formatPercent, formatScore, namedInterval } from '../words/columns.ts'
import { headline } from './headline.ts'
import { betterCheckpoint, judgedCheckpoint, placeInTraining, unitsJudged } from './judged-facts.ts'
import { decisiveMeasurement, measuredText, symptomText } from './measurement-text.ts'
import { causeName, findingTitle, metricName } from './plain-names.ts'
import { isInconclusive, rankFindings } from './ranked-findings.ts'
import { sayOnce } from './say-once.ts'
import { thresholdReserve } from './threshold-reserve.ts'
import { namedThresholds, policyName, stabilityText, thresholdFigure } from './threshold-text.ts'
import { wrap } from './wrap.ts'

const width = 100
const colors = { red: 31, green: 32, yellow: 33, blue: 34, gray: 90, bold: 1 }
type Color = keyof typeof colors
type Paint = (color: Color, text: string) => string

export interface TextOptions {
  failed: boolean
  /** ANSI colors: for a terminal that wants them. */
  color: boolean
}

function sign(finding: Finding): { mark: string; color: Color } {
  if (finding.status === 'absent') return { mark: '✓', color: 'green' }
  if (finding.status === 'undecided') return { mark: '~', color: finding.severity === 'notice' ? 'gray' : 'yellow' }
  if (finding.status === 'not-assessable' || isInconclusive(finding)) return { mark: '?', color: 'gray' }
  if (finding.waived || finding.explainedBy || finding.severity === 'notice') return { mark: '·', color: 'blue' }
  return finding.severity === 'critical' ? { mark: '✗', color: 'red' } : { mark: '!', color: 'yellow' }
}

const verdictSigns = {
  critical: { mark: '✗', color: 'red' },
  warning: { mark: '!', color: 'yellow' },
  healthy: { mark: '✓', color: 'green' },
  inconclusive: { mark: '?', color: 'yellow' }
} as const

/** Text under a label in the first column: `  Likely     KL weight too high. …`, wrapped and indented. */
function labelled(label: string, text: string): string[] {
  const lines = wrap(plainText(text), width - 15)
  return lines.map((line, i) => `    ${(i === 0 ? label : '').padEnd(10)} ${line}`)
}

function measurements(finding: Finding): string[] {
  return finding.measurements.flatMap((measurement, i) =>
    labelled(
      i === 0 ? 'Measured' : '',
      `${metricName(measurement.metric)} ${measuredText(measurement)}, present if ${symptomText(measurement)}`
    )
  )
}

function causes(all: readonly Cause[]): string[] {
  const words: Record<Cause['likelihood'], string> = {
    likely: 'Likely',
    possible: 'Possible',
    'ruled-out': 'Ruled out'
  }
  return all.flatMap(({ cause, likelihood, because }) => labelled(words[likelihood], `${causeName(cause)}. ${because}`))
}

function findingLines(diagnosis: Diagnosis, paint: Paint): string[] {
  const { counting, doubts, waived } = rankFindings(diagnosis.findings)
  const told = sayOnce([...counting.map(({ finding }) => finding), ...doubts, ...waived])
  const title = (finding: Finding) => `${finding.id} ${findingTitle(finding.name)}`
  const block = (finding: Finding, consequences: Finding[]) => {
    const { mark, color } = sign(finding)
    const waiver = finding.waived ? labelled('Waived', `until ${finding.waived.expires}: ${finding.waived.reason}`) : []
    return [
      '',
      paint(
        color,
        `  ${mark} ${plainText(`${title(finding)} (${finding.waived ? 'waived' : findingResult(finding)})`, width - 4)}`
      ),
      ...wrap(plainText(told.get(finding)!.summary), width - 4).map((line) => `    ${line}`),
      ...waiver,
      ...measurements(finding),
      ...(finding.status === 'undecided' ? labelled('To decide', finding.reason ?? '') : []),
      ...causes(told.get(finding)!.causes),
      ...finding.actions.flatMap((action, i) => labelled(i === 0 ? 'Do' : '', `${i + 1}. ${action}`)),
      ...consequences.flatMap((consequence) => labelled('So also', `${title(consequence)}. ${consequence.summary}`))
    ]
  }
  return [
    ...counting.flatMap(({ finding, consequences }) => block(finding, consequences)),
    ...doubts.flatMap((finding) => block(finding, [])),
    ...waived.flatMap((finding) => block(finding, []))
  ]
}

function shortResult(finding: Finding): string {
  if (finding.waived) return 'waived'
  if (finding.status !== 'present') return findingResult(finding)
  return finding.explainedBy ? `follows from ${finding.explainedBy}` : finding.severity
}

function symptomLines(diagnosis: Diagnosis, paint: Paint): string[] {
  return diagnosis.findings
    .filter((finding) => isSymptom(finding.id))
    .flatMap((finding) => {
      const { mark, color } = sign(finding)
      const measurement = decisiveMeasurement(finding)
      const measured =
        finding.status === 'not-assessable'
          ? [finding.reason ?? '']
          : measurement
            ? [
                `${metricName(measurement.metric)} ${measuredText({ ...measurement, interval: undefined })}`,
                `(present if ${symptomText(measurement)})`,
                ...(finding.status === 'undecided' ? [finding.reason ?? ''] : [])
              ]
            : ['']
      const name = plainText(findingTitle(finding.name), 31).padEnd(31)
      const result = plainText(shortResult(finding), 15).padEnd(15)
      const room = width - 57
      const whole = plainText(measured.join(' '))
      const [first, ...more] = whole.length <= room ? [whole] : measured.flatMap((part) => wrap(plainText(part), room))
      return [
        `  ${paint(color, mark)} ${finding.id} ${name}  ${result}  ${first}`.trimEnd(),
        ...more.map((line) => ' '.repeat(57) + line)
      ]
    })
}

/** Also how many images were left out, and why; what stands beside the verdict is not said again. */
function notesOf({ evaluationSet, besideVerdict = [] }: Diagnosis): string[] {
  return evaluationSet.notes.filter((note) => besideVerdict.every(({ text }) => text !== note))
}

/** Under the column of the thresholds. */
const indent = (line: string): string => ' '.repeat(19) + line

function thresholdLines(diagnosis: Diagnosis, paint: Paint): string[] {
  const { thresholds } = diagnosis
  const rows = namedThresholds(thresholds).flatMap(({ threshold, operating, recommended }) => {
    const mark = recommended ? '➜ recommended' : operating ? '  operating' : ''
    const policy = plainText(policyName(threshold), 28)
    const found = `found ${formatPercent(threshold.recall).padStart(5)}`
    const alarms = `false alarms ${formatPercent(threshold.falsePositiveRate).padStart(5)}`
    const line = `  ${mark.padEnd(14)} ${thresholdFigure(threshold).padStart(9)}  ${policy.padEnd(28)}  ${found}  ${alarms}`
    if (!recommended) return [line]
    const remarks = [thresholdReserve(diagnosis), stabilityText(threshold)].filter(Boolean)
    return [paint('bold', line), ...remarks.flatMap((text) => wrap(text, width - 19).map(indent))]
  })
  const none = `No threshold can be recommended. ${thresholds.reason ?? ''}`
  return thresholds.recommended ? rows : [...rows, ...wrap(plainText(none), width - 2).map((line) => `  ${line}`)]
}

function groupLines({ byGroup }: Diagnosis, by: Diagnosis['byGroup'][number]['by']): string[] {
  return byGroup
    .filter((group) => group.by === by)
    .map(
      (group) =>
        `  found ${formatPercent(group.recall).padStart(5)}  AUROC ${formatScore(group.imageAuroc)}  ${String(group.units).padStart(6)} units  ${plainText(group.name, 50)}`
    )
}

function baselineLines({ baseline }: Diagnosis): string[] {
  if (baseline === null) return []
  const rows = baselineRows(baseline).map(({ title, baseline: before, judged, change, test }) =>
    `  ${title.padEnd(29)}  ${before.padStart(8)} → ${judged.padEnd(8)}  ${[change, test].filter(Boolean).join('; ')}`.trimEnd()
  )
  const remarks = [`Baseline: ${plainText(baseline.name, 60)}.`, ...baselineRemarks(baseline)].join(' ')
  return [
    ...rows.flatMap((row) => (row.length <= width ? [row] : wrapRow(row))),
    ...wrap(remarks, width - 2).map((line) => `  ${line}`)
  ]
}

/** A row that is too long goes on under its own last column. */
function wrapRow(row: string): string[] {
  const column = 52
  return wrap(row.slice(column), width - column).map(
    (line, i) => (i === 0 ? row.slice(0, column) : ' '.repeat(column)) + line
  )
}

/**
 * The diagnosis for a terminal, at most 100 columns: verdict, symptoms, findings with measurements, causes and actions,
 * thresholds, score histogram, AUROC over the checkpoints. Names and texts cannot hold control sequences.
 */
export function renderText(diagnosis: Diagnosis, { failed, color }: TextOptions): string {
  const paint: Paint = (name, text) => (color ? `\u001b[${colors[name]}m${text}\u001b[0m` : text)
  const verdict = verdictSigns[diagnosis.verdict]
  const metrics = judgedCheckpoint(diagnosis)?.metrics
  const interval = metrics?.imageAurocInterval
  const auroc =
    metrics === undefined || metrics.imageAuroc === null
      ? 'Image-level AUROC not measurable.'
      : `Image-level AUROC ${formatScore(metrics.imageAuroc)}${interval ? ` (${namedInterval(interval, metrics.imageAurocApproximate, formatScore)})` : ''}.`
  const better = betterCheckpoint(diagnosis)
  const best = better
    ? ` Best checkpoint: ${plainText(better.name, 60)} with ${formatScore(better.metrics.imageAuroc)}.`
    : ''
  const judged = `${plainText(diagnosis.judged, 60)} (${placeInTraining(diagnosis)}), ${unitsJudged(diagnosis)}.`
  const section = (title: string, lines: string[]) => (lines.length === 0 ? [] : ['', paint('bold', title), ...lines])
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`)
  const findings = findingLines(diagnosis, paint)
  return [
    ...wrap(`${verdict.mark} ${plainText(headline(diagnosis).words, 300)}`, width).map((line) =>
      paint(verdict.color, line)
    ),
    ...wrap(`The gate ${failed ? 'fails' : 'passes'}. ${judged}`, width - 2).map((line) => `  ${line}`),
    ...wrap(auroc + best, width - 2).map((line) => `  ${line}`),
    ...linesBesideVerdict(diagnosis).flatMap(({ title, text }) =>
      wrap(`${title}: ${plainText(text, 400)}`, width - 2).map((line) => `  ${line}`)
    ),
    ...section('Symptoms', symptomLines(diagnosis, paint)),
    ...section('Findings', findings.slice(1)),
    ...section('Thresholds', thresholdLines(diagnosis, paint)),
    ...section('Scores, as shares of each class', indented(scoreHistogram(diagnosis))),
    ...section('AUROC over the checkpoints', indented(aurocChart(diagnosis))),
    ...section('Against the baseline', baselineLines(diagnosis)),
    ...section('By kind of defect', groupLines(diagnosis, 'defect')),
    ...section('By fabric', groupLines(diagnosis, 'fabric')),
    ...section(
      'What was evaluated, and how',
      indented(notesOf(diagnosis).flatMap((note) => wrap(plainText(note), width - 2)))
    ),
    ''
  ].join('\n')
}
