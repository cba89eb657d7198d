import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { findCheckpoints } from '../../checkpoints/find-checkpoints.ts'
import { isRecorded } from '../../checkpoints/kinds.ts'
import { describePassedOver } from '../../checkpoints/passed-over.ts'
import { chooseJudged } from '../../diagnosis/choose-judged.ts'
import { findEvaluationSet } from '../../evaluation-set/find-evaluation-set.ts'
import { readHistory } from '../../history/read-history.ts'
import { readRecorded } from '../../inference/recorded/read-recorded.ts'
import type { LoadedSettings } from '../../settings/load-settings.ts'
import type { Settings } from '../../settings/schema.ts'
import { findBaseline, refuseOwnEvidence } from '../baseline.ts'
import { besideRecorded } from '../model/evaluate-recorded.ts'
import { Plans } from '../model/plans.ts'
import { inspectModel } from './inspect-model.ts'
import { describeInspectedSet } from './describe-inspected-set.ts'
import type { InspectedCheckpoint, InspectedHistory, Inspection } from './inspection.ts'

/**
 * Goes the way of a run, in its order, up to where measuring would begin; nothing is written.
 *
 * @throws InputError where a run would end so, with the same message
 */
export async function inspect({ settings, configPath }: LoadedSettings): Promise<Inspection> {
  refuseOwnEvidence(settings)
  const baseline = await findBaseline(settings, false)
  const history = settings.history === undefined ? null : await inspectHistory(settings.history)
  const found = await findCheckpoints(settings.checkpoints, process.cwd())
  const isModelThere = found.some((checkpoint) => !isRecorded(checkpoint))
  const set = isModelThere ? await findEvaluationSet(settings) : null
  const plans = set === null ? null : new Plans(set, settings)
  const checkpoints: InspectedCheckpoint[] = []
  const taken = []
  for (const checkpoint of found) {
    if (isRecorded(checkpoint)) checkpoints.push(await inspectRecorded(checkpoint, settings))
    else {
      const { inspected, plan } = await inspectModel(checkpoint, plans!, settings)
      checkpoints.push(inspected)
      taken.push(plan)
    }
  }
  return {
    config: configPath,
    checkpoints,
    passedOver: await describePassedOver(settings.checkpoints, process.cwd(), found),
    judged: settings.judge === 'best' ? 'best' : judgedOf(settings.judge, found),
    baseline: baseline === null ? null : settings.baseline!,
    evaluationSet: set === null ? null : await describeInspectedSet(set, taken),
    history,
    threshold: thresholdOf(settings, set?.calibration?.length ?? null, checkpoints)
  }
}

function judgedOf(judge: string, found: Checkpoint[]): string {
  const all = found.map((checkpoint) => ({ evidence: { checkpoint } }))
  return chooseJudged(judge, all, null).evidence.checkpoint.name
}

async function inspectRecorded(checkpoint: Checkpoint, settings: Settings): Promise<InspectedCheckpoint> {
  const recorded = await readRecorded(checkpoint, settings)
  const { count, labels, groups, outputs, notes } = recorded
  const defective = labels?.filter((label) => label === 1).length ?? 0
  const { name, epoch, kind, path, files } = checkpoint
  return {
    ...{ name, epoch, kind, path, files: files.length, outputs: outputs.how, model: null },
    recorded: {
      rows: count,
      labels: labels === null ? null : { defectFree: count - defective, defective },
      groups: groups === null ? null : new Set(groups.map((group, row) => group || `row ${row}`)).size,
      notes,
      besideVerdict: besideRecorded(recorded).map(({ text }) => text)
    }
  }
}

async function inspectHistory(path: string): Promise<InspectedHistory> {
  const { axis, curves, unused, notes } = await readHistory(path, process.cwd())
  const found = Object.entries(curves).flatMap(([kind, curve]) =>
    curve === null ? [] : [[kind, { name: curve.name, points: curve.at.length }] as const]
  )
  return { axis, unused, notes, curves: Object.fromEntries(found) }
}

function thresholdOf(settings: Settings, calibration: number | null, checkpoints: InspectedCheckpoint[]): string {
  if (settings.threshold !== undefined) return `${settings.threshold}, as configured (threshold)`
  const percentile = `percentile ${settings['threshold-percentile']}`
  if (calibration !== null) return `${percentile} of the scores of ${calibration} defect-free images apart`
  if (checkpoints.every(({ recorded }) => recorded !== null && recorded.labels === null))
    return `${percentile} of the scores: there are no labels`
  if (checkpoints.every(({ model }) => model === null)) return `${percentile} of the scores of the defect-free rows`
  return `${percentile} of the scores of the defect-free test units, as no images apart calibrate it`
}
