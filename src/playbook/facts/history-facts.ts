import { medianSorted } from 'simple-statistics'
import type { Curve, TrainingHistory } from '../../history/training-history.ts'
import type { PlaybookRun } from '../run.ts'

/** Relative fall of the loss over the last quarter of the training that counts as progress. */
const progress = 0.02
/** Nats a unit under which a KL curve counts as collapsed: twice the epsilon of Lucas 2019. */
const collapsedNats = 0.02
/** A weight from this share of its highest on is at its target. */
const atTarget = 0.9

/** "epoch 20", "step 4000" */
export function moment({ axis }: TrainingHistory, at: number): string {
  return `${axis} ${at}`
}

/** A curve up to the judged checkpoint, where both count epochs. */
export function untilJudged(run: PlaybookRun, curve: Curve | null | undefined): Curve | null {
  if (!curve) return null
  const { epoch } = run.judged.evidence.checkpoint
  if (run.history?.axis !== 'epoch' || epoch === null) return curve
  const length = curve.at.filter((at) => at <= epoch).length
  return length === 0 ? curve : { ...curve, at: curve.at.slice(0, length), value: curve.value.slice(0, length) }
}

export interface LossTrend {
  falling: boolean
  /** Share of the loss that was lost. */
  drop: number
  since: string
}

/**
 * Whether the training's own loss still fell: the median of the last eighth of its points against that of the eighth before,
 * two points each at least. The reconstruction loss where there is one, as the whole moves with the KL weight.
 *
 * @returns null without a history, with under four points, or where the loss is not positive
 */
export function lossTrend(run: PlaybookRun): LossTrend | null {
  const { history } = run
  const curve = untilJudged(run, history?.curves.reconstruction ?? history?.curves.loss)
  if (history === null || curve === null || curve.value.length < 4) return null
  const half = Math.max(2, Math.ceil(curve.value.length / 8))
  const median = (values: number[]) => medianSorted([...values].sort((a, b) => a - b))
  const before = median(curve.value.slice(-2 * half, -half))
  const now = median(curve.value.slice(-half))
  if (before <= 0 || now < 0) return null
  const drop = 1 - now / before
  return { falling: drop >= progress, drop, since: moment(history, curve.at[curve.at.length - 2 * half]) }
}

export interface KlWeight {
  curve: Curve
  /** By the other curves, as it was not logged itself. */
  implied: boolean
}

/** The KL weight as it was logged or, for want of that, as (loss - reconstruction) / KL implies it. */
export function klWeight(run: PlaybookRun): KlWeight | null {
  const { history } = run
  if (history === null) return null
  const { klWeight: logged, loss, reconstruction, kl } = history.curves
  const curve = untilJudged(run, logged)
  if (curve !== null) return { curve, implied: false }
  if (loss === null || reconstruction === null || kl === null) return null
  const points = untilJudged(run, loss)!.at.flatMap((at, i) => {
    const [r, k] = [valueAt(reconstruction, at), valueAt(kl, at)]
    // What is left of two nearly equal figures is their rounding.
    if (r === null || k === null || k <= 0) return []
    const weight = (loss.value[i] - r) / k
    return weight < -1e-6 ? [] : [{ at, weight: Math.max(0, weight) }]
  })
  if (points.length === 0) return null
  return {
    curve: { name: 'loss - reconstruction', at: points.map(({ at }) => at), value: points.map(({ weight }) => weight) },
    implied: true
  }
}

function valueAt({ at, value }: Curve, wanted: number): number | null {
  const i = at.indexOf(wanted)
  return i < 0 ? null : value[i]
}

/** The KL weight at two epochs; null where either is not known, or the weight at it. */
export function weightBetween(
  { history }: PlaybookRun,
  weight: KlWeight | null,
  from: number | null,
  to: number | null
): { before: number; after: number; implied: boolean } | null {
  if (weight === null || history?.axis !== 'epoch' || from === null || to === null) return null
  const { at } = weight.curve
  if (at[0] > from || at[at.length - 1] < to) return null
  return { before: latest(weight.curve, from), after: latest(weight.curve, to), implied: weight.implied }
}

/** The value at this moment, or the last one before; the first where there is none. */
function latest({ at, value }: Curve, moment: number): number {
  return value[Math.max(0, at.filter((own) => own <= moment).length - 1)]
}

