import type { PlaybookContext } from '../context.ts'
import type { ThresholdScale } from '../facts/threshold-scale.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure } from '../../words/format.ts'

/** P4: the configured threshold belongs to another score scale (docs/science.md, "P4"). */
export function assessP4(context: PlaybookContext): Finding {
  return buildFinding('P4', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const scale = context.facts.thresholdScale
  if (typeof scale === 'string') return { status: 'not-assessable', reason: scale }
  const { threshold, low, high, lies } = scale
  const measurements: Measurement[] = []
  if (Number.isFinite(low)) measurements.push({ metric: 'threshold', value: threshold, operator: '<', limit: low })
  if (Number.isFinite(high)) measurements.push({ metric: 'threshold', value: threshold, operator: '>', limit: high })
  const summary = thresholdSummary(scale)
  if (lies === 'within') return { status: 'absent', summary, measurements }
  const because = `The threshold is ${figure(threshold)}, the ${scoresRun(scale)}.`
  const { recommended } = context.facts.recommendation
  const instead =
    recommended === null || recommended.threshold === null
      ? 'Leave it out, so that a percentile of the defect-free scores serves'
      : `Set it anew on these scores: ${figure(recommended.threshold)} is recommended here`
  return {
    status: 'present',
    severity: 'warning',
    summary,
    measurements,
    causes: [{ cause: 'threshold-of-another-score', likelihood: 'likely', because }],
    actions: [`${instead}. A threshold holds only for the score (error, reduction, image range) that it was set on.`]
  }
}

/** Where the configured threshold lies. */
export function thresholdSummary(scale: ThresholdScale): string {
  const configured = `The configured threshold ${figure(scale.threshold)}`
  return scale.lies === 'within'
    ? `${configured} lies on the scale of the scores.`
    : `${configured} is off the scale of this model: its ${scoresRun(scale)}. It flags ${scale.lies === 'above' ? 'nothing' : 'everything'}.`
}

function scoresRun({ lowest, highest }: ThresholdScale): string {
  return `scores run from ${figure(lowest)} to ${figure(highest)}`
}
