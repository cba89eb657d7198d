import type { EvaluationPlan, Patch } from '../evaluation-set/types.ts'
import type { LatentShape } from '../inference/model.ts'
import type { Settings } from '../settings/schema.ts'
import { AlignmentAccumulator } from './alignment/alignment.ts'
import type { AlignmentPlan } from './alignment/plan-alignment.ts'
import { boxBlur } from './scores/box-blur.ts'
import type { EvaluatedBatch } from './evaluated-batch.ts'
import type {
  LatentEvidence,
  OtherScoresEvidence,
  PixelEvidence,
  ReconstructionEvidence,
  UnitColumns
} from './evidence.ts'
import { FixedSample } from './reconstruction/fixed-sample.ts'
import { addCodes, LatentAccumulator } from './codes/latent.ts'
import { distancesOf, LatentScores, type CalibratedCodes, type LatentColumns } from './scores/latent-scores.ts'
import { OtherScores } from './scores/other-scores.ts'
import { patchSlice } from './evaluated-batch.ts'
import { codeScore, patchScore, type ScoredPatch } from './scores/patch-score.ts'
import { PixelAccumulator } from './pixels/pixel.ts'
import { SignalToClutter } from './pixels/signal-to-clutter.ts'
import { ReconstructionAccumulator } from './reconstruction/reconstruction.ts'
import { ScoreAccumulator } from './scores/scores.ts'
import { summarizeMap } from './scores/summarize-map.ts'
import { VariationRatio } from './pixels/variation-ratio.ts'

/** What the accumulator has to know of the plan; `isDefective` tells of an image whether it has a defect anywhere. */
export type PlanFacts = Pick<EvaluationPlan, 'unit' | 'regionSizes' | 'hasMasks'> & {
  isDefective: (image: number) => boolean
  /** Which images the alignment test of the masks runs on; null without masks. */
  alignment: AlignmentPlan | null
}

/** What scores by the code are held against. */
export interface CodeReference {
  /** By calibration images; null: the defect-free test patches calibrate. */
  calibrated: CalibratedCodes | null
  /** Bytes that codes may take. */
  bytes: number
}

/** Units with their scores. */
export interface ScoredUnits {
  units: UnitColumns
  /** Of each unit, the id of the patch that gave its score. */
  patchIds: string[]
}

/** What the accumulators made of all batches of the test split. */
export interface AccumulatedEvidence {
  units: UnitColumns
  pixel: PixelEvidence | null
  otherScores: OtherScoresEvidence | null
  reconstruction: ReconstructionEvidence | null
  latent: LatentEvidence | null
  /** Defect-free patches in the fixed sample. */
  sample: number
}

/** Takes the evaluated batches of the test split one after the other and measures everything on them. */
export class EvidenceAccumulator {
  readonly #plan: PlanFacts
  readonly #settings: Pick<Settings, 'score' | 'seed'>
  readonly #scores: ScoreAccumulator
  readonly #pixel: PixelAccumulator | null
  readonly #alignment: AlignmentAccumulator | null
  readonly #clutter = new SignalToClutter()
  readonly #otherScores: OtherScores
  readonly #codes: CodeReference
  #latentScores: LatentScores | null = null
  readonly #sample = new FixedSample()
  readonly #variation = new VariationRatio()
  /** Written anew for every patch. */
  #map: Float32Array | undefined
  #blurred: Float32Array | undefined
  #shape: [number, number, number] | null = null
  #reconstruction: ReconstructionAccumulator | null = null
  #latent: LatentAccumulator | null = null

  constructor(
    plan: PlanFacts,
    settings: Pick<Settings, 'score' | 'seed'>,
    codes: CodeReference = { calibrated: null, bytes: Infinity }
  ) {
    this.#codes = codes
    this.#plan = plan
    this.#settings = settings
    this.#scores = new ScoreAccumulator(plan.unit)
    this.#pixel = plan.hasMasks ? new PixelAccumulator(plan.regionSizes) : null
    this.#alignment = plan.alignment === null ? null : new AlignmentAccumulator(plan.alignment)
    this.#otherScores = new OtherScores(plan.unit)
  }

