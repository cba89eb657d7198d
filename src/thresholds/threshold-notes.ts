import { enoughGroups, enoughUnits, tooFewForIntervals } from '../statistics/enough-units.ts'
import { conformalUnits } from './conformal.ts'
import { count, figure, exactPercent, percent } from '../words/format.ts'
import type { Prevalence } from './prevalence.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'

/** What a reader of all thresholds must know: what could not be had and why, and what the figures rest on. */
export function thresholdNotes(
  operating: Threshold | null,
  target: number,
  prevalence: Prevalence | null,
  { test, ranked, calibration }: ThresholdContext
): string[] {
  const { positives, negatives } = ranked
  const defectFree = calibration.sorted.length
  const few = tooFewForIntervals(test.label, test.group)
  const notes = [
    operating === null && 'There are no defect-free scores to take the operating percentile of.',
    ranked.scores.length === 1 && 'All scores are equal: no threshold can separate.',
    positives === 0 && 'No defective units: recall, precision and F1 cannot be measured.',
    negatives === 0 && 'No defect-free test units: false alarms cannot be measured.',
    positives === 1 && negatives > 0 && rankOfOnly(test.score[test.label.indexOf(1)], test.score, negatives),
    defectFree < conformalUnits(target) &&
      `A false positive rate of ${exactPercent(target)} cannot be promised from ${count(defectFree, 'defect-free unit')}; it needs ${conformalUnits(target)}.`,
    prevalence && positives > 0 && negatives > 0 && ofPrevalence(prevalence, positives / (positives + negatives)),
    calibration.from === 'test' && defectFree > 0 && sameUnits(operating),
    few !== null &&
      `Only ${few}: the 95% intervals are approximate (they hold from ${enoughUnits} of each class, and ${enoughGroups} groups of units, on).`
  ]
  return notes.filter((sentence) => sentence !== false && sentence !== null)
}

/** F1, and where it peaks, move with the share of defects, which is seldom that of a test set. */
function ofPrevalence({ share, from }: Prevalence, ofSet: number): string {
  const depends = `F1, and the threshold where it is highest, depend on the share of defects, here ${percent(ofSet)}`
  return from === 'set'
    ? `${depends}; precision is told at that share, the one of this set (\`thresholds.prevalence\` sets that of production).`
    : `${depends}; precision is told at ${exactPercent(share)} defects, as \`thresholds.prevalence\` is set.`
}

/** Where the one defective unit stands, as no threshold can be tried out on it. */
function rankOfOnly(score: number, all: number[], negatives: number): string {
  // Minus one: the unit itself.
  const atLeast = all.filter((other) => other >= score).length - 1
  return `Only one defective unit: ${atLeast} of ${count(negatives, 'defect-free unit')} score at least as high.`
}

/** The defect-free test units set the threshold that they are judged by. */
function sameUnits(operating: Threshold | null): string {
  const rate = operating?.crossFittedFalsePositiveRate ?? null
  const f1 = operating?.crossFittedF1 ?? null
  const honest = [rate !== null && `${exactPercent(rate)} false alarms`, f1 !== null && `F1 ${figure(f1)}`].filter(
    Boolean
  )
  const figures = honest.length > 0 ? ` Cross-fitted, the operating threshold has ${honest.join(' and ')}.` : ''
  return `No calibration images of their own: the defect-free test units also set the thresholds.${figures}`
}
