import { leavesOpen, recordOf } from '../catalogue/order.ts'
import type { FindingId } from '../catalogue/findings.ts'
import type { Finding } from '../playbook/finding.ts'
import { sentence } from '../words/format.ts'
import { counts } from './verdict.ts'

/**
 * Where a finding that counts is critical, a verdict was possible: what says that the evaluation supports none is absent then,
 * with what it missed. P1 is none of these, as it says of the critical finding itself that it may mean nothing.
 */
export function settleOpenQuestions(findings: readonly Finding[]): Finding[] {
  const decisive = findings.find(
    (finding) => counts(finding) && finding.severity === 'critical' && !leavesOpen(finding.id)
  )
  if (decisive === undefined) return [...findings]
  return findings.map((finding): Finding => {
    if (finding.status !== 'present' || !isOfTheSet(finding)) return finding
    const missing = finding.summary.replace(/^[^:]*: /, '')
    const summary = `${decisive.id} decides the verdict without it, though ${missing}`
    return { ...finding, status: 'absent', summary: sentence(summary), causes: [], actions: [] }
  })
}

function isOfTheSet({ id }: Finding): boolean {
  return leavesOpen(id) && recordOf(id as FindingId).kind === 'further-check'
}
