import { count, exactPercent, inWords, note, percent } from '../words/format.ts'
import { HELD_TO } from './conformal.ts'
import { boundsAt, classSizes } from './evaluate-threshold.ts'
import type { ThresholdContext } from './threshold-context.ts'
import type { Threshold } from './types.ts'

/**
 * Under so many defects, those of one group counted once, nothing that finds few of them can be told from a guess: what holds the
 * false alarms is shown as just that.
 */
const fewDefects = 8

export function hasFewDefects({ test }: ThresholdContext): boolean {
  return classSizes(test).defective.groups < fewDefects
}

/**
 * The row with the bounds that new units hold to, each for itself in 95 % of cases, and marked where these leave open whether
 * it finds more of the defects than it alarms on defect-free units: what is promised, else cross-fitted, else measured.
 */
export function withBounds(row: Threshold, context: ThresholdContext): Threshold {
  if (row.threshold === null) return row
  const measured = boundsAt(row.threshold, context.test)
  const recallBound = row.recallBound ?? measured.recall
  const falsePositiveRateBound = row.falsePositiveRateBound ?? measured.falsePositiveRate
  const proven = recallBound !== null && falsePositiveRateBound !== null && recallBound > falsePositiveRateBound
  return {
    ...row,
    recallBound,
    falsePositiveRateBound,
    ...(proven ? {} : { unproven: true as const, note: note(row.note, unprovenNote(row, context)) })
  }
}

function unprovenNote({ policy }: Threshold, context: ThresholdContext): string {
  const holds = policy === 'target-fpr' ? 'Holds false alarms; that' : 'That'
  if (!hasFewDefects(context)) return `${holds} it finds more defects than a guess is not shown.`
  const { units, groups } = classSizes(context.test).defective
  const of = groups < units ? ` of ${count(groups, 'group')}` : ''
  return `${holds} it finds defects is not shown: there ${units === 1 ? 'is' : 'are'} ${inWords(units)} defective unit${units === 1 ? '' : 's'}${of}.`
}

/** Fewest groups whose units' alikeness can be told from them (docs/calibration.md, `recommended-threshold`). */
const fewestGroups = 8

/** Why nothing can be promised of a threshold's false alarms: too few units, or groups of them, to hold them down. Null: it can. */
export function notHeld(
  { falsePositiveRateBound }: Threshold,
  cap: number,
  { calibration }: ThresholdContext
): string | null {
  const { sorted, groups } = calibration
  if (groups < sorted.length && groups < fewestGroups) {
    return `its defect-free units are of only ${count(groups, 'group')}, and ${fewestGroups} are the least`
  }
  const bound = falsePositiveRateBound ?? null
  if (bound === null || bound <= HELD_TO * cap) return null
  return `from so few defect-free units, or groups of them, it may flag up to ${percent(bound)} of new ones`
}

/** Why a threshold is of no proven use, with both bounds. */
export function notUseful({ recallBound, falsePositiveRateBound }: Threshold): string {
  const [found, alarms] = [recallBound ?? 0, falsePositiveRateBound ?? 1]
  return `not shown to be of use: it may find no more than ${percent(found)} of the defects and flag up to ${percent(alarms)} of the defect-free units`
}

/** `flags 41% of the defect-free units, more than the 15% of thresholds.max-false-alarms`; null where it keeps to the cap. */
export function beyondCap(row: Threshold, cap: number, { calibration }: ThresholdContext): string | null {
  // Chosen for a rate that these very units keep to; cross-fitting shows only how much it varies, unless they come in groups.
  const promised =
    row.policy === 'target-fpr' && calibration.from === 'test' && calibration.groups === calibration.sorted.length
  const shown = [row.falsePositiveRate, promised ? null : row.crossFittedFalsePositiveRate].map((rate) => rate ?? 0)
  const rate = Math.max(...shown)
  if (rate <= cap) return null
  return `flags ${percent(rate)} of the defect-free units, more than the ${exactPercent(cap)} of \`thresholds.max-false-alarms\``
}
