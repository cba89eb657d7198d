import { findingIds } from '../catalogue/order.ts'
import type { PlaybookContext } from './context.ts'
import type { Finding } from './finding.ts'
import { rules } from './rules.ts'

/**
 * Every finding of the playbook on the judged checkpoint, always all of them, in the catalogue's order; each on its own,
 * before waivers and before one explains another.
 */
export function assessPlaybook(context: PlaybookContext): Finding[] {
  return findingIds.reduce<Finding[]>((before, id) => [...before, rules[id](context, before)], [])
}
