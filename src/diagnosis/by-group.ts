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
  const indices = [...units.score.keys()]
  const normal = indices.filter((i) => units.label[i] === 0)
  const defective = indices.filter((i) => units.label[i] === 1)
  const row = (name: string, by: Group['by'], own: number[], compared: number[]): Group => {
    const defects = own.filter((i) => units.label[i] === 1)
    const hits = threshold === null ? null : defects.filter((i) => units.score[i] > threshold).length
    return {
      name,
      by,
      units: own.length,
      recall: hits === null || defects.length === 0 ? null : hits / defects.length,
      imageAuroc: rocAuc(
        compared.map((i) => units.score[i]),
        compared.map((i) => units.label[i])
      )
    }
  }
  const kinds = names(defective.map((i) => units.kind[i])).map((kind) => {
    const own = defective.filter((i) => units.kind[i] === kind)
    return row(kind, 'defect', own, [...normal, ...own])
  })
  const fabrics = names(units.fabric.filter((fabric) => fabric !== null))
  if (fabrics.length < 2) return kinds
  return [
    ...kinds,
    ...fabrics.map((fabric) => {
      const own = indices.filter((i) => units.fabric[i] === fabric)
      return row(fabric, 'fabric', own, own)
    })
  ]
}

function names(all: string[]): string[] {
  return [...new Set(all)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
