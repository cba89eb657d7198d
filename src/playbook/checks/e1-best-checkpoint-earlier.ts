import type { PlaybookContext } from '../context.ts'
import { isMet, type Finding, type Measurement } from '../finding.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure, rate } from '../../words/format.ts'
import { standardNormalQuantile } from '../../statistics/normal.ts'
import type { PairedAurocTest } from '../../statistics/paired-auroc-test.ts'
import { patchWords } from '../facts/patch-word.ts'
import { compareAuroc } from '../facts/separation.ts'

/**
 * E1: the best checkpoint lies before the last one. Paired comparison on the same units: best minus last at least 0.03,
 * with a one-sided p under 0.05 (docs/science.md, "E1"). The best of many is flattered by having been chosen, so the
 * p-value is a lower bound; the margin is what makes up for it. Undecided with the margin, but not the p.
 */
export function assessE1(context: PlaybookContext): Finding {
  return buildFinding('E1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  if (context.checkpoints.length < 2) {
    return { status: 'not-assessable', reason: 'There is only one checkpoint; early stopping needs several.' }
  }
  const { best } = context.facts
  const last = context.checkpoints[context.checkpoints.length - 1]
  const comparison = best === null || last.metrics.imageAuroc === null ? null : compareAuroc(best, last, context)
  if (best === null || comparison === null) {
    return { status: 'not-assessable', reason: needsBothClasses('AUROC', context) }
  }
  const limits = context.symptoms.E1.limits
  const measurements: Measurement[] = [
    { metric: 'bestMinusLast', value: comparison.difference, operator: '>=', limit: limits.gain },
    { metric: 'bestMinusLastP', value: comparison.greater, operator: '<', limit: limits.p }
  ]
  const name = best.evidence.checkpoint.name
  if (best !== last && comparison.difference >= limits.gain && comparison.greater >= limits.p) {
    return {
      status: 'undecided',
      severity: 'notice',
      summary: `${name} ranks better than the last checkpoint (by ${rate(comparison.difference)}), which may be chance (p ${figure(comparison.greater)}).`,
      measurements,
      reason: leadNeeds(context, comparison)
    }
  }
  if (best === last || !measurements.every(isMet)) {
    const summary =
      best === last
        ? `The last checkpoint, ${name}, is also the best.`
        : `The best checkpoint, ${name}, is not clearly better than the last (by ${rate(comparison.difference)}).`
    return { status: 'absent', summary, measurements }
  }
  const when = best.evidence.checkpoint.epoch === null ? name : `epoch ${best.evidence.checkpoint.epoch} (${name})`
  return {
    status: 'present',
    severity: 'warning',
    summary: `Training went on too long: ${when} tells defects apart better than the last checkpoint (AUROC ${rate(best.metrics.imageAuroc!)} against ${rate(last.metrics.imageAuroc!)}).`,
    measurements,
    causes: [{ cause: 'overtrained', likelihood: 'likely', because: overtraining(context, best, last) }],
    actions: [
      `Ship ${when} instead of the last checkpoint, or stop training there.`,
      'Watch the AUROC, or the gap between defective and defect-free errors, on a validation set during training and stop when it no longer rises.'
    ]
  }
}

/** How many defective units would show a lead of this size, as the standard error goes with the root of their number. */
function leadNeeds(context: PlaybookContext, { difference, standardError }: PairedAurocTest): string {
  const defective = context.judged.evidence.units.label.filter((label) => label === 1).length
  const p = context.symptoms.E1.limits.p
  const errors = standardNormalQuantile(1 - Math.min(0.5, p)) + standardNormalQuantile(0.8)
  const needed = standardError === null ? null : Math.ceil(defective * ((errors * standardError) / difference) ** 2)
  return needed === null || needed <= defective
    ? 'Add units of both classes, defective ones above all.'
    : `Add defective units: it takes about ${needed} (now ${defective}) to show a lead of ${rate(difference)} in 8 of 10 cases.`
}

type Checkpoint = PlaybookContext['judged']

function overtraining(context: PlaybookContext, best: Checkpoint, last: Checkpoint): string {
  const { overfit } = context.facts
  const validated =
    overfit === null
      ? ''
      : ` The validation loss was lowest at ${overfit.best} (${figure(overfit.lowest)}) and has risen to ${figure(overfit.now)} since.`
  return `${errorSentence(context, best, last)}${validated}`
}

function errorSentence(context: PlaybookContext, best: Checkpoint, last: Checkpoint): string {
  const before = best.evidence.reconstruction?.meanSquaredError
  const after = last.evidence.reconstruction?.meanSquaredError
  const steps = context.checkpoints.indexOf(last) - context.checkpoints.indexOf(best)
  const falls = `The AUROC fell by ${rate(best.metrics.imageAuroc! - last.metrics.imageAuroc!)} over the ${steps === 1 ? 'last checkpoint' : `last ${steps} checkpoints`}`
  if (before === undefined || after === undefined) return `${falls}.`
  return after < before
    ? `${falls} while the error on defect-free ${patchWords(context)} still fell (${figure(before)} to ${figure(after)}): the model learns to rebuild defects as well.`
    : `${falls}, and the error on defect-free ${patchWords(context)} did not fall (${figure(before)} to ${figure(after)}).`
}
