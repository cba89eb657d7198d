import type { Severity } from '../catalogue/finding-record.ts'
import type { FindingId } from '../catalogue/findings.ts'
import { recordOf } from '../catalogue/order.ts'
import type { FindingSettings } from '../settings/limits.ts'
import { adviceText, type Advice } from './advice.ts'
import { TURNED_OFF, type Cause, type Finding, type Measurement } from './finding.ts'

/** What a rule found out, before the user's settings. */
export type Assessment =
  | {
      status: 'present'
      severity: Severity
      summary: string
      measurements: Measurement[]
      causes: Cause[]
      actions: (string | Advice)[]
    }
  | { status: 'absent'; summary: string; measurements: Measurement[] }
  | {
      status: 'undecided'
      /** That of the finding if it is what its point says; `notice` where the point says that it is absent. */
      severity: Severity
      summary: string
      measurements: Measurement[]
      /** What would decide it. */
      reason: string
    }
  | { status: 'not-assessable'; reason: string; measurements?: Measurement[] }

/**
 * A finding from an assessment and the user's severity: one of critical, warning and notice replaces that of a present
 * finding, whatever its grade; `off` leaves it not assessable. A finding that is not present carries the severity that
 * it would have; an undecided one a notice's, where its point is on the good side.
 */
export function buildFinding(id: FindingId, symptoms: FindingSettings, assessment: Assessment): Finding {
  const { name, severity: usual } = recordOf(id)
  const wanted = symptoms[id].severity
  const severity = wanted === undefined || wanted === 'off' ? usual : wanted
  if (wanted === 'off') return notAssessable(id, name, usual, TURNED_OFF, [])
  if (assessment.status === 'not-assessable') {
    return notAssessable(id, name, severity, assessment.reason, assessment.measurements ?? [])
  }
  if (assessment.status === 'absent') {
    const { summary, measurements } = assessment
    return { id, name, status: 'absent', severity, summary, measurements, causes: [], actions: [], reason: null }
  }
  if (assessment.status === 'undecided') {
    const { summary, measurements, reason } = assessment
    const doubt = assessment.severity === 'notice' ? 'notice' : (wanted ?? assessment.severity)
    return { id, name, status: 'undecided', severity: doubt, summary, measurements, causes: [], actions: [], reason }
  }
  const { summary, measurements, causes, actions } = assessment
  const named = actions.some((action) => typeof action !== 'string')
  return {
    id,
    name,
    status: 'present',
    severity: wanted ?? assessment.severity,
    summary,
    measurements,
    causes,
    actions: actions.map(adviceText),
    ...(named && { actsAgainst: actions.map((action) => (typeof action === 'string' ? [] : [...action.against])) }),
    reason: null
  }
}

function notAssessable(
  id: string,
  name: string,
  severity: Severity,
  reason: string,
  measurements: Measurement[]
): Finding {
  return {
    id,
    name,
    status: 'not-assessable',
    severity,
    summary: `Could not be judged. ${reason}`,
    measurements,
    causes: [],
    actions: [],
    reason
  }
}
