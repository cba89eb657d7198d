import { mannKendall } from '../../statistics/mann-kendall.ts'
import type { PlaybookContext } from '../context.ts'
import type { CheckpointFigures } from '../run.ts'
import type { Finding, Measurement } from '../finding.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { compareAuroc } from '../facts/separation.ts'
import { count, figure, range, rate } from '../../words/format.ts'
import { undertrainedCause } from '../causes/capacity-causes.ts'
import { stuckActions, stuckCauses } from './s6-causes-and-actions.ts'

const CHANCE = 0.5

/**
 * S6: the image-level AUROC stays about 0.55 to 0.60 and does not improve (docs/science.md, "S6").
 *
 * Trend, from five checkpoints on (fewer can never show one): critical where no checkpoint's interval reaches 0.70, the
 * Mann-Kendall test sees no rise (one-sided p over 0.05) and the last checkpoint gains less than 0.03 on the first. The
 * checkpoints share their images, so its p is descriptive.
 *
 * Level, from the judged checkpoint alone: warning where its interval lies within (0.45, 0.70). A wider one that holds 0.5 says
 * nothing of the model, neither good nor bad.
 */
export function assessS6(context: PlaybookContext): Finding {
  return buildFinding('S6', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { imageAuroc, imageAurocInterval } = context.judged.metrics
  if (imageAuroc === null || imageAurocInterval === null) {
    return { status: 'not-assessable', reason: needsBothClasses('AUROC', context) }
  }
  const limits = context.symptoms.S6.limits
  const weak = imageAurocInterval[0] > limits['auroc-lower'] && imageAurocInterval[1] < limits['auroc-upper']
  const measurements: Measurement[] = [
    {
      metric: 'imageAuroc',
      value: imageAuroc,
      operator: '<',
      limit: limits['auroc-upper'],
      interval: imageAurocInterval
    }
  ]
  const trend = trendOf(context)
  if (trend !== null) measurements.push(...trend.measurements)
  const stuck = trend !== null && trend.stuck
  const found = `The AUROC of ${rate(imageAuroc)} (interval ${range(imageAurocInterval)})`
  if (!weak && !stuck) {
    if (imageAurocInterval[0] <= CHANCE && CHANCE <= imageAurocInterval[1]) {
      const reason = `${found} leaves open whether it is better than a guess (0.50); more units would tell.`
      return { status: 'not-assessable', reason, measurements }
    }
    const summary = `${found} reaches beyond the range of a guess.`
    return { status: 'absent', summary, measurements }
  }
  return {
    status: 'present',
    severity: stuck ? 'critical' : 'warning',
    summary: stuck
      ? `Over ${trend.checkpoints} checkpoints the AUROC never came clear of chance and did not rise (${trend.course}): best ${rate(trend.best)}, median ${rate(trend.median)}, last ${rate(trend.last)}.${moreTraining(context)}`
      : `${found} is little better than a guess (0.50). ${trendRemark(context, trend)}`,
    measurements,
    causes: stuckCauses(context),
    actions: stuckActions(context)
  }
}

/** Scores say nothing of a model that has not learned yet. */
function moreTraining(context: PlaybookContext): string {
  return undertrainedCause(context).likelihood === 'likely'
    ? ''
    : ' Nothing here suggests that more of the same training will help.'
}

interface Trend {
  stuck: boolean
  checkpoints: number
  best: number
  median: number
  last: number
  /** Of the last checkpoint on the first. */
  gain: number
  /** "Kendall's tau 0.12, Sen's slope 0.0003 a checkpoint" */
  course: string
  /** Some checkpoint's interval reaches beyond the range of a guess. */
  cleared: boolean
  measurements: Measurement[]
}

/** The evidence of a trend, or null with too few checkpoints. */
function trendOf(context: PlaybookContext): Trend | null {
  const limits = context.symptoms.S6.limits
  const rated = context.checkpoints.filter(({ metrics }) => metrics.imageAuroc !== null)
  if (rated.length < limits.checkpoints) return null
  const series = rated.map(({ metrics }) => metrics.imageAuroc!)
  const rise = mannKendall(series)
  const change = compareAuroc(rated[rated.length - 1], rated[0], context)
  const reach = Math.max(...rated.map(upperBound))
  if (rise === null || change === null) return null
  const sorted = [...series].sort((a, b) => a - b)
  return {
    stuck: reach < limits['auroc-upper'] && rise.increasing > limits.trend && change.difference < limits.gain,
    checkpoints: rated.length,
    best: sorted[sorted.length - 1],
    median: (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2,
    last: series[series.length - 1],
    gain: change.difference,
    course: `Kendall's tau ${rate(rise.tau)}, Sen's slope ${figure(rise.slope)} a checkpoint`,
    cleared: reach >= limits['auroc-upper'],
    measurements: [
      { metric: 'highestAurocBound', value: reach, operator: '<', limit: limits['auroc-upper'] },
      { metric: 'riseP', value: rise.increasing, operator: '>', limit: limits.trend },
      { metric: 'gainOverFirst', value: change.difference, operator: '<', limit: limits.gain }
    ]
  }
}

function upperBound({ metrics }: CheckpointFigures): number {
  return metrics.imageAurocInterval === null ? 1 : metrics.imageAurocInterval[1]
}

function trendRemark(context: PlaybookContext, trend: Trend | null): string {
  if (trend !== null) {
    return trend.cleared
      ? `Another checkpoint came clear of that: the best reached ${rate(trend.best)}.`
      : `Over ${trend.checkpoints} checkpoints it rose a little, by ${rate(trend.gain)} (${trend.course}), so it may be slow rather than stuck.`
  }
  const { checkpoints } = context.symptoms.S6.limits
  return `Whether it is stuck cannot be told from ${count(context.checkpoints.length, 'checkpoint')}; ${checkpoints} show a trend.`
}