  /**
   * @param latentShape of the model's code; null where it exports none
   * @param statistics whether the code's own figures are wanted; false where somebody else measures them
   */
  add(batch: EvaluatedBatch, latentShape: LatentShape | null, statistics = true): void {
    this.#shape ??= batch.shape
    batch.patches.forEach((patch, i) => {
      const scored = this.#addImage(batch, i, patch)
      const kl = this.#addCode(batch, i, patch, latentShape, scored)
      const { score: settings } = this.#settings
      const score = batch.recordedScores?.[i] ?? codeScore(settings, scored?.score ?? null, kl)
      if (score === null) throw new Error(`${patch.id} has neither a recorded score nor what is to be scored`)
      this.#scores.add(patch, score)
    })
    if (!statistics || latentShape === null || batch.outputs.mu === null) return
    this.#latent ??= new LatentAccumulator(latentShape)
    addCodes(this.#latent, batch)
  }

  /** Returns the patch's KL, or null where none can be had. */
  #addCode(
    { patches, outputs: { mu, logVariance } }: EvaluatedBatch,
    i: number,
    patch: Patch,
    latentShape: LatentShape | null,
    scored: ScoredPatch | null
  ): number | null {
    if (latentShape === null || mu === null) return null
    this.#latentScores ??= new LatentScores(this.#plan.unit, latentShape, this.#codes.calibrated, this.#codes.bytes)
    const units = mu.length / patches.length
    const spread = logVariance === null ? null : patchSlice(logVariance, i, units)
    return this.#latentScores.add(patch, patchSlice(mu, i, units), spread, scored?.squaredError ?? null)
  }

  /** Everything that needs pixels; null without them. */
  #addImage(batch: EvaluatedBatch, i: number, patch: Patch): ScoredPatch | null {
    const scored = patchScore(batch, i, this.#settings.score, this.#map)
    if (scored === null) return null
    const [, height, width] = batch.shape!
    this.#map = scored.map
    const blurred = boxBlur(scored.map, height, width, this.#blurred)
    this.#blurred = blurred
    const summary = summarizeMap(blurred)
    this.#variation.add(summary, patch.label)
    this.#otherScores.add(patch, scored, summary.max, batch.shape!)
    if (this.#pixel !== null && batch.truth !== null) {
      this.#pixel.add(scored.map, blurred, batch.truth[i]!, patch.image, this.#plan.isDefective(patch.image))
      const { regions } = batch.truth[i]!
      this.#alignment?.add(patch, blurred, regions, height, width)
      if (regions !== null) this.#clutter.add(scored.x, regions, batch.shape!)
    }
    if (patch.label === 0) {
      this.#reconstruction ??= new ReconstructionAccumulator(batch.shape!, this.#sample)
      const { mu } = batch.outputs
      const code = mu === null ? null : patchSlice(mu, i, mu.length / batch.patches.length)
      this.#reconstruction.add(scored.x, scored.xhat, patch.sampled, patch.group, code)
    }
    return scored
  }

  /** The scores alone, before the rest is put together. */
  scored(): ScoredUnits {
    const { score: settings } = this.#settings
    const latent = settings.latent === 'mahalanobis' ? this.#latentColumns() : null
    return { units: scoredUnits(this.#scores.columns, settings, latent), patchIds: this.#scores.patchIds }
  }

  #latentColumns(): LatentColumns | null {
    const [channels, height, width] = this.#shape ?? [0, 0, 0]
    return this.#latentScores?.finish(this.#shape === null ? null : channels * height * width) ?? null
  }

  finish(): AccumulatedEvidence {
    const { seed, score: settings } = this.#settings
    const latent = this.#latentColumns()
    const units = scoredUnits(this.#scores.columns, settings, latent)
    return {
      units,
      pixel: this.#pixel?.finish(this.#alignment?.finish(seed) ?? null, this.#clutter.finish()) ?? null,
      otherScores: this.#otherScores.finish(units, latent, seed),
      reconstruction: this.#reconstruction?.finish(this.#variation.finish(), seed) ?? null,
      latent: this.#latent?.finish() ?? null,
      sample: this.#sample.size
    }
  }
}

/** Distances from the defect-free codes are known only once all of these are. */
function scoredUnits(units: UnitColumns, { latent }: Settings['score'], columns: LatentColumns | null): UnitColumns {
  if (latent !== 'mahalanobis' || units.label.length === 0) return units
  return { ...units, score: distancesOf(columns) }
}
