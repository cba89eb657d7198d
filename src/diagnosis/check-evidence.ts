import type { Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import { differingSets } from './differing-sets.ts'
import { differingSettings } from './differing-settings.ts'

/**
 * Makes sure that all evidence can be compared: measured on the same units, in the same way, by the same version, once for each
 * checkpoint.
 *
 * @param files where each piece lies, for the messages; left out: it was measured right now
 * @throws InputError that names the two checkpoints which do not fit together
 */
export function checkEvidence(evidence: readonly Evidence[], files?: readonly string[]): void {
  if (evidence.length === 0) throw new InputError('There is no evidence to diagnose: evaluate at least one checkpoint')
  const named = (i: number) => `"${evidence[i]!.checkpoint.name}"${files ? ` (${files[i]})` : ''}`
  const known = new Map<string, number>()
  for (const [i, one] of evidence.entries()) {
    checkUnits(one, named(i))
    const twin = known.get(one.checkpoint.name)
    if (twin !== undefined) {
      throw new InputError(
        `There are two pieces of evidence for "${one.checkpoint.name}"${files ? `, ${files[twin]} and ${files[i]}` : ''}: ` +
          'a shard is there twice, or an older file was left behind; keep one of them'
      )
    }
    known.set(one.checkpoint.name, i)
  }
  for (let i = 1; i < evidence.length; i++) checkPair(evidence[0]!, evidence[i]!, `${named(0)} and ${named(i)}`)
}

function checkUnits({ units, unlabeled }: Evidence, name: string): void {
  if (units.score.length > 0 || unlabeled?.score.length) return
  throw new InputError(`The evidence of ${name} holds no units: the evaluation set is empty`)
}

function checkPair(a: Evidence, b: Evidence, both: string): void {
  if (a.evaluationSet.unit !== b.evaluationSet.unit) {
    throw new InputError(
      `${both} cannot be compared: one was scored by ${a.evaluationSet.unit}, the other by ${b.evaluationSet.unit}; evaluate both on the same set`
    )
  }
  const sets = differingSets(a, b)
  if (sets !== null) {
    throw new InputError(
      `${both} were measured on different evaluation sets (${sets}): evaluate both on the same images, masks, labels and groups`
    )
  }
  if (a.measuredWith !== b.measuredWith) {
    throw new InputError(
      `${both} were measured with different settings (${differingSettings(a.measuredWith, b.measuredWith)}): evaluate both with the same configuration`
    )
  }
  if (a.tool.version !== b.tool.version) {
    throw new InputError(
      `${both} were measured by vae-playbook ${a.tool.version} and ${b.tool.version}: evaluate both with the same version`
    )
  }
}
