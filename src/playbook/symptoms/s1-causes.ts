import { standardDeviation } from 'simple-statistics'
import { percentile as percentileOf } from '../../statistics/quantile.ts'
import type { Threshold } from '../../thresholds/types.ts'
import { thresholdSummary } from '../checks/p4-threshold-on-another-scale.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { figure, percent, rate } from '../../words/format.ts'
import { patchWords } from '../facts/patch-word.ts'

/**
 * At AUROC 0.65 the recall at the 95th percentile is 0.14, 0.05, 0.01 for a ratio of 1, 0.7, 0.5 (docs/science.md,
 * "S1").
 */
const narrow = 0.7
const weakAuroc = 0.65
/** Share of the error from which on a lack of fine detail is worth a mention. */
const smoothedShare = 0.1
/** Share of the highest defect-free scores that is left out, and the fall of the threshold that then points to outliers. */
const trimmed = 0.02
const trimmedFall = 0.25
/** Relative loss of the error gap that counts as one. */
const gapLoss = 0.2

/** Causes of S1, each with the measurement that speaks for or against it. */
export function thresholdCauses(context: PlaybookContext, operating: Threshold): Cause[] {
  return [
    tooHigh(context, operating),
    ...otherScale(context),
    narrowDefectErrors(context),
    littleSeparation(context),
    outliers(context, operating),
    trainedPastTheBest(context)
  ]
}

function tooHigh({ thresholds }: PlaybookContext, operating: Threshold): Cause {
  const cause = 'threshold-too-high'
  const lower = thresholds.sweep.filter(
    ({ threshold, f1 }) => threshold !== null && f1 !== null && threshold < operating.threshold!
  )
  if (lower.length === 0) {
    return {
      cause,
      likelihood: 'possible',
      because: 'Not measured: no lower percentile of the sweep could be evaluated.'
    }
  }
  const best = lower.reduce((a, b) => (b.f1! > a.f1! ? b : a))
  const at = `At percentile ${figure(best.percentile!)} (${figure(best.threshold!)})`
  return best.f1! > (operating.f1 ?? 0)
    ? { cause, likelihood: 'likely', because: `${at} F1 is ${rate(best.f1!)} with a recall of ${rate(best.recall!)}.` }
    : {
        cause,
        likelihood: 'ruled-out',
        because: `No percentile down to ${figure(lower[0].percentile!)} does better.`
      }
}

/** Only where a threshold is configured. */
function otherScale(context: PlaybookContext): Cause[] {
  const scale = context.facts.thresholdScale
  if (typeof scale === 'string') return []
  return [
    {
      cause: 'threshold-of-another-score',
      likelihood: scale.lies === 'within' ? 'ruled-out' : 'likely',
      because: thresholdSummary(scale)
    }
  ]
}

function narrowDefectErrors(context: PlaybookContext): Cause {
  const cause = 'errors-over-smoothed'
  const { defectFree, defective } = context.facts.scores
  const spread = defectFree.length > 1 ? standardDeviation(defectFree) : 0
  if (defective.length < 2 || spread === 0) {
    return {
      cause,
      likelihood: 'possible',
      because: 'Not measured: needs two defective units and defect-free scores that differ.'
    }
  }
  const ratio = standardDeviation(defective) / spread
  const spreads = `The scores of defective units spread ${figure(ratio)} times as wide as those of defect-free ones`
  const blurred = context.facts.spectrum?.blurred ?? 0
  const smoothed =
    blurred < smoothedShare
      ? ''
      : `; ${percent(blurred)} of the error on defect-free ${patchWords(context)} is smoothed-away detail`
  return {
    cause,
    likelihood: ratio < narrow ? 'likely' : smoothed === '' ? 'ruled-out' : 'possible',
    because: `${spreads}${smoothed}.`
  }
}

function littleSeparation({ judged }: PlaybookContext): Cause {
  const auroc = judged.metrics.imageAuroc!
  return {
    cause: 'little-separation',
    likelihood: auroc < weakAuroc ? 'likely' : 'ruled-out',
    because: `The AUROC is ${rate(auroc)}.`
  }
}

function outliers(context: PlaybookContext, { policy, percentile, threshold }: Threshold): Cause {
  const cause = 'outliers-among-defect-free'
  if (policy !== 'percentile' || percentile === null || threshold === null) {
    return { cause, likelihood: 'ruled-out', because: 'The threshold was configured, not taken from the scores.' }
  }
  const { scores, outlying, limit } = context.facts.outlyingScores
  if (threshold > limit) {
    const because = `The threshold stands among ${outlying} of ${scores.length} defect-free scores that lie far above the rest (over ${figure(limit)}).`
    return { cause, likelihood: 'likely', because }
  }
  const kept = scores.slice(0, scores.length - Math.ceil(trimmed * scores.length))
  if (kept.length === 0 || threshold <= 0) {
    return { cause, likelihood: 'possible', because: 'Not measured: needs positive scores.' }
  }
  const fall = Math.max(0, 1 - percentileOf(kept, percentile) / threshold)
  const because = `Without the highest ${percent(trimmed)} of the defect-free scores the threshold would be ${percent(fall)} lower.`
  return { cause, likelihood: fall > trimmedFall ? 'likely' : 'ruled-out', because }
}

function trainedPastTheBest(context: PlaybookContext): Cause {
  const cause = 'trained-past-the-best'
  const gaps = context.checkpoints
    .slice(0, context.checkpoints.indexOf(context.judged) + 1)
    .map((checkpoint, i) => ({ name: checkpoint.evidence.checkpoint.name, gap: context.facts.errorGaps[i] }))
    .filter((entry): entry is { name: string; gap: number } => entry.gap !== null)
  const { overfit } = context.facts
  if (gaps.length < 2 && overfit !== null) {
    const because = `The validation loss was lowest at ${overfit.best} (${figure(overfit.lowest)}) and has risen to ${figure(overfit.now)} since.`
    return { cause, likelihood: 'likely', because }
  }
  if (gaps.length < 2) {
    return { cause, likelihood: 'possible', because: 'Not measured: needs an earlier checkpoint.' }
  }
  const last = gaps[gaps.length - 1]
  const peak = gaps.reduce((a, b) => (b.gap > a.gap ? b : a))
  const now = `the gap between defective and defect-free scores is ${figure(last.gap)} deviations`
  if (peak === last)
    return { cause, likelihood: 'ruled-out', because: `Now ${now}, as wide as at no earlier checkpoint.` }
  return last.gap > (1 - gapLoss) * peak.gap
    ? {
        cause,
        likelihood: 'ruled-out',
        because: `Now ${now}, hardly less than at its widest (${peak.name}: ${figure(peak.gap)}).`
      }
    : { cause, likelihood: 'likely', because: `Now ${now}; at ${peak.name} it was ${figure(peak.gap)}.` }
}
