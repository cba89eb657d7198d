import type { PixelEvidence, ReconstructionEvidence } from '../../evidence/evidence.ts'
import { TURNED_OFF } from '../finding.ts'
import type { CheckpointFigures, PlaybookRun } from '../run.ts'
import { calibrationShift, type CalibrationShift } from './calibration-shift.ts'
import { capacityOf, type Capacity } from './capacity.ts'
import { copyingOf, type Copying } from './copying.ts'
import {
  betaWithSkips,
  decoderState,
  effectiveBeta,
  skipsOf,
  type DecoderState,
  type EffectiveBeta
} from './decoder-state.ts'
import {
  klOnset,
  klWeight,
  learningRateLeft,
  lossTrend,
  overfitSince,
  type KlOnset,
  type KlWeight,
  type LearningRate,
  type LossTrend,
  type Overfit
} from './history-facts.ts'
import { aurocSpread, type AurocSpread } from '../../statistics/auroc-interval.ts'
import { isFarBelow, klNeverWeighed, klWeightAgainstData, type KlWeightAgainstData } from './kl-weight-against-data.ts'
import { klTerm, type KlTerm } from './kl-term.ts'
import { collapsedLatent, latentState, type LatentState } from './latent-state.ts'
import { maskAlignment, masksAlign, usablePixels, type MaskAlignment } from './mask-alignment.ts'
import { otherScores, type OtherScore } from './other-scores.ts'
import { outlyingScores, type OutlyingScores } from './outlying-scores.ts'
import {
  diversityState,
  errorState,
  reconstructionOf,
  reconstructsWell,
  type DiversityState,
  type ErrorState
} from './reconstruction-state.ts'
import { beyondThresholds, recommendation, type Recommendation } from './recommendation.ts'
import { faintDefects, type FaintDefects } from './faint-defects.ts'
import { scaleState, type ScaleState } from './scale.ts'
import { bestByAuroc, errorGaps, scoresByClass, type ScoresByClass } from './separation.ts'
import {
  noisyBands,
  spectrumState,
  mainStructure,
  type Band,
  type SpectrumState,
  type MainStructure
} from './spectrum-state.ts'
import { thresholdScale, type ThresholdScale } from './threshold-scale.ts'
import { collapseOnset, onPlateau, stillImproving, type CollapseOnset, type Progress } from './training-progress.ts'
import { usableThreshold, type UsableThreshold } from './usable-threshold.ts'

/** What follows from a run and several findings ask for: each fact is worked out on first use, and then remembered. */
export class Facts {
  readonly #run: PlaybookRun
  readonly #known = new Map<keyof Facts, unknown>()

  constructor(run: PlaybookRun) {
    this.#run = run
  }

  /** How much of the latent code is in use, or the reason why that cannot be told. */
  get latent(): LatentState | string {
    return this.#once('latent', () => latentState(this.#run, this.#run.judged))
  }

  /** The state of the latent code where it can be told and the code is collapsed, wholly or in part; else null. */
  get collapsedLatent(): LatentState | null {
    return this.#once('collapsedLatent', () => collapsedLatent(this.latent))
  }

  /** When the latent code collapsed, told from the checkpoints; null where they cannot tell. */
  get collapseOnset(): CollapseOnset | null {
    return this.#once('collapseOnset', () => collapseOnset(this.#run))
  }

  /** Does the decoder use its code? Or the reason why no code was swapped. */
  get decoder(): DecoderState | string {
    return this.#once('decoder', () => decoderState(this.#run))
  }

  /** Where features of the image pass the code by; null: not known. */
  get skips(): string[] | null {
    return this.#once('skips', () => skipsOf(this.#run))
  }

  /** The effective beta, where it could be had and a high one means something; else null. */
  get effectiveBeta(): EffectiveBeta | null {
    return this.#once('effectiveBeta', () => effectiveBeta(this.betaWithSkips, this.skips))
  }

  /** The effective beta with skip connections or without: only a low one means something. Null: not measured. */
  get betaWithSkips(): EffectiveBeta | null {
    return this.#once('betaWithSkips', () => betaWithSkips(this.#run))
  }

  /** The figures of the reconstruction, or the reason why there are none to judge. */
  get reconstruction(): ReconstructionEvidence | string {
    return this.#once('reconstruction', () => reconstructionOf(this.#run))
  }

