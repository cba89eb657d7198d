import { leavesOpen } from '../catalogue/order.ts'
import type { Settings } from '../settings/schema.ts'
import type { Diagnosis } from './schema.ts'
import { counts, leavesDoubt } from './verdict.ts'

/**
 * Whether the gate passes: the verdict is none of those that `fail-on` names. `warning` includes critical and inconclusive;
 * `!inconclusive` beside it leaves that out, but for a warning that counts, which an inconclusive verdict would hide. `never`
 * always passes.
 */
export function gatePasses(
  { verdict, findings }: Pick<Diagnosis, 'verdict' | 'findings'>,
  failOn: Settings['fail-on']
): boolean {
  if (failOn.includes('never')) return true
  const warned = findings.some(
    (finding) => (counts(finding) || leavesDoubt(finding)) && finding.severity === 'warning' && !leavesOpen(finding.id)
  )
  if (failOn.includes('warning')) {
    return verdict === 'healthy' || (verdict === 'inconclusive' && failOn.includes('!inconclusive') && !warned)
  }
  return !failOn.some((on) => on === verdict)
}
