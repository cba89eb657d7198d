import type { FindingId } from '../catalogue/findings.ts'
import { explains, leavesOpen, precedence } from '../catalogue/order.ts'
import type { Finding } from './finding.ts'

const weights = { notice: 0, warning: 1, critical: 2 }

/** One that leaves the run inconclusive, which no gate passes by default, weighs as much as a critical finding. */
function weight({ id, severity }: Finding): number {
  return leavesOpen(id) ? weights.critical : weights[severity]
}

/**
 * Marks each finding, present or undecided, that a present one higher in the order explains: it keeps its status, names the first that explains it in
 * `explainedBy`, and becomes a notice, so that one illness counts once. A milder finding cannot explain a graver one, and
 * a waived one explains nothing, or a gate could be opened from below.
 */
export function explainFindings(findings: readonly Finding[]): Finding[] {
  const standing = findings
    .filter(({ status, waived }) => status === 'present' && waived === undefined)
    .sort((a, b) => place(a) - place(b))
  return findings.map((finding) => {
    const open = finding.status === 'undecided' && finding.waived === undefined
    if (!standing.includes(finding) && !open) return finding
    const cause = standing.find(
      (other) => explains(other.id as FindingId, finding.id as FindingId) && weight(other) >= weight(finding)
    )
    return cause === undefined ? finding : { ...finding, severity: 'notice', explainedBy: cause.id }
  })
}

function place({ id }: Finding): number {
  return precedence.indexOf(id as FindingId)
}
