import type { Finding } from '../playbook/finding.ts'
import { isSymptom, leavesOpen } from '../catalogue/order.ts'
import type { Diagnosis } from './schema.ts'

/** Present, and not taken out of the verdict by a waiver. */
export function counts({ status, waived }: Pick<Finding, 'status' | 'waived'>): boolean {
  return status === 'present' && waived === undefined
}

/** Undecided, on the bad side by its point, and not waived: what was measured does not show that the model is fine. */
export function leavesDoubt({ status, severity, waived }: Pick<Finding, 'status' | 'severity' | 'waived'>): boolean {
  return status === 'undecided' && severity !== 'notice' && waived === undefined
}

/**
 * The highest severity that counts; inconclusive if nothing is critical and a finding counts that leaves it open whether the
 * model is good or bad, whatever severity the user gave it. A run in which no symptom could be judged is inconclusive even
 * where D1 was turned off or waived: a gate that has seen nothing must not be green. An undecided finding whose point is
 * beyond its limit is a warning at best, and inconclusive where it would be critical: healthy means shown to be so.
 */
export function verdictOf(findings: readonly Finding[]): Diagnosis['verdict'] {
  const counting = findings.filter(counts)
  if (counting.some(({ severity }) => severity === 'critical')) return 'critical'
  const blind = !findings.some(({ id, status }) => isSymptom(id) && status !== 'not-assessable')
  const doubts = findings.filter(leavesDoubt)
  const open = counting.some(({ id }) => leavesOpen(id)) || doubts.some(({ severity }) => severity === 'critical')
  if (blind || open) return 'inconclusive'
  return doubts.length > 0 || counting.some(({ severity }) => severity === 'warning') ? 'warning' : 'healthy'
}
