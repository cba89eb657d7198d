import type { Threshold } from '../../thresholds/types.ts'
import { against, type Advice } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import { figure, rate } from '../../words/format.ts'

/** Actions of S1. Lower thresholds were evaluated already, so their figures stand in the advice, as far as they may be used. */
export function thresholdActions(context: PlaybookContext, operating: Threshold): (string | Advice)[] {
  const useless = context.facts.beyondThresholds
  if (useless !== null) return [`Leave the threshold where it is. ${useless}`]
  return [
    lower(context, operating),
    ...playbookRange(context, operating).map((text) => against('threshold-too-high', text)),
    ...checkOutliers(context, operating).map((text) => against('outliers-among-defect-free', text)),
    histogram(context),
    stopEarly(context)
  ]
}

function lower({ thresholds, facts }: PlaybookContext, operating: Threshold): string | Advice {
  const { recommended, reason } = facts.recommendation
  const better = (t: Threshold): boolean =>
    t.threshold !== null && t.threshold < operating.threshold! && t.f1 !== null && t.f1 > (operating.f1 ?? 0)
  const highest = thresholds.candidates.filter(({ policy, unproven }) => policy === 'max-f1' && !unproven)
  const found = [...highest, ...withinCap(thresholds)].filter(better)
  const most = found.reduce<Threshold | null>((a, b) => (a === null || b.f1! > a.f1! ? b : a), null)
  const choice = recommended !== null && better(recommended) ? recommended : most
  if (choice === null) {
    return `No lower threshold finds more than it raises in false alarms${reason === null ? '' : ` (${reason.replace(/\.$/, '')})`}: the model has to improve first.`
  }
  const crossFitted = choice.crossFittedF1 ?? null
  const honest = crossFitted === null ? '' : ` (cross-fitted F1 ${rate(crossFitted)})`
  const where = choice.percentile === null ? '' : ` (percentile ${figure(choice.percentile)} of the defect-free scores)`
  return against(
    'threshold-too-high',
    `Lower the threshold to ${figure(choice.threshold!)}${where}: evaluated again here, ${evaluated(choice)}${honest}.`
  )
}

/** The percentiles that flag no more of the defect-free units than is allowed. */
function withinCap({ sweep, maxFalseAlarms = 1 }: PlaybookContext['thresholds']): Threshold[] {
  return sweep.filter(({ falsePositiveRate }) => falsePositiveRate !== null && falsePositiveRate <= maxFalseAlarms)
}

/** The playbook's own range, 85 to 90, with what it gives here. */
function playbookRange({ thresholds }: PlaybookContext, operating: Threshold): string[] {
  const steps = withinCap(thresholds).filter(
    ({ percentile, threshold, f1 }) =>
      percentile !== null && percentile >= 85 && percentile <= 90 && f1 !== null && threshold! < operating.threshold!
  )
  if (steps.length === 0) return []
  const shown = steps.map((step) => `${figure(step.percentile!)} gives ${evaluated(step)}`)
  return [`By hand, try percentiles from 85 to 90. Evaluated again here: ${shown.join('; ')}.`]
}

/** Where the threshold stands among outliers, they are what to look at, not only the threshold. */
function checkOutliers(context: PlaybookContext, { policy, threshold }: Threshold): string[] {
  const { scores, outlying, limit } = context.facts.outlyingScores
  if (policy !== 'percentile' || threshold! <= limit) return []
  return [
    `Look at the ${outlying} of ${scores.length} defect-free calibration images that score over ${figure(limit)}: they may be misfiled or defective, and they alone hold the threshold up.`
  ]
}

function evaluated({ precision, recall, f1, falsePositiveRate }: Threshold): string {
  const figures = [
    ['precision', precision],
    ['recall', recall],
    ['F1', f1],
    ['false positive rate', falsePositiveRate]
  ] as const
  return figures.flatMap(([name, value]) => (value === null ? [] : [`${name} ${rate(value)}`])).join(', ')
}

function histogram({ checkpoints, judged, facts }: PlaybookContext): string {
  const gap = facts.errorGaps[checkpoints.indexOf(judged)]
  const where = gap === null ? '' : ` (their medians lie ${figure(gap)} deviations apart)`
  return `Look at the score histogram in this report, defect-free against defective${where}: a threshold is worth moving only where the two part.`
}

function stopEarly(context: PlaybookContext): string | Advice {
  const { best } = context.facts
  const ahead =
    best === null || best === context.judged ? 0 : best.metrics.imageAuroc! - context.judged.metrics.imageAuroc!
  if (ahead >= context.symptoms.E1.limits.gain) {
    return against(
      'trained-past-the-best',
      `Stop training earlier: ${best!.evidence.checkpoint.name} separates better (AUROC ${rate(best!.metrics.imageAuroc!)} against ${rate(context.judged.metrics.imageAuroc!)}).`
    )
  }
  return context.checkpoints.length > 1
    ? `Stopping the training earlier would not help: none of the ${context.checkpoints.length} checkpoints separates clearly better.`
    : 'Stop training before the reconstruction smooths the difference away: hand over earlier checkpoints too, and the best is named here.'
}
