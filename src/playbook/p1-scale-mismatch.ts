import type { PlaybookContext } from './context.ts'
import type { Finding, Measurement } from './finding.ts'
import { buildFinding, type Assessment } from './build-finding.ts'
import { figure } from './format.ts'
import { reconstructionOf } from './reconstruction-state.ts'

/**
 * P1: the reconstruction and the image are on different scales. From the pooled regression x = a + b * xhat: the raw error
 * is over half of Var(x), the error behind the best straight line under 0.3 of the raw one, and itself under 0.5 (a
 * near-constant output is no scale mismatch; RULES.md). All figures of error and all scores are then meaningless, so P1
 * leaves a run inconclusive.
 */
export function assessP1(context: PlaybookContext): Finding {
  return buildFinding('P1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const reconstruction = reconstructionOf(context)
  if (typeof reconstruction === 'string') return { status: 'not-assessable', reason: reconstruction }
  const { rawError, affineError, slope, intercept } = reconstruction.scale
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
  const mismatch =
    rawError > limits['raw-error'] &&
    affineError < limits['affine-share'] * rawError &&
    affineError < limits['affine-error']
  if (!mismatch) {
    return { status: 'absent', summary: 'Reconstructions and images are on the same scale.', measurements }
  }
  const known = nearestKnownScale(slope, intercept)
  const line = `image = ${figure(intercept)} + ${figure(slope)} x reconstruction`
  return {
    status: 'present',
    severity: 'warning',
    summary: `Reconstructions have the pattern of the images but another scale of brightness (${line}). Every error and every score is wrong until that is settled, so the model cannot be judged.`,
    measurements,
    causes: [
      {
        cause: known === null ? 'unknown-scale' : known.cause,
        likelihood: known === null ? 'possible' : 'likely',
        because: `The best fit is ${line}${known === null ? ', which is none of the usual maps' : `: ${known.reading}`}.`
      }
    ],
    actions: [
      `Set model.input.range (and mean, std) to what the training code fed the model${known === null ? '' : `; the fit points to ${known.cure}`}. All figures change with it, so evaluate again.`
    ]
  }
}

/** What x = a + b * xhat looks like, on the configured scale, for the slips that are usual. */
const knownScales = [
  {
    slope: 255,
    intercept: 0,
    cause: 'output-0-to-1-read-as-0-to-255',
    reading: 'the model gives 0..1 where 0..255 is configured',
    cure: 'range: [0, 1]'
  },
  {
    slope: 1 / 255,
    intercept: 0,
    cause: 'output-0-to-255-read-as-0-to-1',
    reading: 'the model gives 0..255 where 0..1 is configured',
    cure: 'range: [0, 255]'
  },
  {
    slope: 0.5,
    intercept: 0.5,
    cause: 'output-minus-1-to-1-read-as-0-to-1',
    reading: 'the model gives -1..1 where 0..1 is configured',
    cure: 'range: [-1, 1]'
  },
  {
    slope: 2,
    intercept: -1,
    cause: 'output-0-to-1-read-as-minus-1-to-1',
    reading: 'the model gives 0..1 where -1..1 is configured',
    cure: 'range: [0, 1]'
  },
  {
    slope: 0.226,
    intercept: 0.449,
    cause: 'output-standardized-like-imagenet',
    reading: 'the model gives values standardized with the ImageNet mean and deviation',
    cure: 'mean: [0.485, 0.456, 0.406] and std: [0.229, 0.224, 0.225]'
  }
]

/**
 * Within a quarter of the slope, as a fit over imperfect reconstructions is pulled off the exact line; the intercept within a
 * fifth of what the line spans, which is the slope, as reconstructions span about 1.
 */
function nearestKnownScale(slope: number, intercept: number): (typeof knownScales)[number] | null {
  const distance = (scale: (typeof knownScales)[number]): number =>
    Math.abs(Math.log(slope / scale.slope)) + Math.abs(intercept - scale.intercept) / Math.max(1, scale.slope)
  if (slope <= 0) return null
  const near = knownScales.filter(
    (scale) =>
      Math.abs(Math.log(slope / scale.slope)) < Math.log(1.25) &&
      Math.abs(intercept - scale.intercept) < 0.2 * Math.max(1, scale.slope)
  )
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null
}
