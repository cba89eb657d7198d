import type { FindingKind, FindingRecord } from './finding-record.ts'
import { findings, type FindingId } from './findings.ts'

/** Causes first: a finding may explain those behind it, never one before it. */
export const precedence = Object.keys(findings) as FindingId[]

export function recordOf(id: FindingId): FindingRecord {
  return findings[id]
}

const kinds: FindingKind[] = ['symptom', 'pre-check', 'further-check']
const families = [...new Set(precedence.map(familyOf))]

/** Ids are a letter for the family and a number: `S4`. */
function familyOf(id: string): string {
  return /^\D*/.exec(id)![0]
}

function placeOf(id: FindingId): [number, number, number] {
  const family = familyOf(id)
  return [kinds.indexOf(recordOf(id).kind), families.indexOf(family), Number(id.slice(family.length))]
}

/** The one order in which findings are listed: symptoms, pre-checks, further checks; families stay together, numbers rise. */
export const findingIds = [...precedence].sort((one, other) => {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
})

/** The symptoms of the playbook itself, in order. */
export const symptomIds = findingIds.filter((id) => recordOf(id).kind === 'symptom')

/** False for ids that this version does not know. */
export function isSymptom(id: string): boolean {
  return (symptomIds as string[]).includes(id)
}

/** Whether a present finding of this id leaves it open if the model is good or bad. */
export function leavesOpen(id: string): boolean {
  return Object.hasOwn(findings, id) && recordOf(id as FindingId).leavesOpen === true
}

export function explains(id: FindingId, other: FindingId): boolean {
  return recordOf(id).explains.includes(other)
}
