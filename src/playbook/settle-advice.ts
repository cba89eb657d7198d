import { severities } from '../catalogue/finding-record.ts'
import type { FindingId } from '../catalogue/findings.ts'
import { precedence } from '../catalogue/order.ts'
import type { Cause, Finding } from './finding.ts'

/**
 * The advice of a whole run, made one: no action against causes that this report rules out, whichever finding does; training on
 * first where that is likely to be what is missing, then what acts against likely causes; and nothing advised twice, the gravest
 * finding keeping what several advise.
 */
export function settleAdvice(findings: readonly Finding[]): Finding[] {
  const judged = new Map<string, Set<Cause['likelihood']>>()
  for (const { cause, likelihood } of findings.flatMap(({ causes }) => causes)) {
    judged.set(cause, (judged.get(cause) ?? new Set()).add(likelihood))
  }
  const said = new Set<string>()
  const settled = new Map<Finding, Finding>()
  for (const finding of [...findings].sort((a, b) => place(a) - place(b))) {
    const { actions, actsAgainst, ...rest } = finding
    const kept = actions
      .map((action, i) => ({ action, causes: actsAgainst?.[i] ?? [] }))
      .filter(({ action, causes }) => !said.has(action) && !allRuledOut(causes, judged))
      .map((one) => ({ ...one, rank: urgency(one.causes, judged) }))
      .sort((a, b) => a.rank - b.rank)
    for (const { action } of kept) said.add(action)
    const causes = kept.map((one) => one.causes)
    settled.set(finding, {
      ...rest,
      actions: kept.map(({ action }) => action),
      ...(causes.some(({ length }) => length > 0) && { actsAgainst: causes })
    })
  }
  return findings.map((finding) => settled.get(finding)!)
}

type Judged = ReadonlyMap<string, ReadonlySet<Cause['likelihood']>>

function allRuledOut(causes: readonly string[], judged: Judged): boolean {
  return causes.length > 0 && causes.every((cause) => judged.get(cause)?.has('ruled-out'))
}

function urgency(causes: readonly string[], judged: Judged): number {
  const likely = causes.filter((cause) => judged.get(cause)?.has('likely'))
  return likely.includes('undertrained') ? 0 : likely.length > 0 ? 1 : 2
}

/** The gravest first, causes before effects; what counts no more comes last. */
function place({ id, severity, waived }: Finding): number {
  const last = waived === undefined ? 0 : severities.length
  return (last + severities.indexOf(severity)) * 100 + precedence.indexOf(id as FindingId)
}
