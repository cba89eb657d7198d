import { aurocAgainst } from '../statistics/auroc-against.ts'
import { recallScore } from '../statistics/classification-figures.ts'
import { rocAuc } from '../statistics/roc-auc.ts'
import type { UnitColumns } from '../evidence/evidence.ts'
import type { Diagnosis } from './schema.ts'

type Group = Diagnosis['byGroup'][number]

/**
 * Results per kind of defect (its units; recall at the operating threshold; AUROC of its units against all defect-free
 * ones), and per fabric where there are several (all units of the fabric; recall of its defects; AUROC within the fabric).
 * Kinds and fabrics come in the order of their names; null where a class is missing.
 */
export function resultsByGroup(units: UnitColumns, threshold: number | null): Group[] {
  const { score, label } = units
  const row = (name: string, by: Group['by'], own: number[], imageAuroc: number | null): Group => {
    const defects = own.filter((i) => label[i] === 1)
    const hits = threshold === null ? null : defects.filter((i) => score[i] > threshold).length
    return {
      name,
      by,
      units: own.length,
      recall: hits === null ? null : recallScore(hits, defects.length),
      imageAuroc
    }
  }
  const defectFree = Float64Array.from(score.filter((_, i) => label[i] === 0)).sort()
  const kinds = inGroups(units.kind, (i) => label[i] === 1).map(([kind, own]) =>
    row(
      kind,
      'defect',
      own,
      aurocAgainst(
        defectFree,
        own.map((i) => score[i])
      )
    )
  )
  const fabrics = inGroups(units.fabric, (i) => units.fabric[i] !== null)
  if (fabrics.length < 2) return kinds
  return [
    ...kinds,
    ...fabrics.map(([fabric, own]) => {
      const auroc = rocAuc(
        own.map((i) => score[i]),
        own.map((i) => label[i])
      )
      return row(fabric, 'fabric', own, auroc)
    })
  ]
}

/** Indices of the included units by name, in the order of the names; once through, however many names there are. */
function inGroups<T extends string | null>(of: T[], include: (unit: number) => boolean): [T & string, number[]][] {
  const groups = new Map<T & string, number[]>()
  of.forEach((name, i) => {
    if (!include(i)) return
    const own = groups.get(name as T & string)
    if (own === undefined) groups.set(name as T & string, [i])
    else own.push(i)
  })
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
}
