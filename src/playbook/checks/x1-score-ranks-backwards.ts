import { against, type Advice } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause, Finding } from '../finding.ts'
import { isClearlyBetter } from '../facts/other-scores.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { unitsToDecide } from '../../statistics/units-to-decide.ts'
import { range, rate } from '../../words/format.ts'
import { backwardCauses, PLAIN } from './x1-causes.ts'
import { scoreAdvice } from './a1-better-score-measured.ts'

/**
 * X1: the score ranks backwards: the upper bound of the AUROC is under 0.5. Normalizing each error map on its own does
 * that, as a defect raises the maximum that all other pixels are divided by (docs/science.md, "X1": AUROC 0.004 to
 * 0.19). Undecided where the point is under it and the interval is not.
 */
export function assessX1(context: PlaybookContext): Finding {
  return buildFinding('X1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { imageAuroc, imageAurocInterval } = context.judged.metrics
  if (imageAuroc === null || imageAurocInterval === null) {
    return { status: 'not-assessable', reason: needsBothClasses('AUROC', context) }
  }
  const limit = context.symptoms.X1.limits.auroc
  const measurements = [
    { metric: 'imageAuroc', value: imageAuroc, operator: '<' as const, limit, interval: imageAurocInterval }
  ]
  if (imageAurocInterval[1] >= limit && imageAuroc < limit) {
    const spread = context.facts.aurocSpreads[context.checkpoints.indexOf(context.judged)]!
    const defective = context.judged.evidence.units.label.filter((label) => label === 1).length
    const needed = unitsToDecide(imageAuroc, limit, spread.negatives / spread.positives, { confidence: 0.975 })
    const takes =
      needed === null ? 'more than can be named' : `about ${Math.ceil((needed * defective) / spread.positives)}`
    return {
      status: 'undecided',
      severity: 'notice',
      summary: `Defective units score a little lower than defect-free ones, which may be chance (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}).`,
      measurements,
      reason: `Add defective units: it takes ${takes} (now ${defective}), for an answer in 8 of 10 cases, if the AUROC is ${rate(imageAuroc)}.`
    }
  }
  if (imageAurocInterval[1] >= limit) {
    return {
      status: 'absent',
      summary: `Defective units do not score below defect-free ones (AUROC ${rate(imageAuroc)}).`,
      measurements
    }
  }
  const causes = backwardCauses(context)
  return {
    status: 'present',
    severity: 'critical',
    summary: `The score ranks backwards: defective units score lower than defect-free ones (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}). No threshold can repair that.`,
    measurements,
    causes,
    actions: actionsOf(context, causes)
  }
}

const cures: Advice[] = [
  against(
    'per-image-normalization',
    'Do not normalize error maps or scores image by image (min-max): keep one scale for the whole set.'
  ),
  against(
    'similarity-used-as-error',
    'Make sure that a higher score means more anomalous: a similarity or a likelihood has to be negated.'
  ),
  against('labels-swapped', 'Check the labels: 1 is defective, 0 is defect-free.')
]

/** Nothing against what is ruled out. */
function actionsOf(context: PlaybookContext, causes: Cause[]): (string | Advice)[] {
  const open = (cause: string) => causes.some((one) => one.cause === cause && one.likelihood !== 'ruled-out')
  const better = context.facts.otherScores.find(
    (other) => other.of !== 'image' && isClearlyBetter(other, context.symptoms.A1.limits)
  )
  const plain = causes.some(({ cause, likelihood }) => cause === PLAIN && likelihood === 'likely')
  const score =
    better !== undefined
      ? [scoreAdvice(better)]
      : plain
        ? ['Score by something else than the error: it is least where there is least to rebuild, and none that was measured here does better.']
        : []
  return [...score, ...cures.filter((cure) => cure.against.some(open))]
}
