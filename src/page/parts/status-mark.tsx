import type { Diagnosis } from '../../diagnosis/schema.ts'
import type { Finding } from '../../playbook/finding.ts'
import { isInconclusive } from '../../report/ranked-findings.ts'

/** Each has a shape of its own: told apart without color, and without the fonts that pictograms need. */
const shapes = {
  critical: 'M5 0h6l5 5v6l-5 5h-6l-5-5v-6zM7 3v6h2v-6zM7 11v2h2v-2z',
  warning: 'M8 1l8 14h-16zM7 6v5h2v-5zM7 12v2h2v-2z',
  notice: 'M8 0a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM7 3v2h2v-2zM7 7v6h2v-6z',
  absent: 'M2 8l2-2l3 3l6-7l2 2l-8 9z',
  undecided: 'M4 5a4 4 0 1 1 5 4v2h-2v-4h1a2 2 0 1 0-2-2zM7 13v2h2v-2z',
  open: 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
  waived: 'M0 6h16v4h-16z'
}

/** How a verdict or a finding stands, as a picture beside its words. */
export function StatusMark({ of }: { of: keyof typeof shapes }) {
  return (
    <svg class={`mark ${of}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={shapes[of]} />
    </svg>
  )
}

export function markOf(finding: Finding): keyof typeof shapes {
  const { status, waived, explainedBy, severity } = finding
  if (status === 'absent') return 'absent'
  if (status === 'not-assessable' || isInconclusive(finding)) return 'open'
  if (waived) return 'waived'
  if (status === 'undecided') return 'undecided'
  return explainedBy ? 'notice' : severity
}

export const markOfVerdict = {
  critical: 'critical',
  warning: 'warning',
  healthy: 'absent',
  inconclusive: 'open'
} as const satisfies Record<Diagnosis['verdict'], keyof typeof shapes>
