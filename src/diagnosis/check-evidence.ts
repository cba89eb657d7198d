import type { Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'

/**
 * Makes sure that all evidence can be compared: measured on the same units, in the same way, once for each checkpoint.
 *
 * @throws InputError that names the two checkpoints which do not fit together
 */
export function checkEvidence(evidence: readonly Evidence[]): void {
  if (evidence.length === 0) throw new InputError('There is no evidence to diagnose: evaluate at least one checkpoint')
  const [first, ...rest] = evidence
  if (first.units.score.length === 0 && !first.unlabeled?.score.length) {
    throw new InputError(`The evidence of "${first.checkpoint.name}" holds no units: the evaluation set is empty`)
  }
  const names = new Set([first.checkpoint.name])
  for (const other of rest) {
    const { name } = other.checkpoint
    if (names.has(name)) {
      throw new InputError(
        `There are two pieces of evidence for "${name}": remove the older file from report-dir/evidence`
      )
    }
    names.add(name)
    const both = `"${first.checkpoint.name}" and "${name}"`
    if (other.evaluationSet.unit !== first.evaluationSet.unit) {
      throw new InputError(
        `${both} cannot be compared: one was scored by ${first.evaluationSet.unit}, the other by ${other.evaluationSet.unit}; evaluate both on the same set`
      )
    }
    if (other.evaluationSet.hash !== first.evaluationSet.hash || !sameUnits(first, other)) {
      throw new InputError(
        `${both} were measured on different evaluation sets: evaluate both on the same images, masks, labels and groups`
      )
    }
    if (other.measuredWith !== first.measuredWith) {
      throw new InputError(
        `${both} were measured with different settings (model, score, calibration or seed): evaluate both with the same configuration`
      )
    }
  }
}

/** The columns that paired comparisons rely on; the hash covers them, but evidence is a file that anybody can write. */
function sameUnits(a: Evidence, b: Evidence): boolean {
  const n = a.units.id.length
  return (
    [b.units.id, b.units.label, b.units.group, b.units.score].every((column) => column.length === n) &&
    a.units.id.every((id, i) => id === b.units.id[i] && a.units.label[i] === b.units.label[i])
  )
}
