import type { FindingId } from '../catalogue/findings.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { atSignalShare } from '../evidence/codes/live-units.ts'
import { LARGEST_ERROR } from '../evidence/pixels/pixel.ts'
import type { TrainingHistory } from '../history/training-history.ts'
import { assessPlaybook } from '../playbook/assess-playbook.ts'
import { withFacts } from '../playbook/context.ts'
import { compareBaseline } from '../playbook/baseline/compare-baseline.ts'
import { explainFindings } from '../playbook/explain.ts'
import { settleAdvice } from '../playbook/settle-advice.ts'
import { figure } from '../words/format.ts'
import { bestByAuroc } from '../playbook/facts/separation.ts'
import type { Settings } from '../settings/schema.ts'
import { assessThresholds } from '../thresholds/assess-thresholds.ts'
import { assessUnlabeled } from '../thresholds/assess-unlabeled.ts'
import { asBaseline } from './as-baseline.ts'
import { resultsByGroup } from './by-group.ts'
import { checkBarNames } from './check-bar.ts'
import { checkEvidence } from './check-evidence.ts'
import { besideVerdict } from './beside-verdict.ts'
import { chooseJudged } from './choose-judged.ts'
import { metricsOf } from './metrics.ts'
import { matchBaseline, type BaselineSource } from './match-baseline.ts'
import { diagnosisSchema, type Diagnosis } from './schema.ts'
import { scoreHistogram } from './score-histogram.ts'
import { summarizeHistory } from './summarize-history.ts'
import { settleScaleFirst } from './settle-scale-first.ts'
import { settleOpenQuestions } from './settle.ts'
import { verdictOf } from './verdict.ts'
import { applyWaivers } from './waivers.ts'
import { withdrawPromises } from './withdraw-promises.ts'

export interface DiagnoseOptions {
  settings: Settings
  /** Settings that depart from the defaults, as `key: value` lines. */
  departures: string[]
  /** Of the tool. */
  version: string
  /** ISO date that waivers are held against. */
  today: string
  /** What the judged checkpoint is held against; null or left out: nothing. */
  baseline?: BaselineSource | null
  /** How the model was trained; null or left out: not known. */
  history?: TrainingHistory | null
}

/**
 * From the evidence of all checkpoints to the diagnosis of one of them: figures, findings, what explains what, verdict.
 *
 * @param given evidence in training order, all measured on the same units in the same way
 * @throws InputError where evidence does not fit together, is empty, or `judge` names no checkpoint
 */
export function diagnose(given: readonly Evidence[], options: DiagnoseOptions): Diagnosis {
  const { settings, departures, version, today } = options
  checkEvidence(given)
  const evidence = given.map((one) => atSignalShare(one, settings.symptoms.S4.limits['signal-share']))
  const checkpoints = evidence.map((one) => ({ evidence: one, metrics: metricsOf(one, settings) }))
  const best = bestByAuroc(checkpoints)
  const judged = chooseJudged(settings.judge, checkpoints, best)
  const { units, unlabeled, calibration, latent, outputs, tool, pixel } = judged.evidence
  const thresholds = unlabeled
    ? assessUnlabeled(unlabeled, settings)
    : assessThresholds({ test: units, calibration }, settings)
  const { symptoms, seed } = settings
  const all = { best: best?.evidence ?? null, count: checkpoints.length }
  const reference = options.baseline ? matchBaseline(options.baseline, judged.evidence, settings, all) : null
  const operating = thresholds.operating?.threshold ?? null
  const baseline = reference && compareBaseline(judged.evidence, reference, operating, symptoms.R1.limits, seed)
  const history = options.history ?? null
  const { require } = settings
  checkBarNames(require, units)
  const context = withFacts({ judged, thresholds, checkpoints, symptoms, baseline, history, seed, require })
  const assessed = assessPlaybook(context)
  const waived = applyWaivers(assessed, settings.waivers, today)
  const settled = settleScaleFirst(settleOpenQuestions(explainFindings(waived.findings)), context)
  const findings = settleAdvice(settled)
  const isPresent = (id: FindingId): boolean => assessed.some((one) => one.id === id && one.status === 'present')
  const misaligned = isPresent('M1')
  const offered = { ...thresholds, ...context.facts.recommendation }

  const beside = besideVerdict(judged.evidence)

  // Parsing is the guard that no NaN, and nothing but the contract, leaves here.
  return diagnosisSchema.parse({
    schemaVersion: 1,
    tool: { ...tool, version },
    verdict: verdictOf(findings),
    evaluationSet: describeSet(judged.evidence, [...(misaligned ? [withoutMasks] : coarse(pixel))]),
    ...(beside.length > 0 && { besideVerdict: beside }),
    judged: judged.evidence.checkpoint.name,
    bestCheckpoint: best?.evidence.checkpoint.name ?? null,
    checkpoints: checkpoints.map(({ evidence: { checkpoint }, metrics }) => ({
      name: checkpoint.name,
      epoch: checkpoint.epoch,
      sha256: checkpoint.sha256,
      kind: checkpoint.kind,
      metrics: misaligned ? { ...metrics, pixelAuroc: null, aupro: null } : metrics
    })),
    findings,
    ...(waived.notes.length > 0 && { waiverNotes: waived.notes }),
    thresholds: isPresent('C1') ? withdrawPromises(offered) : offered,
    byGroup: resultsByGroup(units, operating),
    baseline,
    history: history && summarizeHistory(history),
    scores: scoreHistogram(units),
    latent: latent && { mu: latent.muHistogram, sigma: latent.spread?.sigmaHistogram ?? null, top: latent.top },
    outputs,
    asBaseline: asBaseline(judged.evidence),
    departures
  } satisfies Diagnosis)
}

/** Where M1 is present, no measurement that masks decide can be had, on any checkpoint: the masks are the same. */
const withoutMasks = 'The masks do not line up with the images (M1), so pixel AUROC and AUPRO are left out.'

/** Where pixels are too many to be sorted, and lie too close together for bins. */
function coarse(pixel: Evidence['pixel']): string[] {
  const error = pixel === null ? 0 : Math.max(pixel.aurocError, pixel.auproError)
  if (error <= LARGEST_ERROR) return []
  return [`Pixel AUROC and AUPRO come from pixel errors in bins, and may be off by up to ${figure(error)}.`]
}

function describeSet({ evaluationSet, units, unlabeled }: Evidence, notes: string[]): Diagnosis['evaluationSet'] {
  const { unit, images, patches, leftOut, layout, hash, calibration } = evaluationSet
  const defective = units.label.filter((label) => label === 1).length
  return {
    unit,
    images,
    patches,
    defectFree: units.label.length - defective,
    defective,
    ...(unlabeled && { unlabeled: unlabeled.score.length }),
    leftOut: leftOut.length,
    layout,
    hash,
    calibration,
    notes: [...evaluationSet.notes, ...notes]
  }
}
