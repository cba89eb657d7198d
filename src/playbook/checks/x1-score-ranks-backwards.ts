import type { PlaybookContext } from '../context.ts'
import type { Cause, Finding } from '../finding.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { unitsToDecide } from '../../statistics/units-to-decide.ts'
import { range, rate } from '../../words/format.ts'

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
  return {
    status: 'present',
    severity: 'critical',
    summary: `The score ranks backwards: defective units score lower than defect-free ones (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}). No threshold can repair that.`,
    measurements,
    causes: causes(context),
    actions: [
      'Do not normalize error maps or scores image by image (min-max): keep one scale for the whole set.',
      'Make sure that a higher score means more anomalous: a similarity or a likelihood has to be negated.',
      'Check the labels: 1 is defective, 0 is defect-free.'
    ]
  }
}

function causes(context: PlaybookContext): Cause[] {
  const { pixel } = context.facts
  const normalized = 'per-image-normalization'
  const swapped = 'labels-swapped'
  const similarity = 'similarity-used-as-error'
  if (pixel === null) {
    const because = 'Not measured: needs masks and error maps, to see whether the maps rank backwards too.'
    return [normalized, similarity, swapped].map((cause) => ({ cause, likelihood: 'possible', because }))
  }
  const map = `Pixel by pixel, the error map has an AUROC of ${rate(pixel.auroc)}`
  if (pixel.auroc > 0.5) {
    return [
      {
        cause: normalized,
        likelihood: 'possible',
        because: `${map}: the maps rank forwards, so the score turns them around.`
      },
      { cause: similarity, likelihood: 'ruled-out', because: `${map}: the error itself is higher on defects.` },
      {
        cause: swapped,
        likelihood: 'possible',
        because: `${map}, by masks that belong to the images labeled as defective.`
      }
    ]
  }
  return [
    { cause: similarity, likelihood: 'possible', because: `${map}: the maps rank backwards as well.` },
    { cause: swapped, likelihood: 'possible', because: `${map}: the maps rank backwards as well.` },
    {
      cause: normalized,
      likelihood: 'possible',
      because: `${map}; the score was computed from these maps by this tool, without normalization.`
    }
  ]
}
