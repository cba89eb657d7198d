import type { Finding } from '../playbook/finding.ts'
import { isSymptom, leavesOpen } from '../catalogue/order.ts'
import type { Diagnosis } from './schema.ts'

/** Present, and not taken out of the verdict by a waiver. */
export function counts({ status, waived }: Pick<Finding, 'status' | 'waived'>): boolean {
  return status === 'present' && waived === undefined
}

/**
 * The highest severity that counts; inconclusive if nothing is critical and a finding counts that leaves it open whether the
 * model is good or bad, whatever severity the user gave it. A run in which no symptom could be judged is inconclusive even
 * where D1 was turned off or waived: a gate that has seen nothing must not be green.
 */
export function verdictOf(findings: readonly Finding[]): Diagnosis['verdict'] {
  const counting = findings.filter(counts)
  if (counting.some(({ severity }) => severity === 'critical')) return 'critical'
  const blind = !findings.some(({ id, status }) => isSymptom(id) && status !== 'not-assessable')
  if (blind || counting.some(({ id }) => leavesOpen(id))) return 'inconclusive'
  return counting.some(({ severity }) => severity === 'warning') ? 'warning' : 'healthy'
}
