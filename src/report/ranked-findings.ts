import type { Finding } from '../playbook/finding.ts'
import { precedence } from '../playbook/order.ts'

/** Where the set cannot support a verdict, that comes first; then causes before effects. */
const order: string[] = ['D1', ...precedence]
const severities = ['critical', 'warning', 'notice']

/** A present finding with everything that follows from it. */
export interface RankedFinding {
  finding: Finding
  consequences: Finding[]
}

export interface RankedFindings {
  /** Present and in force, the most severe first; findings that another one explains stand under it. */
  counting: RankedFinding[]
  /** Present, but taken out of the verdict by a waiver. */
  waived: Finding[]
}

/** The six symptoms of the playbook, as against further checks. */
export function isSymptom(id: string): boolean {
  return /^S[1-6]$/.test(id)
}

/** P1 and D1 leave open whether the model is good or bad, so their severity says nothing about it. */
export function isInconclusive(finding: Finding): boolean {
  return finding.status === 'present' && (finding.id === 'P1' || finding.id === 'D1')
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
  return { counting, waived: present.filter((finding) => finding.waived) }
}
