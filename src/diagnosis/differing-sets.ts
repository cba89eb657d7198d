import type { Evidence } from '../evidence/evidence.ts'

/** Columns that must agree, by what users call them. */
const columns = { id: 'names', label: 'labels', group: 'groups', kind: 'kinds of defect', fabric: 'fabrics' } as const

/** What tells the evaluation sets of two checkpoints apart, in words; null where nothing does. */
export function differingSets(a: Evidence, b: Evidence): string | null {
  const [one, other] = [a.evaluationSet, b.evaluationSet]
  const shapes = [one, other].map(({ geometry }) => geometry?.join('x') ?? 'no images')
  if (shapes[0] !== shapes[1]) return `the models take ${shapes[0]} and ${shapes[1]}`
  if (a.units.id.length !== b.units.id.length) return `${a.units.id.length} and ${b.units.id.length} units`
  for (const [key, word] of Object.entries(columns) as [keyof typeof columns, string][]) {
    if (a.units[key].some((value, i) => value !== b.units[key][i])) return `other ${word}`
  }
  return one.hash === other.hash ? null : 'other contents of images or masks'
}
