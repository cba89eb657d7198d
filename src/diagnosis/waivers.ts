import type { Finding } from '../playbook/finding.ts'
import type { Settings } from '../settings/schema.ts'

/**
 * Takes waived findings out of the verdict, visibly: each that is present or undecided carries its waiver until the day on
 * which it expires.
 *
 * @param today ISO date; from `expires` on a waiver has lapsed
 * @returns the findings, and a note for each waiver that has lapsed
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: Settings['waivers'],
  today: string
): { findings: Finding[]; notes: string[] } {
  const inForce = waivers.filter(({ expires }) => today < expires)
  const lapsed = waivers.filter(({ expires }) => today >= expires)
  return {
    findings: findings.map((finding) => {
      const waiver = ['present', 'undecided'].includes(finding.status)
        ? inForce.find(({ id }) => id === finding.id)
        : undefined
      if (waiver === undefined) return finding
      return { ...finding, waived: { reason: waiver.reason, expires: waiver.expires } }
    }),
    notes: lapsed.map(({ id, reason, expires }) => `The waiver for ${id} lapsed on ${expires} (${reason}).`)
  }
}
