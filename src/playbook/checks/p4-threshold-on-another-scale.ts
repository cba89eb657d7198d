import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure } from '../../words/format.ts'

/**
 * P4: the configured threshold belongs to another score scale (SCIENCE.md 1.0 P0-f): with defective and defect-free units
 * at hand it lies outside all scores; with one class only, where a threshold above them all may be right, more than ten
 * times beyond them.
 */
export function assessP4(context: PlaybookContext): Finding {
  return buildFinding('P4', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { thresholds } = context
  const { evidence } = context.judged
  const threshold = thresholds.operating?.policy === 'absolute' ? thresholds.operating.threshold : null
  if (threshold === null) {
    return {
      status: 'not-assessable',
      reason: 'No threshold is configured; a percentile is always on the scale of the scores.'
    }
  }
  const scores = [...evidence.units.score, ...(evidence.calibration?.score ?? [])]
  if (scores.length === 0) return { status: 'not-assessable', reason: 'There are no scores.' }
  const lowest = scores.reduce((a, b) => Math.min(a, b))
  const highest = scores.reduce((a, b) => Math.max(a, b))
  const { defectFree, defective } = context.facts.scores
  const bothClasses = defectFree.length > 0 && defective.length > 0
  const { factor } = context.symptoms.P4.limits
  const low = bothClasses ? lowest : lowest > 0 ? lowest / factor : -Infinity
  const high = bothClasses ? highest : highest > 0 ? highest * factor : Infinity
  const measurements: Measurement[] = []
  if (Number.isFinite(low)) measurements.push({ metric: 'threshold', value: threshold, operator: '<', limit: low })
  if (Number.isFinite(high)) measurements.push({ metric: 'threshold', value: threshold, operator: '>', limit: high })
  const scale = `scores run from ${figure(lowest)} to ${figure(highest)}`
  if (threshold >= low && threshold <= high) {
    return {
      status: 'absent',
      summary: `The configured threshold ${figure(threshold)} lies on the scale of the scores.`,
      measurements
    }
  }
  const because = `The threshold is ${figure(threshold)}, the ${scale}.`
  const { recommended } = thresholds
  const instead =
    recommended === null || recommended.threshold === null
      ? 'Leave it out, so that a percentile of the defect-free scores serves'
      : `Set it anew on these scores: ${figure(recommended.threshold)} is recommended here`
  return {
    status: 'present',
    severity: 'warning',
    summary: `The configured threshold ${figure(threshold)} is off the scale of this model: its ${scale}. It flags ${threshold > high ? 'nothing' : 'everything'}.`,
    measurements,
    causes: [{ cause: 'threshold-of-another-score', likelihood: 'likely', because }],
    actions: [`${instead}. A threshold holds only for the score (error, reduction, image range) that it was set on.`]
  }
}
