import { markdownTable } from 'markdown-table'
import { findingIds, isSymptom, recordOf, symptomIds } from '../../src/catalogue/order.ts'

const row = (id: (typeof findingIds)[number]) => {
  const { title, presentIf, grades } = recordOf(id)
  return [`**${id}**`, title, presentIf, grades]
}

/** How each symptom is decided, for the README. */
export function symptomTable(): string {
  return table(['', 'symptom', 'present if', 'severity'], symptomIds.map(row))
}

/** The same of all other findings. */
export function checkTable(): string {
  const checks = findingIds.filter((id) => !isSymptom(id))
  return table(['', 'check', 'present if', 'severity'], checks.map(row))
}

function table(head: string[], rows: string[][]): string {
  return markdownTable([head, ...rows], { alignDelimiters: false, padding: true })
}
