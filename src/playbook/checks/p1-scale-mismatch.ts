import type { PlaybookContext } from '../context.ts'
import type { PlaybookRun } from '../run.ts'
import type { ScalesEvidence } from '../../evidence/evidence.ts'
import { pairCause, pairCure, pairWords } from '../facts/scale-words.ts'
import type { ScaleState } from '../facts/scale.ts'
import type { Cause, Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure } from '../../words/format.ts'

/**
 * P1: the reconstruction and the image are on different scales. All figures of error and all scores are then meaningless,
 * so P1 leaves a run inconclusive. Far from the images and without a sign of them in the reconstructions, it cannot be told.
 */
export function assessP1(context: PlaybookContext): Finding {
  return buildFinding('P1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { scale } = context.facts
  if (typeof scale === 'string') return { status: 'not-assessable', reason: scale }
  const { match, fit, pair } = scale
  const { rawError, affineError } = fit
  const limits = context.symptoms.P1.limits
  const measurements: Measurement[] = [
    { metric: 'rawError', value: rawError, operator: '>', limit: limits['raw-error'] },
    {
      metric: 'affineError',
      value: affineError,
      operator: '<',
      limit: Math.min(limits['affine-error'], limits['affine-share'] * rawError)
    }
  ]
  if (pair !== null) return pairAssessment(context, scale, pair)
  if (match === 'impossible') return impossibleAssessment(context, scale, measurements)
  if (match === 'unreadable') {
    const reason =
      'The reconstructions are far from the images and hardly depend on them, so no scale can be read from them. A model that has collapsed looks like this, and so can one that is fed images on another scale than in training.'
    return { status: 'not-assessable', reason, measurements }
  }
  if (match === 'same') {
    return { status: 'absent', summary: 'Reconstructions and images are on the same scale.', measurements }
  }
  if (match === 'far') {
    const near = nearestKnownScale(fit, LOOSE)
    const slip =
      near === null
        ? ''
        : ` Still, check the range that the model was trained on: of the usual slips the best fit (${line(fit)}) is nearest to this one: ${reading(context, near)}.`
    const summary = `Reconstructions are far from the images, and a change of scale would not bring them near.${slip}`
    return { status: 'absent', summary, measurements }
  }
  const taken = scaleTaken(fit)
  return {
    status: 'present',
    severity: 'warning',
    summary: `Reconstructions have the pattern of the images but another scale of brightness (${line(fit)}). Every error and every score is wrong until that is settled, so the model cannot be judged.`,
    measurements,
    causes: scaleCauses(context, scale),
    actions: [
      isRecorded(context)
        ? 'Record images and reconstructions on one scale, that of the images. All figures change with it, so evaluate again.'
        : `Set model.input.range (and mean, std) to what the training code fed the model${taken === null ? '' : `; the fit points to ${taken.cure}`}. All figures change with it, so evaluate again.`
    ]
  }
}

/** The scales were found by trying them: what to write into the config is known. */
function pairAssessment(context: PlaybookContext, scale: ScaleState, pair: ScalesEvidence): Assessment {
  const { configured, fitting } = pair
  const limits = context.symptoms.P1.limits
  const found = fitting.measured
    ? ' The scale of the reconstruction is none of the usual ones and was read off the images: take the numbers of the training code where they are known.'
    : ''
  return {
    status: 'present',
    severity: 'warning',
    summary: `Model and images are on different scales. ${pairWords(pair)}${found} Every error, every score and every code is wrong until that is settled, so the model cannot be judged.`,
    measurements: [
      { metric: 'rawError', value: scale.fit.rawError, operator: '>', limit: limits['tried-error'] },
      {
        metric: 'otherScalesError',
        value: fitting.rawError,
        operator: '<',
        limit: Math.min(limits['affine-error'], limits['pair-share'] * configured.rawError)
      }
    ],
    causes: scaleCauses(context, scale),
    actions: [`${pairCure(pair)}, and evaluate again: all figures change with it.`]
  }
}

/** No picture is so far from the images, and none of the usual scales fits either. */
function impossibleAssessment(context: PlaybookContext, scale: ScaleState, measurements: Measurement[]): Assessment {
  const { meanSquaredError } = context.judged.evidence.reconstruction!
  const cure = isRecorded(context)
    ? 'Record images and reconstructions on one scale, that of the images'
    : 'Set model.input (range, mean, std) to what the training code fed the model, and model.reconstruction to what the model gives for black and white'
  return {
    status: 'present',
    severity: 'warning',
    summary: `The reconstructions lie far outside of any picture: the mean squared error is ${figure(meanSquaredError)} on a scale of 0 to 1, where black for white would be 1. So the scale of the model cannot be the configured one, and the model cannot be judged; or it has diverged.`,
    measurements: [
      ...measurements,
      {
        metric: 'meanSquaredError',
        value: meanSquaredError,
        operator: '>',
        limit: context.symptoms.P1.limits['picture-error']
      }
    ],
    causes: scaleCauses(context, scale),
    actions: [`${cure}. All figures change with it, so evaluate again.`]
  }
}

/** Which scale was taken for which. */
export function scaleCauses(context: PlaybookRun, { fit, pair }: ScaleState): Cause[] {
  if (pair !== null) return [{ cause: pairCause(pair), likelihood: 'likely', because: pairWords(pair) }]
  const taken = scaleTaken(fit)
  const map =
    taken === null
      ? ', which is none of the usual maps'
      : taken.close
        ? `: ${reading(context, taken)}`
        : `. Of the usual maps this is nearest: ${reading(context, taken)}`
  return [
    {
      cause: taken === null ? 'unknown-scale' : taken.cause,
      likelihood: taken?.close ? 'likely' : 'possible',
      because: `The best fit is ${line(fit)}${map}.`
    }
  ]
}

type Fit = ScaleState['fit']

function line({ intercept, slope }: Fit): string {
  return `image = ${figure(intercept)} + ${figure(slope)} x reconstruction`
}

function reading(context: PlaybookRun, { gives, wanted }: KnownScale): string {
  return `the model gives ${gives} where ${wanted} is ${isRecorded(context) ? 'recorded' : 'configured'}`
}

function isRecorded({ judged }: PlaybookRun): boolean {
  return judged.evidence.checkpoint.kind.startsWith('recorded')
}

interface KnownScale {
  slope: number
  intercept: number
  cause: string
  /** Values of the reconstructions, and those that stand for the same pictures in the images. */
  gives: string
  wanted: string
  cure: string
}

/** What x = a + b * xhat looks like, on the scale of the images, for the slips that are usual. */
const knownScales: KnownScale[] = [
  {
    slope: 255,
    intercept: 0,
    cause: 'output-0-to-1-read-as-0-to-255',
    gives: '0..1',
    wanted: '0..255',
    cure: 'range: [0, 1]'
  },
  {
    slope: 1 / 255,
    intercept: 0,
    cause: 'output-0-to-255-read-as-0-to-1',
    gives: '0..255',
    wanted: '0..1',
    cure: 'range: [0, 255]'
  },
  {
    slope: 0.5,
    intercept: 0.5,
    cause: 'output-minus-1-to-1-read-as-0-to-1',
    gives: '-1..1',
    wanted: '0..1',
    cure: 'range: [-1, 1]'
  },
  {
    slope: 2,
    intercept: -1,
    cause: 'output-0-to-1-read-as-minus-1-to-1',
    gives: '0..1',
    wanted: '-1..1',
    cure: 'range: [0, 1]'
  },
  {
    slope: 0.226,
    intercept: 0.449,
    cause: 'output-standardized-like-imagenet',
    gives: 'values standardized with the ImageNet mean and deviation',
    wanted: '0..1',
    cure: 'mean: [0.485, 0.456, 0.406] and std: [0.229, 0.224, 0.225]'
  }
]

/** How far a fit may lie from a map: a factor of the slope, and a share of what the line spans. */
interface Tolerance {
  factor: number
  share: number
}

/** A fit over imperfect reconstructions is pulled off the exact line. */
const CLOSE: Tolerance = { factor: 1.25, share: 0.2 }
/** Fed on a wrong scale, a model also rebuilds badly: -1..1 fed 0..1 gives 0.25 + 0.63 x instead of 0.5 + 0.5 x. */
const LOOSE: Tolerance = { factor: 1.5, share: 0.3 }

/** The usual slip that the fit shows, closely or not. */
function scaleTaken(fit: Fit): (KnownScale & { close: boolean }) | null {
  const known = nearestKnownScale(fit, CLOSE)
  const near = known ?? nearestKnownScale(fit, LOOSE)
  return near && { ...near, close: known !== null }
}

/** The intercept's tolerance is a share of the line's span, which is the slope, as reconstructions span about 1. */
function nearestKnownScale({ slope, intercept }: Fit, { factor, share }: Tolerance): KnownScale | null {
  const distance = (scale: KnownScale): number =>
    Math.abs(Math.log(slope / scale.slope)) + Math.abs(intercept - scale.intercept) / Math.max(1, scale.slope)
  if (slope <= 0) return null
  const near = knownScales.filter(
    (scale) =>
      Math.abs(Math.log(slope / scale.slope)) < Math.log(factor) &&
      Math.abs(intercept - scale.intercept) < share * Math.max(1, scale.slope)
  )
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null
}
