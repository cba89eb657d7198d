import type { Finding } from '../playbook/finding.ts'
import { symptomIds } from '../playbook/rules.ts'
import type { Diagnosis } from './schema.ts'

/** Present, and not taken out of the verdict by a waiver. */
export function counts({ status, waived }: Pick<Finding, 'status' | 'waived'>): boolean {
  return status === 'present' && waived === undefined
}

/** P1 and D1 leave open whether the model is good or bad. */
export function leavesOpen({ id }: Pick<Finding, 'id'>): boolean {
  return id === 'P1' || id === 'D1'
}

/**
 * The highest severity that counts; inconclusive if nothing is critical and P1 or D1 counts (RULES.md), whatever severity
 * the user gave them. A run in which none of S1 to S6 could be judged is inconclusive even where D1 was turned off or
 * waived: a gate that has seen nothing must not be green.
 */
export function verdictOf(findings: readonly Finding[]): Diagnosis['verdict'] {
  const counting = findings.filter(counts)
  if (counting.some(({ severity }) => severity === 'critical')) return 'critical'
  const blind = !findings.some(({ id, status }) => (symptomIds as string[]).includes(id) && status !== 'not-assessable')
  if (blind || counting.some(leavesOpen)) return 'inconclusive'
  return counting.some(({ severity }) => severity === 'warning') ? 'warning' : 'healthy'
}
