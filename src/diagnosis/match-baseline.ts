import { atSignalShare } from '../evidence/codes/live-units.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import type { Baseline } from '../playbook/baseline/baseline.ts'
import { medianErrorToVariance } from '../playbook/baseline/median-error.ts'
import type { Settings } from '../settings/schema.ts'
import { hashOfIds, idOrder, scoresInOrder } from './as-baseline.ts'
import { differingSettings } from './differing-settings.ts'
import { metricsOf } from './metrics.ts'
import type { Diagnosis } from './schema.ts'

/** The baseline as it was handed over: what was measured on it, or an earlier diagnosis of it. */
export type BaselineSource =
  { source: 'checkpoint' | 'evidence'; evidence: Evidence } | { source: 'diagnosis'; diagnosis: Diagnosis }

/** What identifies a measurement, whichever file it comes from. */
interface Measured {
  name: string
  unit: string
  hash: string
  count: number
  unitIds: string
  measuredWith: string
}

/**
 * Brings a baseline into the order of the judged checkpoint's units. A baseline from evidence gets its operating threshold
 * by the settings of this run; an earlier diagnosis keeps the one that it had.
 *
 * @param all what was evaluated in this run: a baseline that is the best of these was chosen on this very set
 * @throws InputError where the two were not measured on the same set in the same way
 */
export function matchBaseline(
  given: BaselineSource,
  judged: Evidence,
  settings: Settings,
  all: { best: Evidence | null; count: number }
): Baseline {
  const other = given.source === 'diagnosis' ? measuredByDiagnosis(given.diagnosis) : measuredByEvidence(given.evidence)
  refuseAnother(other, measuredByEvidence(judged), given.source)
  if (given.source === 'diagnosis') return fromDiagnosis(given.diagnosis, judged)
  const { evidence, source } = given
  const chosen = all.count > 1 && all.best?.checkpoint.sha256 === evidence.checkpoint.sha256
  return {
    name: evidence.checkpoint.name,
    source,
    sha256: evidence.checkpoint.sha256,
    score: scoresOfEvidence(evidence, judged),
    threshold: metricsOf(evidence, settings).threshold,
    liveUnits: atSignalShare(evidence, settings.symptoms.S4.limits['signal-share']).latent?.spread?.liveUnits ?? null,
    errorToVariance: medianErrorToVariance(evidence),
    bestOf: chosen ? all.count : null
  }
}

function scoresOfEvidence(evidence: Evidence, judged: Evidence): number[] {
  const score = new Array<number>(judged.units.id.length)
  const from = idOrder(evidence.units.id)
  idOrder(judged.units.id).forEach((unit, i) => (score[unit] = evidence.units.score[from[i]]))
  return score
}

function fromDiagnosis(diagnosis: Diagnosis, judged: Evidence): Baseline {
  const { asBaseline, checkpoints, bestCheckpoint, judged: name } = diagnosis
  const score = scoresInOrder(asBaseline.scores, judged.units.id)
  const checkpoint = checkpoints.find((one) => one.name === name)
  if (score === null || checkpoint === undefined) {
    throw new InputError(
      `baseline: the diagnosis of "${name}" does not hold one finite score for each unit: diagnose that checkpoint again`
    )
  }
  return {
    name,
    source: 'diagnosis',
    sha256: checkpoint.sha256,
    score,
    threshold: checkpoint.metrics.threshold,
    liveUnits: asBaseline.liveUnits,
    errorToVariance: asBaseline.errorToVariance,
    bestOf: checkpoints.length > 1 && bestCheckpoint === name ? checkpoints.length : null
  }
}

function measuredByEvidence({ checkpoint, evaluationSet, units, measuredWith }: Evidence): Measured {
  const { unit, hash } = evaluationSet
  return { name: checkpoint.name, unit, hash, count: units.id.length, unitIds: hashOfIds(units.id), measuredWith }
}

function measuredByDiagnosis({ judged, evaluationSet, asBaseline }: Diagnosis): Measured {
  const { unit, hash, defectFree, defective } = evaluationSet
  const { unitIds, measuredWith } = asBaseline
  return { name: judged, unit, hash, count: defectFree + defective, unitIds, measuredWith }
}

function refuseAnother(baseline: Measured, judged: Measured, source: BaselineSource['source']): void {
  const same = (key: 'unit' | 'hash' | 'unitIds') => baseline[key] === judged[key]
  if (!same('hash') || !same('unit') || !same('unitIds')) {
    const cure =
      source === 'checkpoint'
        ? 'its model takes images of another size, so it can only be compared with one that takes the same'
        : 'name its checkpoint as the baseline instead, so that it is evaluated on this set too'
    throw new InputError(
      `baseline: ${shown(baseline)} and ${shown(judged)} were measured on different evaluation sets: ${cure}`
    )
  }
  if (baseline.measuredWith !== judged.measuredWith) {
    throw new InputError(
      `baseline: "${baseline.name}" and "${judged.name}" were measured with different settings (${differingSettings(baseline.measuredWith, judged.measuredWith)}): name its checkpoint as the baseline instead, or evaluate both with the same configuration`
    )
  }
}

function shown({ name, hash, count, unit }: Measured): string {
  return `"${name}" (${count} ${unit === 'patch' ? 'patches' : 'images'}, set ${hash.slice(0, 8)})`
}
