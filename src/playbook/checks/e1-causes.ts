import { medianSorted } from 'simple-statistics'
import { figure, rate } from '../../words/format.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { patchWords } from '../facts/patch-word.ts'
import { weightBetween } from '../facts/history-facts.ts'
import type { CheckpointFigures } from '../run.ts'

/** Rise of the KL weight after the best checkpoint that can have cost what was gained. */
const RISEN = 2
/** Error, or loss, over that of the checkpoints before (its median over the points before) that is a spike. */
const SPIKE = 1.25
/** Points of a loss before its end that say where it was. */
const LOSSES_BEFORE = 5

/** Why an earlier checkpoint is better than the last, each cause with the curve that shows it. */
export function causesOfEarlierBest(context: PlaybookContext, best: CheckpointFigures, last: CheckpointFigures): Cause[] {
  const rise = klRise(context, best, last)
  const spike = spikeOf(context, best, last)
  const isOther = rise?.likelihood === 'likely' || spike?.likelihood === 'likely'
  return [...(rise === null ? [] : [rise]), ...(spike === null ? [] : [spike]), overtrained(context, best, last, isOther)]
}

/** Null where the log does not say which weight held at these epochs. */
function klRise(context: PlaybookContext, best: CheckpointFigures, last: CheckpointFigures): Cause | null {
  const [from, to] = [best, last].map(({ evidence }) => evidence.checkpoint.epoch)
  const weights = weightBetween(context, context.facts.klWeight, from, to)
  if (weights === null) return null
  const { before, after, implied } = weights
  const cause = 'kl-weight-rose-late'
  const logged = implied ? ', as loss, reconstruction and KL imply it' : ''
  return before > 0 && after >= RISEN * before
    ? {
        cause,
        likelihood: 'likely',
        because: `The KL weight rose from ${figure(before)} at epoch ${from} to ${figure(after)} at epoch ${to}${logged}.`
      }
    : {
        cause,
        likelihood: 'ruled-out',
        because: `The KL weight was ${figure(before)} at epoch ${from} and ${figure(after)} at epoch ${to}${logged}.`
      }
}

/** A single checkpoint off the curve: the best one, or the last. Null under three checkpoints, which have no curve. */
function spikeOf(context: PlaybookContext, best: CheckpointFigures, last: CheckpointFigures): Cause | null {
  const { checkpoints } = context
  if (checkpoints.length < 3) return null
  const cause = 'spike'
  const { gain } = context.symptoms.E1.limits
  const at = checkpoints.indexOf(best)
  const auroc = ({ metrics }: CheckpointFigures): number => metrics.imageAuroc ?? 0
  const before = checkpoints[at - 1]
  const after = checkpoints.slice(at + 1)
  const name = ({ evidence }: CheckpointFigures): string => evidence.checkpoint.name
  const standsAlone =
    before !== undefined &&
    auroc(best) - auroc(before) >= gain &&
    after.every((one) => auroc(best) - auroc(one) >= gain) &&
    Math.abs(auroc(after[0]) - auroc(before)) < gain
  if (standsAlone) {
    return {
      cause,
      likelihood: 'likely',
      because: `${name(best)} stands out alone: ${name(before)} before it has ${rate(auroc(before))}, and ${after.length === 1 ? `${name(last)} after it` : `the best of the ${after.length} after it`} ${rate(Math.max(...after.map(auroc)))}.`
    }
  }
  const jump = jumpAtTheEnd(context, last)
  if (jump !== null) return { cause, likelihood: 'likely', because: jump }
  return { cause, likelihood: 'ruled-out', because: 'No single checkpoint stands off from those around it.' }
}

/** The last checkpoint's error, or the loss at its moment, far over what they were just before. */
function jumpAtTheEnd(context: PlaybookContext, last: CheckpointFigures): string | null {
  const previous = context.checkpoints[context.checkpoints.indexOf(last) - 1]
  const then = previous.evidence.reconstruction?.meanSquaredError
  const now = last.evidence.reconstruction?.meanSquaredError
  if (then !== undefined && now !== undefined && now >= SPIKE * then) {
    return `The error on defect-free ${patchWords(context)} jumped from ${figure(then)} at ${previous.evidence.checkpoint.name} to ${figure(now)} at the last checkpoint.`
  }
  const loss = context.history?.curves.loss ?? null
  const epoch = last.evidence.checkpoint.epoch
  const end = loss === null || context.history?.axis !== 'epoch' || epoch === null ? -1 : loss.at.indexOf(epoch)
  if (loss === null || end < LOSSES_BEFORE) return null
  const usual = medianSorted(loss.value.slice(end - LOSSES_BEFORE, end).sort((a, b) => a - b))
  return usual > 0 && loss.value[end] >= SPIKE * usual
    ? `The training loss jumped from ${figure(usual)} before to ${figure(loss.value[end])} at epoch ${epoch}.`
    : null
}

/** Too long is what curves show: a validation loss that rose, or an error that still fell while defects were told less well. */
function overtrained(context: PlaybookContext, best: CheckpointFigures, last: CheckpointFigures, isOther: boolean): Cause {
  const cause = 'overtrained'
  const { overfit } = context.facts
  const validated =
    overfit === null
      ? ''
      : ` The validation loss was lowest at ${overfit.best} (${figure(overfit.lowest)}) and has risen to ${figure(overfit.now)} since.`
  const before = best.evidence.reconstruction?.meanSquaredError
  const after = last.evidence.reconstruction?.meanSquaredError
  const steps = context.checkpoints.indexOf(last) - context.checkpoints.indexOf(best)
  const falls = `The AUROC fell by ${rate(best.metrics.imageAuroc! - last.metrics.imageAuroc!)} over the ${steps === 1 ? 'last checkpoint' : `last ${steps} checkpoints`}`
  const likely = overfit !== null ? 'likely' : 'possible'
  if (before === undefined || after === undefined) {
    const unshown = overfit === null ? '; no curve shows why.' : '.'
    return { cause, likelihood: likely, because: `${falls}${unshown}${validated}` }
  }
  const errors = `the error on defect-free ${patchWords(context)}`
  if (after < before) {
    return {
      cause,
      likelihood: overfit !== null || !isOther ? 'likely' : 'possible',
      because: `${falls} while ${errors} still fell (${figure(before)} to ${figure(after)}): the model learns to rebuild defects as well.${validated}`
    }
  }
  return {
    cause,
    likelihood: overfit === null ? 'ruled-out' : 'likely',
    because: `${falls}, and ${errors} did not fall (${figure(before)} to ${figure(after)}).${validated}`
  }
}
