import type { FindingId } from '../settings/limits.ts'
import type { Finding } from './finding.ts'
import { precedence } from './order.ts'

/**
 * What each finding explains when both are present: the families of SCIENCE.md 1.10.
 *
 * P1: on the wrong scale no error, no score and, as the encoder was fed that scale too, no code means anything.
 * X1: a score that ranks backwards neither separates nor has a useful threshold.
 * S4, S2: a collapsed model has the same error everywhere and an AUROC of 0.55 to 0.60. They do not explain each other.
 * S4 beside X2 is a code that is bypassed: one illness.
 * X2: what is copied leaves no error to find it by.
 * S3: what cannot rebuild defect-free images cannot tell defects by their error.
 * S6: no threshold finds what the score does not separate.
 *
 * S5, E1, P2 to P4 are illnesses of their own: nothing explains them but P1, and they explain nothing.
 */
const explains: Partial<Record<FindingId, FindingId[]>> = {
  P1: ['X1', 'S4', 'S2', 'X2', 'S3', 'S6', 'S1', 'S5'],
  X1: ['S6', 'S1'],
  S4: ['X2', 'S3', 'S6', 'S1', 'U1'],
  S2: ['S3', 'S6', 'S1'],
  X2: ['S6', 'S1'],
  S3: ['S6', 'S1'],
  S6: ['S1']
}

const weights = { notice: 0, warning: 1, critical: 2 }

/** P1 leaves the run inconclusive, which no gate passes by default: it weighs as much as a critical finding. */
function weight({ id, severity }: Finding): number {
  return id === 'P1' ? weights.critical : weights[severity]
}

/**
 * Marks each finding that one higher in the order explains: it keeps its status, names the first that explains it in
 * `explainedBy`, and becomes a notice, so that one illness counts once. A milder finding cannot explain a graver one, and
 * a waived one explains nothing, or a gate could be opened from below.
 */
export function explainFindings(findings: readonly Finding[]): Finding[] {
  const standing = findings
    .filter(({ status, waived }) => status === 'present' && waived === undefined)
    .sort((a, b) => place(a) - place(b))
  return findings.map((finding) => {
    if (!standing.includes(finding)) return finding
    const cause = standing.find(
      (other) => explains[other.id as FindingId]?.includes(finding.id as FindingId) && weight(other) >= weight(finding)
    )
    return cause === undefined ? finding : { ...finding, severity: 'notice', explainedBy: cause.id }
  })
}

function place({ id }: Finding): number {
  const index = precedence.indexOf(id as FindingId)
  return index < 0 ? precedence.length : index
}