export interface KlOnset {
  /** The KL divergence had collapsed within the first tenth of the training (two points at least). */
  early: boolean
  /** It is collapsed at the end. */
  late: boolean
  highest: { value: number; at: string }
  /** It was highest at the very first point. */
  neverRose: boolean
  /** At the end of that first tenth, and at the end. */
  then: { value: number; at: string }
  now: { value: number; at: string }
  /** KL weight at these moments and at its highest; null where it is not known. */
  weight: { then: number; now: number; highest: number; implied: boolean; atTarget: boolean } | null
}

/**
 * When the KL divergence collapsed: in the first tenth, with the weight at its target already, or later
 * (docs/science.md, "Causes from the training history"). It counts as nats summed over units, as is usual. Where the
 * curve rises afterwards, the early value counts only if it is a tenth of the later peak or less: else the curve may
 * count on another scale.
 *
 * @returns null without a KL curve of three points, or without a latent code
 */
export function klOnset(run: PlaybookRun, weight: KlWeight | null): KlOnset | null {
  const { history } = run
  const curve = untilJudged(run, history?.curves.kl)
  const dimensions = run.judged.evidence.latent?.dimensions
  if (history === null || curve === null || curve.value.length < 3 || dimensions === undefined) return null
  const point = (i: number) => ({ value: curve.value[i], at: moment(history, curve.at[i]) })
  const last = curve.value.length - 1
  const then = Math.max(1, Math.ceil(curve.value.length / 10) - 1)
  const top = curve.value.indexOf(curve.value.reduce((a, b) => Math.max(a, b)))
  const level = collapsedNats * dimensions
  const peak = curve.value[top]
  // Else the curve rose afterwards: it may count on another scale, on which little is much.
  const onlyFell = top <= then || curve.value[then] <= 0.1 * peak
  return {
    early: curve.value[then] <= level && onlyFell,
    late: curve.value[last] <= level && (curve.value[last] <= 0.1 * peak || peak <= level),
    highest: point(top),
    neverRose: top === 0,
    then: point(then),
    now: point(last),
    weight: weightsAt(weight, [curve.at[then], curve.at[last]])
  }
}

function weightsAt(weight: KlWeight | null, [then, now]: [number, number]): KlOnset['weight'] {
  if (weight === null) return null
  const { curve, implied } = weight
  const highest = curve.value.reduce((a, b) => Math.max(a, b))
  // Implied weights are noisy: rounding, and averages over batches.
  const share = implied ? 0.5 : atTarget
  return {
    then: latest(curve, then),
    now: latest(curve, now),
    highest,
    implied,
    atTarget: highest > 0 && latest(curve, then) >= share * highest
  }
}

export interface Overfit {
  /** When the validation loss was lowest. */
  best: string
  lowest: number
  now: number
}

/**
 * Where the validation loss was lowest, if it has risen by a twentieth or more since while the training loss has not.
 * Null without a validation loss, or where it has not risen.
 */
export function overfitSince(run: PlaybookRun): Overfit | null {
  const { history } = run
  const curves = history?.curves
  const validation = untilJudged(run, curves?.validationLoss ?? curves?.validationReconstruction)
  const training = untilJudged(run, curves?.validationLoss ? curves.loss : curves?.reconstruction)
  if (history === null || validation === null || validation.value.length < 4) return null
  const best = validation.value.indexOf(validation.value.reduce((a, b) => Math.min(a, b)))
  const [lowest, now] = [validation.value[best], validation.value[validation.value.length - 1]]
  if (lowest <= 0 || now < 1.05 * lowest) return null
  const then = training === null ? null : valueAt(training, validation.at[best])
  // A training loss that rose as well points to the KL weight or to a training that broke, not to too much of it.
  if (training !== null && then !== null && training.value[training.value.length - 1] > then) return null
  return { best: moment(history, validation.at[best]), lowest, now }
}

export interface LearningRate {
  last: number
  highest: number
  /** The last over the highest. */
  share: number
}

/** The learning rate at the end against its highest; null without one. */
export function learningRateLeft(run: PlaybookRun): LearningRate | null {
  const curve = untilJudged(run, run.history?.curves.learningRate)
  if (curve === null) return null
  const highest = curve.value.reduce((a, b) => Math.max(a, b))
  const last = curve.value[curve.value.length - 1]
  return highest > 0 ? { last, highest, share: last / highest } : null
}
