import { against, type Advice } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { figure, percent, sentence } from '../../words/format.ts'
import type { LatentState } from '../facts/latent-state.ts'
import { carryingUnits } from './latent-causes.ts'

/**
 * Few units that each carry much point to the latent code, many that each carry little to the decoder; so does, more directly, what
 * straight lines make of as many units, and of the model's own code (docs/science.md, "Capacity"). A model that has not trained
 * long enough looks like a weak decoder, so that takes an error that no longer falls.
 */
const fewDimensions = 8
const carriesMuch = 25
const carriesLittle = 5

/** S2 and S3: too small a latent code, or too weak a decoder? */
export function capacityCauses(context: PlaybookContext): Cause[] {
  const [latentCause, decoderCause] = ['latent-too-small', 'decoder-too-weak']
  const both = (because: string): Cause[] => [
    { cause: latentCause, likelihood: 'possible', because },
    { cause: decoderCause, likelihood: 'possible', because }
  ]
  const state = context.facts.latent
  if (typeof state === 'string') return both(`Not measured: ${state}`)
  const carrying = carryingUnits(state)
  if (state.state !== 'alive') return both(`${carrying}: with a code that is not in use, capacity cannot be judged.`)
  const [size, strength] = byFill(context, state)
  return [sizeByLines(context, state) ?? size, strengthByLines(context) ?? strength]
}

/** By what as many principal components would do; null where that leaves it open. */
function sizeByLines({ facts: { capacity } }: PlaybookContext, { carrying, latent }: LatentState): Cause | null {
  const cause = 'latent-too-small'
  if (capacity === null) return null
  if (capacity.tooSmall === true && carrying === latent.dimensions) {
    const because = `All of the code is in use, and it has no room for the images: ${capacity.componentWords}.`
    return { cause, likelihood: 'likely', because }
  }
  if (!capacity.largeEnough) return null
  const because = `The size of the code is not what holds the model back: ${capacity.componentWords}.`
  return { cause, likelihood: 'ruled-out', because }
}

/** By what can be read off the code without the decoder; null where that leaves it open. */
function strengthByLines({ facts: { capacity, progress, mainStructure } }: PlaybookContext): Cause | null {
  if (capacity?.unread !== true) return null
  const cause = 'decoder-too-weak'
  const held = `The code holds more than the decoder makes of it: ${capacity.readoutWords}`
  if (progress === null) {
    const because = `${held}. Whether it still learns to is not measured: needs an earlier checkpoint or the training history.`
    return { cause, likelihood: 'possible', because }
  }
  if (progress.improving) {
    const because = `${held}; but it still learns, as the error falls (since ${progress.before}).`
    return { cause, likelihood: 'possible', because }
  }
  // A decoder that shows nothing at all yet says nothing of what it could show (docs/science.md, "Capacity").
  return mainStructure?.grade === 'none'
    ? {
        cause,
        likelihood: 'possible',
        because: `${held}; it shows nothing of the images yet, so it may as well be untrained.`
      }
    : { cause, likelihood: 'likely', because: `${held}, and the error no longer falls (since ${progress.before}).` }
}

/** By how much the units carry. */
function byFill(context: PlaybookContext, state: LatentState): [Cause, Cause] {
  const [latentCause, decoderCause] = ['latent-too-small', 'decoder-too-weak']
  const both = (because: string): [Cause, Cause] => [
    { cause: latentCause, likelihood: 'possible', because },
    { cause: decoderCause, likelihood: 'possible', because }
  ]
  const { dimensions, spread } = state.latent
  const signal = spread?.signalToNoise ?? null
  if (signal === null) {
    return both(
      context.facts.klTerm === 'absent'
        ? 'Not measured: how full a code is shows against its spread, and this one has none.'
        : 'Not measured: needs the spread of the latent code (log-variance).'
    )
  }
  const ratio = `${dimensions} latent dimensions with a median signal of ${figure(signal)} dB over their noise`
  const tight = dimensions < fewDimensions && signal > carriesMuch
  const { progress, mainStructure: partly } = context.facts
  const found =
    partly === null
      ? ''
      : `; the coherence of reconstruction and images, where these have most of their structure, is ${figure(partly.coherence)}`
  const leveled = progress !== null && !progress.improving && !context.facts.onPlateau
  const slack = dimensions >= fewDimensions && signal < carriesLittle
  return [
    {
      cause: latentCause,
      likelihood: tight ? 'likely' : slack ? 'ruled-out' : 'possible',
      because: `${ratio}: ${tight ? 'the code is filled to the brim' : slack ? 'the code has room left' : 'neither full nor idle'}${found}.`
    },
    {
      cause: decoderCause,
      likelihood: slack && leveled ? 'likely' : 'possible',
      because: leveled
        ? `${ratio}, and the error no longer falls (since ${progress.before}).`
        : `${ratio}; whether the error has leveled off ${progress === null ? 'is not measured: needs an earlier checkpoint' : 'is still open'}.`
    }
  ]
}

