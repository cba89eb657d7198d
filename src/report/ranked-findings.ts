import { severities } from '../catalogue/finding-record.ts'
import { leavesDoubt } from '../diagnosis/verdict.ts'
import { leavesOpen, precedence } from '../catalogue/order.ts'
import type { Finding } from '../playbook/finding.ts'

/** What leaves the verdict open comes before what the model does, the scale of its images first; then causes before effects. */
const order: string[] = [...precedence.filter((id) => leavesOpen(id)), ...precedence]

/** A present finding with everything that follows from it. */
export interface RankedFinding {
  finding: Finding
  consequences: Finding[]
}

export interface RankedFindings {
  /** Present and in force, the most severe first; findings that another one explains stand under it. */
  counting: RankedFinding[]
  /** Undecided, with a point on the bad side: they keep the verdict from healthy. In the same order. */
  doubts: Finding[]
  /** Present or undecided, but taken out of the verdict by a waiver. */
  waived: Finding[]
}

/** It leaves open whether the model is good or bad, so its severity says nothing about it. */
export function isInconclusive({ id, status }: Finding): boolean {
  return status === 'present' && leavesOpen(id)
}

function rank(finding: Finding): number {
  const severity = isInconclusive(finding) ? 0.5 : severities.indexOf(finding.severity)
  const place = order.indexOf(finding.id)
  return severity * 100 + (place < 0 ? order.length : place)
}

/**
 * Orders the present findings for a reader. The chain of `explainedBy` is followed to its end; a finding whose
 * explanation is missing, absent, waived or circular stands on its own, so that none is lost.
 */
export function rankFindings(findings: Finding[]): RankedFindings {
  const present = findings.filter((finding) => finding.status === 'present').sort((a, b) => rank(a) - rank(b))
  const inForce = new Map(present.filter((finding) => !finding.waived).map((finding) => [finding.id, finding]))
  const rootOf = (finding: Finding): Finding => {
    const seen = new Set([finding.id])
    let root = finding
    while (root.explainedBy !== undefined) {
      const above = inForce.get(root.explainedBy)
      if (above === undefined) break
      if (seen.has(above.id)) return finding
      seen.add(above.id)
      root = above
    }
    return root
  }
  const counting: RankedFinding[] = []
  for (const finding of inForce.values()) if (rootOf(finding) === finding) counting.push({ finding, consequences: [] })
  for (const finding of inForce.values()) {
    const root = rootOf(finding)
    if (root !== finding) counting.find((entry) => entry.finding === root)!.consequences.push(finding)
  }
  const byRank = (list: Finding[]) => list.sort((a, b) => rank(a) - rank(b))
  return {
    counting,
    doubts: byRank(findings.filter(leavesDoubt)),
    waived: byRank(findings.filter(({ waived, status }) => waived && ['present', 'undecided'].includes(status)))
  }
}
