import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { collectGarbage } from '../../collect-garbage.ts'
import { readBatches } from '../../evaluation-set/read-batches.ts'
import type { EvaluationPlan, PatchBatch } from '../../evaluation-set/types.ts'
import { patchSlice, type EvaluatedBatch } from '../../evidence/evaluated-batch.ts'
import type { AccumulatedEvidence, ScoredUnits } from '../../evidence/accumulator.ts'
import type { DeterminismEvidence, Evidence, ScalesEvidence, UnitColumns } from '../../evidence/evidence.ts'
import { ChannelSums } from '../../evidence/scales/channel-sums.ts'
import { SCALES_FIT, tryScales } from '../../evidence/scales/try-scales.ts'
import { IMAGE_SCALE } from '../../inference/conventions.ts'
import { planAlignment } from '../../evidence/alignment/plan-alignment.ts'
import { addCodes, LatentAccumulator } from '../../evidence/codes/latent.ts'
import { distancesOf, LatentScores, type CalibratedCodes } from '../../evidence/scores/latent-scores.ts'
import { codeScore, patchScore } from '../../evidence/scores/patch-score.ts'
import { ScoreAccumulator } from '../../evidence/scores/scores.ts'
import { loadModel } from '../../inference/load-model.ts'
import type { Model } from '../../inference/model.ts'
import type { Settings } from '../../settings/schema.ts'
import { VERSION } from '../../version.ts'
import { checkDeterminism, onlyNoiseOfBatch } from '../../evidence/determinism/check-determinism.ts'
import { describeSet } from './describe-set.ts'
import { DeterminismProbe } from '../../evidence/determinism/determinism-probe.ts'
import type { Evaluated, Measured } from '../evaluator.ts'
import { intervene } from '../../evidence/decoder/intervene.ts'
import { checkScorable } from './check-scorable.ts'
import { measuredWith } from './measured-with.ts'
import { accumulatorThread } from './accumulator-thread.ts'
import { batchSize, memoryBudget } from './memory-budget.ts'
import { oneByOne } from '../../inference/batches/one-by-one.ts'
import { modelBatch } from '../../inference/batches/model-batch.ts'
import type { Planned, Plans } from './plans.ts'
import { takePictures, type Gallery } from './take-pictures.ts'
import type { Progress } from '../progress.ts'
import { SampledCodes } from '../../evidence/decoder/sampled-codes.ts'
import { timed } from '../timed.ts'

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
): Promise<Evaluated> {
  collectGarbage()
  const model = await timed('load', () => loadModel(checkpoint, settings))
  // The model's file, which the engine has copied.
  collectGarbage()
  try {
    const planned = await timed('plan', () => plans.for(model))
    const { plan, decoded } = planned
    progress.start(checkpoint.name, plan.test.length + (plan.calibration?.length ?? 0))
    // What the graph says itself need not be measured first.
    const fromTheStart = model.quantizesDynamically === true
    let used = fromTheStart ? oneByOne(model) : model
    let passed = await pass(used, planned, settings, progress)
    const atOnce = batchSize(plan.geometry, settings)
    // Before the interventions: their decoder may take the whole model's place in memory.
    const determinism = await timed('determinism', () =>
      compareAgain(model, plan, passed.probe, fromTheStart ? 1 : atOnce)
    )
    const again =
      !fromTheStart && determinism !== null && (await dependsOnBatch(determinism, passed.finishing, settings))
    if (again) {
      progress.start(checkpoint.name, plan.test.length + (plan.calibration?.length ?? 0))
      used = oneByOne(model)
      passed = await pass(used, planned, settings, progress)
    }
    const { calibration, codes, latent, probe, scored, finishing } = passed
    const leaks = planned.leaks()
    // Whoever waits for the evidence is told.
    leaks.catch(() => undefined)
    const singly = fromTheStart || again ? { oneByOne: true as const } : {}
    const scales = await compareScales(used, plan, probe, finishing, settings)
    const gallery = await timed('gallery', () => picture(used, planned, scored, settings))
    const interventions = await timed('interventions', () =>
      intervene(used, plan, codes, latent, { seed: settings.seed, batchSize: atOnce, decoded })
    )
    const { name, epoch, order, kind, sha256 } = checkpoint
    const ofModel = { tool: toolOf(model), checkpoint: { name, epoch, order, kind, sha256 }, outputs: model.outputs }
    const measured = Promise.all([finishing, leaks]).then(
      ([{ units, pixel, otherScores, reconstruction, sample }, leaks]): Measured => ({
        evidence: {
          schemaVersion: 1,
          ...ofModel,
          evaluationSet: describeSet(plan, sample, leaks),
          measuredWith: measuredWith(settings),
          units,
          calibration,
          pixel,
          otherScores,
          reconstruction,
          latent,
          determinism: determinism && { ...determinism(scoreVariance(units, settings)), ...singly },
          interventions,
          ...(scales === null ? {} : { scales }),
          ...(gallery === null ? {} : { gallery: gallery.gallery })
        },
        pictures: gallery?.files ?? []
      })
    )
    // Whoever takes it over may do so later.
    measured.catch(() => undefined)
    return { measured }
  } finally {
    progress.finish()
    await model.dispose()
  }
}

