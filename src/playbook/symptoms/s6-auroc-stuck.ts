import { mannKendall } from '../../statistics/mann-kendall.ts'
import type { AurocSpread } from '../../statistics/auroc-interval.ts'
import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { aurocNeeds } from '../facts/auroc-needs.ts'
import { compareAuroc } from '../facts/separation.ts'
import { count, figure, range, rate } from '../../words/format.ts'
import { undertrainedCause } from '../causes/capacity-causes.ts'
import { stuckActions, stuckCauses } from './s6-causes-and-actions.ts'
import { decideStuck, type StuckDecision } from './s6-decision.ts'

/**
 * S6: the image-level AUROC stays about 0.55 to 0.60 and does not improve (docs/science.md, "S6"; `decideStuck` has the rule).
 * Proven, it is critical from five checkpoints on, as fewer show no trend. Likely and not proven, it is a warning, as is an
 * undecided one: a model that is not shown to separate is not shown to be healthy.
 */
export function assessS6(context: PlaybookContext): Finding {
  return buildFinding('S6', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { aurocSpreads } = context.facts
  const judged = aurocSpreads[context.checkpoints.indexOf(context.judged)]
  if (judged === null) return { status: 'not-assessable', reason: needsBothClasses('AUROC', context) }
  const limits = context.symptoms.S6.limits
  const course = courseOf(context)
  const spreads = aurocSpreads.filter((spread) => spread !== null)
  const decision = decideStuck(spreads, judged, course?.rose ?? false, limits)
  const measurements = measure(context, judged, decision, course)
  const found = `The AUROC of ${rate(judged.auroc)} (interval ${range(context.judged.metrics.imageAurocInterval!)})`
  switch (decision.is) {
    case 'absent':
      return { status: 'absent', summary: `${found} ${notStuck(decision, context)}`, measurements }
    case 'undecided': {
      const { label } = context.judged.evidence.units
      const defective = label.filter((value) => value === 1).length
      const classes = { defective, defectFree: label.length - defective }
      const ends = { stuck: limits.clear, below: limits['auroc-upper'], above: limits.clear }
      return {
        status: 'undecided',
        severity: 'warning',
        summary: `${found} leaves open whether the model is stuck near chance.`,
        measurements,
        reason: aurocNeeds(judged, classes, ends)
      }
    }
    default:
      return {
        status: 'present',
        severity: decision.is === 'proven' && spreads.length >= limits.checkpoints ? 'critical' : 'warning',
        summary: stuckSummary(context, judged.auroc, decision, course, found),
        measurements,
        causes: stuckCauses(context),
        actions: stuckActions(context)
      }
  }
}

function notStuck({ by, bounds }: StuckDecision, context: PlaybookContext): string {
  switch (by) {
    case 'backwards':
      return 'is not near chance but below it: the score ranks backwards (X1).'
    case 'rise':
      return 'rose since the first checkpoint, and is clear of a guess.'
    case 'earlier':
      return `is not where the training stayed: ${context.facts.best!.evidence.checkpoint.name} reached ${rate(context.facts.best!.metrics.imageAuroc!)} (E1).`
    default:
      return `lies above the range of a guess (one-sided lower bound ${rate(bounds[0])}).`
  }
}

function stuckSummary(
  context: PlaybookContext,
  auroc: number,
  { is }: StuckDecision,
  course: Course | null,
  found: string
): string {
  const enough = context.checkpoints.length >= context.symptoms.S6.limits.checkpoints
  if (is === 'proven' && enough && course !== null) {
    return `Over ${course.checkpoints} checkpoints the AUROC never came clear of chance and did not rise (${course.words}): best ${rate(course.best)}, median ${rate(course.median)}, last ${rate(course.last)}.${moreTraining(context)}`
  }
  const level = auroc < 0.5 ? 'is no better than a guess (0.50)' : 'is little better than a guess (0.50)'
  return is === 'proven'
    ? `${found} ${level}. ${courseRemark(context, course)}`
    : `${found} ${level}: stuck is likely, though not proven. ${courseRemark(context, course)}`
}

/** Scores say nothing of a model that has not learned yet. */
function moreTraining(context: PlaybookContext): string {
  return undertrainedCause(context).likelihood === 'likely'
    ? ''
    : ' Nothing here suggests that more of the same training will help.'
}

/** How the AUROC went over the checkpoints. */
interface Course {
  checkpoints: number
  best: number
  median: number
  last: number
  /** Of the last checkpoint on the first, and its one-sided p. */
  gain: number
  p: number
  rose: boolean
  /** "Kendall's tau 0.12, Sen's slope 0.0003 a checkpoint" */
  words: string
}

/** Null with one checkpoint. */
function courseOf(context: PlaybookContext): Course | null {
  const limits = context.symptoms.S6.limits
  const rated = context.checkpoints.filter(({ metrics }) => metrics.imageAuroc !== null)
  if (rated.length < 2) return null
  const series = rated.map(({ metrics }) => metrics.imageAuroc!)
  const change = compareAuroc(rated[rated.length - 1], rated[0], context)
  if (change === null) return null
  const slope = mannKendall(series)
  const sorted = [...series].sort((a, b) => a - b)
  return {
    checkpoints: rated.length,
    best: sorted[sorted.length - 1],
    median: (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2,
    last: series[series.length - 1],
    gain: change.difference,
    p: change.greater,
    rose: change.difference >= limits.gain && change.greater < limits.trend,
    words:
      slope === null
        ? `gain ${rate(change.difference)}`
        : `Kendall's tau ${rate(slope.tau)}, Sen's slope ${figure(slope.slope)} a checkpoint`
  }
}

function measure(
  context: PlaybookContext,
  { auroc }: AurocSpread,
  { bounds, reach }: StuckDecision,
  course: Course | null
): Measurement[] {
  const limits = context.symptoms.S6.limits
  const interval = context.judged.metrics.imageAurocInterval!
  return [
    { metric: 'imageAuroc', value: auroc, operator: '<', limit: limits['auroc-upper'], interval },
    { metric: 'imageAurocUpperBound', value: bounds[1], operator: '<', limit: limits['auroc-upper'] },
    { metric: 'imageAurocLowerBound', value: bounds[0], operator: '<=', limit: limits.clear },
    ...(course === null
      ? []
      : [
          { metric: 'highestAurocBound', value: reach, operator: '<' as const, limit: limits['auroc-upper'] },
          { metric: 'gainOverFirst', value: course.gain, operator: '<' as const, limit: limits.gain },
          { metric: 'riseP', value: course.p, operator: '>=' as const, limit: limits.trend }
        ])
  ]
}

function courseRemark(context: PlaybookContext, course: Course | null): string {
  const { checkpoints, 'auroc-upper': upper } = context.symptoms.S6.limits
  const total = context.checkpoints.length
  if (course === null || total < checkpoints) {
    const rose = course?.rose ? ` So far it rose by ${rate(course.gain)}.` : ''
    return `Whether it stays so cannot be told from ${count(total, 'checkpoint')}; ${checkpoints} show a trend.${rose}`
  }
  if (course.rose) {
    return `Over ${course.checkpoints} checkpoints it rose by ${rate(course.gain)} (${course.words}), so it may be slow rather than stuck.`
  }
  return course.best >= upper
    ? `Another checkpoint reached ${rate(course.best)}.`
    : `Over ${course.checkpoints} checkpoints it did not rise (${course.words}).`
}
