import { TURNED_OFF, type Finding } from '../playbook/finding.ts'
import { isInconclusive } from './ranked-findings.ts'

const icons = { critical: '🔴', warning: '🟡', notice: '🔵' }

export function findingIcon(finding: Finding): string {
  if (finding.status === 'absent') return '✅'
  if (finding.status === 'undecided') return finding.waived ? '🟣' : '❔'
  if (finding.status === 'not-assessable' || isInconclusive(finding)) return '⚪'
  return finding.waived ? '🟣' : finding.explainedBy ? '🔵' : icons[finding.severity]
}

/** Status and severity in words, without escaping. */
export function findingResult(finding: Finding): string {
  if (finding.status === 'absent') return 'absent'
  if (finding.status === 'not-assessable') return finding.reason === TURNED_OFF ? 'switched off' : 'not assessable'
  if (finding.status === 'undecided')
    return finding.waived ? `undecided, waived until ${finding.waived.expires}` : 'undecided'
  if (finding.waived) return `present, waived until ${finding.waived.expires}`
  if (finding.explainedBy) return `present, follows from ${finding.explainedBy}`
  return isInconclusive(finding) ? 'present: no verdict possible' : `present, ${finding.severity}`
}