/** Everything that takes the whole set through the model. */
async function pass(model: Model, planned: Planned, settings: Settings, progress: Progress) {
  const { calibration, calibrated } = await measureCalibration(model, planned, settings, progress)
  const { accumulator, codes, codeStatistics, probe } = await measureTest(
    model,
    planned,
    calibrated,
    settings,
    progress
  )
  // Runs in its thread while the model goes on.
  const scored = accumulator.scored()
  const finishing = accumulator.finish()
  for (const underWay of [scored, finishing]) underWay.catch(() => undefined)
  return { scored, calibration, codes, probe, latent: codeStatistics?.finish() ?? null, finishing }
}

/** Whether the model gives each image the same only beside the same others, by no more than noise. */
async function dependsOnBatch(
  determinism: (scoreVariance: number) => DeterminismEvidence,
  finishing: Promise<AccumulatedEvidence>,
  settings: Settings
): Promise<boolean> {
  // The scores are still being measured: they are waited for only where something changed.
  if (determinism(1).repeated === undefined) return false
  const { units } = await finishing
  return onlyNoiseOfBatch(determinism(scoreVariance(units, settings)))
}

function toolOf({ engine, device, deviceNotes = [] }: Model): Evidence['tool'] {
  const tool = { name: 'vae-playbook' as const, version: VERSION, engine, device }
  return deviceNotes.length === 0 ? tool : { ...tool, deviceNotes }
}

async function measureCalibration(
  model: Model,
  planned: Planned,
  settings: Settings,
  progress: Progress
): Promise<{ calibration: Evidence['calibration']; calibrated: CalibratedCodes | null }> {
  const { plan } = planned
  if (plan.calibration === null) return { calibration: null, calibrated: null }
  const scores = new ScoreAccumulator(plan.unit)
  const { channels, height, width } = plan.geometry
  const map = new Float32Array(height * width)
  // Each calibration unit is held against the others: so its score is what a new one's would be.
  let latent: LatentScores | null = null
  for await (const batch of batches(planned, 'calibration', settings)) {
    const evaluated = await run(model, batch, plan)
    checkScorable(evaluated.outputs, settings)
    const { mu, logVariance } = evaluated.outputs
    if (mu !== null && model.latent !== null) {
      latent ??= new LatentScores(plan.unit, model.latent, null, memoryBudget(settings).codes)
    }
    batch.patches.forEach((patch, i) => {
      const { score, squaredError } = patchScore(evaluated, i, settings.score, map)!
      const units = mu === null ? 0 : mu.length / batch.patches.length
      const spread = logVariance === null ? null : patchSlice(logVariance, i, units)
      const kl = latent === null ? null : latent.add(patch, patchSlice(mu!, i, units), spread, squaredError)
      scores.add(patch, codeScore(settings.score, score, kl)!)
    })
    progress.advance(batch.patches.length)
  }
  const { group, score: computed } = scores.columns
  const byDistance = settings.score.latent === 'mahalanobis'
  const score = byDistance ? distancesOf(latent?.finish(channels * height * width) ?? null) : computed
  return { calibration: { score, group }, calibrated: latent?.calibrated() ?? null }
}