  /** How different the reconstructions of different images are, or the reason why that says nothing. */
  get diversity(): DiversityState | string {
    return this.#once('diversity', () => diversityState(this.#run, this.reconstruction))
  }

  /** How much of each image's own contrast is lost, or the reason why that cannot be told. */
  get error(): ErrorState | string {
    return this.#once('error', () => errorState(this.#run, this.reconstruction))
  }

  /** Reconstructions are close to their images and differ as the images do. */
  get reconstructsWell(): boolean {
    return this.#once('reconstructsWell', () => reconstructsWell(this.#run, this.diversity, this.error))
  }

  /** What the reconstruction does to coarse and fine structure; null where spectra or patches are lacking. */
  get spectrum(): SpectrumState | null {
    return this.#once('spectrum', () => spectrumState(this.#run))
  }

  /** What straight lines make of the images beside the model; null where not measured. */
  get capacity(): Capacity | null {
    return this.#once('capacity', () => capacityOf(this.#run))
  }

  /** How much of the images' main structure is in the reconstruction; null where not measured. */
  get mainStructure(): MainStructure | null {
    return this.#once('mainStructure', () => mainStructure(this.spectrum))
  }

  /** Bands that the images' own noise makes up for the most part; empty where the noise is not known. */
  get noisyBands(): Band[] {
    return this.#once('noisyBands', () => noisyBands(this.#run))
  }

  /** Whether the training's own loss still fell; null where the history does not tell. */
  get lossTrend(): LossTrend | null {
    return this.#once('lossTrend', () => lossTrend(this.#run))
  }

  /** The KL weight over the training; null where it is not known. */
  get klWeight(): KlWeight | null {
    return this.#once('klWeight', () => klWeight(this.#run))
  }

  /** The KL weight against what the data offer; null where weight, reduction or scale is not known. */
  get klAgainstData(): KlWeightAgainstData | null {
    return this.#once('klAgainstData', () => klWeightAgainstData(this.#run, this.klWeight))
  }

  /** Whether the model was trained with a KL term. */
  get klTerm(): KlTerm {
    return this.#once('klTerm', () => klTerm(this.#run, this.klWeight))
  }

  /** The log says that the KL weight was 0 throughout. */
  get klNeverWeighed(): boolean {
    return this.#once('klNeverWeighed', () => klNeverWeighed(this.klWeight))
  }

