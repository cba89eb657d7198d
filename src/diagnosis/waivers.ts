import type { Finding } from '../playbook/finding.ts'
import { nearestOf } from '../settings/nearest.ts'
import type { Settings } from '../settings/schema.ts'

/**
 * Takes waived findings out of the verdict, visibly: each that is present or undecided carries its waiver until the day on
 * which it expires.
 *
 * @param today ISO date; from `expires` on a waiver has lapsed
 * @returns the findings, and a note for each waiver that does nothing: lapsed, of no finding, or of one that needs none
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: Settings['waivers'],
  today: string
): { findings: Finding[]; notes: string[] } {
  const inForce = waivers.filter(({ expires }) => today < expires)
  return {
    findings: findings.map((finding) => {
      const waiver = ['present', 'undecided'].includes(finding.status)
        ? inForce.find(({ id }) => id === finding.id)
        : undefined
      if (waiver === undefined) return finding
      return { ...finding, waived: { reason: waiver.reason, expires: waiver.expires } }
    }),
    notes: waivers.flatMap((waiver) => idle(waiver, findings, today))
  }
}

function idle(
  { id, reason, expires }: Settings['waivers'][number],
  findings: readonly Finding[],
  today: string
): string[] {
  const finding = findings.find((one) => one.id === id)
  if (finding === undefined) {
    const ids = findings.map((one) => one.id)
    return [`The waiver for ${id} waives nothing: there is no such finding${nearestOf(id, ids)}.`]
  }
  if (today >= expires) return [`The waiver for ${id} lapsed on ${expires} (${reason}) and counts no more.`]
  if (['present', 'undecided'].includes(finding.status)) return []
  const why = finding.status === 'absent' ? 'is absent' : 'was not judged'
  return [`The waiver for ${id}, until ${expires}, is not used: ${id} ${why}.`]
}
