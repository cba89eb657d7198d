import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { readBatches } from '../evaluation-set/read-batches.ts'
import type { EvaluationPlan, PatchBatch } from '../evaluation-set/types.ts'
import type { EvaluatedBatch } from '../evidence/evaluated-batch.ts'
import type { DeterminismEvidence, Evidence, UnitColumns } from '../evidence/evidence.ts'
import { planAlignment } from '../evidence/alignment/plan-alignment.ts'
import { Measurement } from '../evidence/measure.ts'
import { patchScore } from '../evidence/patch-score.ts'
import { ScoreAccumulator } from '../evidence/scores.ts'
import { loadModel } from '../inference/load-model.ts'
import type { Model } from '../inference/model.ts'
import type { Settings } from '../settings/schema.ts'
import { VERSION } from '../version.ts'
import { batchSize } from './batch-size.ts'
import { checkDeterminism } from './check-determinism.ts'
import { describeSet } from './describe-set.ts'
import { DeterminismProbe } from './determinism-probe.ts'
import { intervene } from './intervene.ts'
import { measuredWith } from './measured-with.ts'
import { modelBatch } from './model-batch.ts'
import type { Plans } from './plans.ts'
import type { Progress } from './progress.ts'
import { SampledCodes } from './sampled-codes.ts'

/**
 * Runs one checkpoint over the evaluation set and measures everything on it.
 *
 * @throws InputError for a model that cannot be run on this set
 */
export async function evaluateModel(
  checkpoint: Checkpoint,
  plans: Plans,
  settings: Settings,
  progress: Progress
): Promise<Evidence> {
  const model = await loadModel(checkpoint, settings)
  try {
    const plan = await plans.for(model)
    progress.start(checkpoint.name, plan.test.length + (plan.calibration?.length ?? 0))
    const calibration = await measureCalibration(model, plan, settings, progress)
    const { measurement, probe, codes } = await measureTest(model, plan, settings, progress)
    const measured = measurement.finish()
    const { name, epoch, order, kind, sha256 } = checkpoint
    return {
      schemaVersion: 1,
      tool: toolOf(model),
      checkpoint: { name, epoch, order, kind, sha256 },
      evaluationSet: describeSet(plan, measured.sample),
      measuredWith: measuredWith(settings),
      outputs: model.outputs,
      units: measured.units,
      calibration,
      pixel: measured.pixel,
      otherScores: measured.otherScores,
      reconstruction: measured.reconstruction,
      latent: measured.latent,
      determinism: await runTwice(model, plan, probe, measured.units),
      interventions: await intervene(model, plan, codes, measured.latent, settings.seed)
    }
  } finally {
    progress.finish()
    await model.dispose()
  }
}

function toolOf({ engine, device, deviceNotes = [] }: Model): Evidence['tool'] {
  const tool = { name: 'vae-playbook' as const, version: VERSION, engine, device }
  return deviceNotes.length === 0 ? tool : { ...tool, deviceNotes }
}

async function measureCalibration(
  model: Model,
  plan: EvaluationPlan,
  settings: Settings,
  progress: Progress
): Promise<Evidence['calibration']> {
  if (plan.calibration === null) return null
  const scores = new ScoreAccumulator(plan.unit)
  for await (const batch of readBatches(plan, 'calibration', sizeFor(plan))) {
    const evaluated = await run(model, batch, plan)
    batch.patches.forEach((patch, i) => scores.add(patch, patchScore(evaluated, i, settings.score)!.score))
    progress.advance(batch.patches.length)
  }
  const { score, group } = scores.columns
  return { score, group }
}

async function measureTest(model: Model, plan: EvaluationPlan, settings: Settings, progress: Progress) {
  const { images } = plan.set
  const isDefective = (image: number): boolean => images[image]!.label === 1
  const alignment = plan.hasMasks ? planAlignment(plan.test, isDefective, plan.geometry, settings.seed) : null
  const measurement = new Measurement({ ...plan, isDefective, alignment }, settings)
  const probe = new DeterminismProbe()
  const codes = new SampledCodes()
  for await (const batch of readBatches(plan, 'test', sizeFor(plan))) {
    const evaluated = await run(model, batch, plan)
    measurement.add(evaluated, model.latent)
    codes.add(evaluated)
    probe.add(batch, plan)
    progress.advance(batch.patches.length)
  }
  return { measurement, probe, codes }
}

async function runTwice(
  model: Model,
  plan: EvaluationPlan,
  probe: DeterminismProbe,
  units: UnitColumns
): Promise<DeterminismEvidence | null> {
  if (probe.patches.length < 2) return null
  const normal = units.score.filter((_, i) => units.label[i] === 0)
  const mean = normal.reduce((a, b) => a + b, 0) / normal.length
  const variance = normal.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, normal.length - 1)
  return checkDeterminism(model, modelBatch(model, probe.patches, probe.pixels, plan), variance)
}

async function run(model: Model, batch: PatchBatch, plan: EvaluationPlan): Promise<EvaluatedBatch> {
  const { channels, height, width } = plan.geometry
  return {
    patches: batch.patches,
    shape: [channels, height, width],
    pixels: batch.pixels,
    outputs: await model.run(modelBatch(model, batch.patches, batch.pixels, plan)),
    truth: batch.truth,
    recordedScores: null
  }
}

function sizeFor({ geometry }: EvaluationPlan): number {
  return batchSize(geometry.channels, geometry.height, geometry.width)
}
