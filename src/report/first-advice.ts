import type { Diagnosis } from '../diagnosis/schema.ts'
import { isInconclusive, rankFindings } from './ranked-findings.ts'

/**
 * What to do first: the first action of the gravest finding that decides the verdict; of an undecided one, what would decide
 * it. Notices come last.
 */
export function firstAdvice({ findings, verdict }: Diagnosis): string | undefined {
  const { counting, doubts } = rankFindings(findings)
  const all = counting.map(({ finding }) => finding)
  const grave = all.filter((finding) => finding.severity !== 'notice' || isInconclusive(finding))
  const decisive = grave.filter((finding) => finding.severity === 'critical' || isInconclusive(finding))
  const leads = verdict === 'inconclusive' ? [...decisive, ...doubts, ...grave] : [...grave, ...doubts]
  const [lead] = [...leads, ...all]
  return lead?.status === 'undecided' ? (lead.reason ?? undefined) : lead?.actions[0]
}