/** Share of the highest learning rate below which training as good as stands still. */
const nearlyOff = 0.01

/** S2 and S3: simply not trained long enough. Only an earlier checkpoint or the training history can tell. */
export function undertrainedCause(context: PlaybookContext): Cause {
  const cause = 'undertrained'
  const { progress, mainStructure: partly, latent: state } = context.facts
  if (context.facts.deadBelowTheData) {
    const { klAgainstData, klNeverWeighed } = context.facts
    const low = klNeverWeighed ? 'the KL weight was 0 throughout the training' : klAgainstData!.words
    return {
      cause,
      likelihood: 'likely',
      because: `A code that is idle under so little pressure has as a rule not come into use yet: ${low}.`
    }
  }
  const early = firstEpoch(context)
  if (early !== null) return { cause, likelihood: 'likely', because: early }
  // A code in use that the decoder makes nothing of yet is where training starts (docs/science.md, "S2").
  if (partly?.grade === 'none' && typeof state !== 'string' && state.state === 'alive' && !progress?.improving) {
    const because = `The code is in use (${carryingUnits(state)}), but the reconstruction has next to nothing of the images' structure yet (coherence ${figure(partly.coherence)}).`
    return { cause, likelihood: 'likely', because }
  }
  if (progress === null) {
    const because =
      context.history === null
        ? 'Not measured: needs an earlier checkpoint or the training history, to see whether the error still falls.'
        : 'Not measured: the training history has no loss that can tell (four points or more, above zero); needs one, or an earlier checkpoint, to see whether the error still falls.'
    return { cause, likelihood: 'possible', because }
  }
  const { improving, before, drop } = progress
  const rate = context.facts.learningRate
  const slowed =
    rate === null || rate.share >= nearlyOff
      ? ''
      : ` The learning rate has come down to ${figure(rate.last)}, ${percent(rate.share)} of its highest: little can follow.`
  if (improving)
    return {
      cause,
      likelihood: 'likely',
      because: `The error still fell by ${percent(drop)} since ${before}.${slowed}`
    }
  const change = `the error changed by ${percent(-drop)} since ${before}`
  return context.facts.onPlateau
    ? {
        cause,
        likelihood: 'possible',
        because: `${sentence(change)}, but next to nothing is reconstructed yet: this may be the plateau before the code comes into use.`
      }
    : { cause, likelihood: 'ruled-out', because: `Training has leveled off: ${change}.${slowed}` }
}

/** The judged checkpoint is that of the first epoch, and a good part of each image is still missing. */
function firstEpoch({ judged, facts }: PlaybookContext): string | null {
  const { epoch, name } = judged.evidence.checkpoint
  const { error } = facts
  if (epoch === null || epoch > 1 || typeof error === 'string' || error.grade === 'fair' || error.onlyNoise) return null
  return `${name} is the checkpoint of the first epoch, and the median error is still ${percent(error.median)} of an image's own variance.`
}

/** More training, where that is likely to be what is missing; else null. */
export function trainOn(context: PlaybookContext): Advice | null {
  if (undertrainedCause(context).likelihood !== 'likely') return null
  const { progress } = context.facts
  return against(
    'undertrained',
    progress?.improving
      ? `Train longer: the error still fell by ${percent(progress.drop)} since ${progress.before}.`
      : "Train longer, three times the epochs so far, or with a higher learning rate: next to nothing of the images' structure is rebuilt yet."
  )
}

/** More latent dimensions, where the measurements speak for them or leave it open; no more than a hint that it is too early. */
export function dimensionsAdvice(context: PlaybookContext): (string | Advice)[] {
  const state = context.facts.latent
  const dimensions = context.judged.evidence.latent?.dimensions
  if (typeof state !== 'string' && state.state !== 'alive') {
    return [
      `More latent dimensions will not help yet: ${carryingUnits(state)}. Bring the code back into use first${context.facts.collapsedLatent === null ? '' : ' (S4)'}.`
    ]
  }
  return [against('latent-too-small', `Give the latent code more dimensions, ${moreDimensions(dimensions)}.`)]
}

/** "from 32 to 64 or 128"; a very small code first to the playbook's 32. */
function moreDimensions(dimensions: number | undefined): string {
  if (dimensions === undefined) return 'for example from 32 to 64 or 128'
  return dimensions < 32
    ? `from ${dimensions} to 32 or 64`
    : `from ${dimensions} to ${2 * dimensions} or ${4 * dimensions}`
}
