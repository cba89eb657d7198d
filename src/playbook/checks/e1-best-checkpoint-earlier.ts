import type { PlaybookContext } from '../context.ts'
import { isMet, type Cause, type Finding, type Measurement } from '../finding.ts'
import { weightBetween } from '../facts/history-facts.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure, rate } from '../../words/format.ts'
import { against, type Advice } from '../advice.ts'
import { causesOfEarlierBest } from './e1-causes.ts'
import type { CheckpointFigures } from '../run.ts'
import { standardNormalQuantile } from '../../statistics/normal.ts'
import type { PairedAurocTest } from '../../statistics/paired-auroc-test.ts'
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
  if (best === context.judged && best !== last) {
    const lower = comparison.difference > 0 ? `has an AUROC lower by ${rate(comparison.difference)}` : 'has the same AUROC'
    return {
      status: 'not-assessable',
      reason: `The judged checkpoint, ${name}, is the best itself; the last one, ${last.evidence.checkpoint.name}, ${lower}.`
    }
  }
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
  const causes = causesOfEarlierBest(context, best, last)
  const isOvertrained = causes.some(({ cause, likelihood }) => cause === 'overtrained' && likelihood === 'likely')
  return {
    status: 'present',
    severity: 'warning',
    summary: `${isOvertrained ? 'Training went on too long: an' : 'An'} earlier checkpoint, ${when}, tells defects apart better than the last one (AUROC ${rate(best.metrics.imageAuroc!)} against ${rate(last.metrics.imageAuroc!)}).`,
    measurements,
    causes,
    actions: actions(context, causes, best, when)
  }
}

function actions(context: PlaybookContext, causes: Cause[], best: CheckpointFigures, when: string): (string | Advice)[] {
  const at = best.evidence.checkpoint.epoch
  const weight = weightBetween(context, context.facts.klWeight, at, at)
  const alone = causes.some(({ cause, because }) => cause === 'spike' && because.includes('stands out alone'))
  return [
    alone
      ? `Confirm ${when} on images that had no part in choosing it before you ship it: the best of ${context.checkpoints.length} checkpoints is flattered by having been chosen.`
      : `Ship ${when} instead of the last checkpoint.`,
    against('overtrained', `Stop the training at ${when}.`),
    against(
      'overtrained',
      'Watch the AUROC, or the gap between defective and defect-free errors, on a validation set during training and stop when it no longer rises.'
    ),
    ...(weight === null
      ? []
      : [against('kl-weight-rose-late', `Hold the KL weight at the ${figure(weight.before)} that it had at ${when}.`)]),
    against('spike', 'Clip gradients or lower the learning rate, and save checkpoints more often, so that none stands alone.')
  ]
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
