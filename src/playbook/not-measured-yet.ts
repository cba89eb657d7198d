import type { PlaybookContext } from './context.ts'
import type { Finding } from './finding.ts'
import { buildFinding } from './build-finding.ts'

/** R1: worse than the baseline. */
export function assessR1(context: PlaybookContext): Finding {
  return buildFinding('R1', context.symptoms, { status: 'not-assessable', reason: 'No baseline is configured.' })
}