async function measureTest(
  model: Model,
  planned: Planned,
  calibrated: CalibratedCodes | null,
  settings: Settings,
  progress: Progress
) {
  const { plan } = planned
  const { unit, regionSizes, hasMasks } = plan
  const defective = plan.set.images.flatMap(({ label }, image) => (label === 1 ? [image] : []))
  const isDefective = (image: number): boolean => plan.set.images[image].label === 1
  const alignment = hasMasks ? planAlignment(plan.test, isDefective, plan.geometry, settings.seed) : null
  const { score, seed } = settings
  const accumulator = accumulatorThread().start({
    facts: { unit, regionSizes, hasMasks, alignment },
    defective,
    settings: { score, seed },
    codes: { calibrated, bytes: memoryBudget(settings).codes }
  })
  const probe = new DeterminismProbe(batchSize(plan.geometry, settings))
  const codes = new SampledCodes(memoryBudget(settings).reconstructions)
  // Here rather than beside the pixels: the interventions need them before all pixels are measured.
  let codeStatistics: LatentAccumulator | null = null
  for await (const batch of batches(planned, 'test', settings)) {
    const evaluated = await run(model, batch, plan)
    checkScorable(evaluated.outputs, settings)
    codes.add(evaluated)
    probe.add(evaluated)
    progress.advance(batch.patches.length)
    if (model.latent !== null) {
      codeStatistics ??= new LatentAccumulator(model.latent)
      addCodes(codeStatistics, evaluated)
    }
    await timed('metrics', () => accumulator.add(evaluated, model.latent, false))
  }
  return { accumulator, probe, codes, codeStatistics }
}

/** The batches of a split; `decode` is how long the model had to wait for them. */
async function* batches(
  { plan, decoded }: Planned,
  split: 'test' | 'calibration',
  settings: Settings
): AsyncGenerator<PatchBatch> {
  const reader = readBatches(plan, split, batchSize(plan.geometry, settings), decoded)
  for (;;) {
    const next = await timed('decode', () => reader.next())
    if (next.done === true) return
    yield next.value
    collectGarbage()
  }
}

async function compareAgain(
  model: Model,
  plan: EvaluationPlan,
  probe: DeterminismProbe,
  atOnce: number
): Promise<((scoreVariance: number) => DeterminismEvidence) | null> {
  if (probe.patches.length < 2) return null
  return checkDeterminism(model, modelBatch(model, probe.patches, probe.pixels, plan), probe.outputs, atOnce)
}

/** Other scales than the configured ones, where these leave P1's error: a healthy model is not run for it. */
async function compareScales(
  model: Model,
  plan: EvaluationPlan,
  probe: DeterminismProbe,
  finishing: Promise<AccumulatedEvidence>,
  settings: Settings
): Promise<ScalesEvidence | null> {
  if (probe.patches.length < 2 || probe.outputs.reconstruction === null) return null
  const batch = modelBatch(model, probe.patches, probe.pixels, plan)
  // The error over all images is still being measured; where these few are far from the limit, that is not waited for.
  const plane = batch.height * batch.width
  const few = new ChannelSums(batch.pixels, probe.outputs.reconstruction, batch.channels, plane)
  if (few.rawError(IMAGE_SCALE) <= SCALES_FIT / 2) return null
  const { reconstruction } = await finishing
  if (reconstruction === null || reconstruction.scale.rawError <= SCALES_FIT) return null
  return tryScales(model, batch, probe.outputs, settings.model)
}

/** The pictures that are kept; null where none may be, or there are no reconstructions. */
async function picture(
  model: Model,
  { plan, decoded }: Planned,
  scored: Promise<ScoredUnits>,
  settings: Settings
): Promise<Gallery | null> {
  if (settings.gallery === 'off' || model.outputs.reconstruction === null) return null
  const { seed } = settings
  const size = batchSize(plan.geometry, settings)
  return takePictures(plan, await scored, { seed, size, decoded }, (batch) => run(model, batch, plan))
}

/** Of the defect-free units; 0, which nothing can be held against, where the score is none of the squared or absolute error. */
function scoreVariance({ score, label }: UnitColumns, settings: Settings): number {
  if (settings.score.latent !== 'none' || settings.score.error === 'ssim') return 0
  const defectFree = score.filter((_, i) => label[i] === 0)
  const mean = defectFree.reduce((a, b) => a + b, 0) / defectFree.length
  return defectFree.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, defectFree.length - 1)
}

async function run(model: Model, batch: PatchBatch, plan: EvaluationPlan): Promise<EvaluatedBatch> {
  const { channels, height, width } = plan.geometry
  return {
    patches: batch.patches,
    shape: [channels, height, width],
    pixels: batch.pixels,
    outputs: await timed('inference', () => model.run(modelBatch(model, batch.patches, batch.pixels, plan))),
    truth: batch.truth,
    recordedScores: null
  }
}