  /** The code is collapsed although so low a KL weight should leave it alive: it has not come alive yet. */
  get deadBelowTheData(): boolean {
    return this.#once('deadBelowTheData', () => {
      const lost = this.klOnset !== null && !this.klOnset.early && this.klOnset.late && !this.klOnset.neverRose
      const dead = this.collapsedLatent !== null && !this.collapsedLatent.dead
      return dead && !this.reconstructsWell && !lost && (this.klNeverWeighed || isFarBelow(this.klAgainstData))
    })
  }

  /** When the KL divergence collapsed; null where the history does not tell. */
  get klOnset(): KlOnset | null {
    return this.#once('klOnset', () => klOnset(this.#run, this.klWeight))
  }

  /** Since when the validation loss has risen while the training loss has not; null where it has not, or is not known. */
  get overfit(): Overfit | null {
    return this.#once('overfit', () => overfitSince(this.#run))
  }

  /** The learning rate at the end against its highest; null where it is not known. */
  get learningRate(): LearningRate | null {
    return this.#once('learningRate', () => learningRateLeft(this.#run))
  }

  /** Whether the reconstruction still got better up to the judged checkpoint; null where nothing tells. */
  get progress(): Progress | null {
    return this.#once('progress', () => stillImproving(this.#run, this.lossTrend))
  }

  /** Nothing is reconstructed, and training may still be on the plateau before the code comes into use. */
  get onPlateau(): boolean {
    return this.#once('onPlateau', () => onPlateau(this.klOnset, this.error))
  }

  /** How well the AUROC of every checkpoint is known, in their order; null where one class is lacking. */
  get aurocSpreads(): (AurocSpread | null)[] {
    return this.#once('aurocSpreads', () =>
      this.#run.checkpoints.map(({ evidence: { units } }) => aurocSpread(units.score, units.label, units.group))
    )
  }

  /** Scores of the defect-free and of the defective units. */
  get scores(): ScoresByClass {
    return this.#once('scores', () => scoresByClass(this.#run.judged.evidence.units))
  }

  /** How far defects stand out, for every checkpoint in their order; null where one class is lacking or nothing varies. */
  get errorGaps(): (number | null)[] {
    return this.#once('errorGaps', () => errorGaps(this.#run, this.scores))
  }

  /** The lowest threshold with few false alarms, and what it finds; null without either class. */
  get usableThreshold(): UsableThreshold | null {
    return this.#once('usableThreshold', () => usableThreshold(this.#run, this.scores))
  }

  /** How the calibration's scores compare with those of defect-free test units, or why they cannot be compared. */
  get calibrationShift(): CalibrationShift | string {
    return this.#once('calibrationShift', () => this.#off('C1') ?? calibrationShift(this.#run))
  }

  /** Why no threshold is of use, wherever it stands; null: one may be. */
  get beyondThresholds(): string | null {
    return this.#once('beyondThresholds', () => beyondThresholds(this.#run, this.scale, this.latent, this.diversity))
  }

  /** The threshold that can be recommended on this model, or why there is none. */
  get recommendation(): Recommendation {
    return this.#once('recommendation', () => recommendation(this.#run, this.beyondThresholds))
  }

  /** The scores that a percentile is taken of, and how many of them lie far above the rest. */
  get outlyingScores(): OutlyingScores {
    return this.#once('outlyingScores', () => outlyingScores(this.#run, this.scores))
  }

  /** Other scores of the same units, the best first; empty where none was measured. */
  get otherScores(): OtherScore[] {
    return this.#once('otherScores', () => otherScores(this.#run))
  }

  /** How many fabrics the units are of, as far as that is known. */
  get fabrics(): number {
    return this.#once('fabrics', () => {
      const { fabric } = this.#run.judged.evidence.units
      return new Set(fabric.filter((name) => name !== null)).size
    })
  }

  /** The checkpoint with the highest AUROC; null where none has one. */
  get best(): CheckpointFigures | null {
    return this.#once('best', () => bestByAuroc(this.#run.checkpoints))
  }

  /** Whether reconstructions and images are on one scale, or the reason why that cannot be told. */
  get scale(): ScaleState | string {
    return this.#once(
      'scale',
      () => this.#off('P1') ?? scaleState(this.#run, this.reconstruction, this.diversity, this.collapsedLatent)
    )
  }

  /** Whether the masks lie where the error is, or the reason why that cannot be told. */
  get maskAlignment(): MaskAlignment | string {
    return this.#once('maskAlignment', () => this.#off('M1') ?? maskAlignment(this.#run))
  }

  /** No other placement of the masks fits clearly better, as far as that can be told. */
  get masksAlign(): boolean {
    return this.#once('masksAlign', () => masksAlign(this.maskAlignment))
  }

  /** The figures that masks decide; null without masks or error maps, and where the masks lie elsewhere. */
  get pixel(): PixelEvidence | null {
    return this.#once('pixel', () => usablePixels(this.#run, this.masksAlign))
  }

  /** How the defects stand out in the images themselves; null where not measured. */
  get faintDefects(): FaintDefects | null {
    return this.#once('faintDefects', () => faintDefects(this.pixel))
  }

  /** Whether the model copies its input, or the reason why there is no reconstruction to judge. */
  get copying(): Copying | string {
    return this.#once('copying', () => this.#off('X2') ?? copyingOf(this.#run, this))
  }

  /** Whether the configured threshold is on the scale of the scores, or the reason why there is none to judge. */
  get thresholdScale(): ThresholdScale | string {
    return this.#once('thresholdScale', () => this.#off('P4') ?? thresholdScale(this.#run, this.scores))
  }

  /** The reason for an outcome whose own finding the user has turned off: then no other finding goes by it either. */
  #off(id: keyof PlaybookRun['symptoms']): string | null {
    return this.#run.symptoms[id].severity === 'off' ? TURNED_OFF : null
  }

  #once<K extends keyof Facts>(name: K, workOut: () => Facts[K]): Facts[K] {
    if (!this.#known.has(name)) this.#known.set(name, workOut())
    return this.#known.get(name) as Facts[K]
  }
}
