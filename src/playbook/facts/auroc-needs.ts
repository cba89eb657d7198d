import type { AurocSpread } from '../../statistics/auroc-interval.ts'
import { unitsToDecide } from '../../statistics/units-to-decide.ts'
import { rate } from '../../words/format.ts'

/** An AUROC at which a model works, if not well: what a set should be able to tell from a stuck one. */
const WORKING = 0.75

/**
 * How many defective units would decide whether the AUROC is stuck near chance, in 8 of 10 cases: for a model that is stuck, for
 * one that works, and for one whose AUROC is what was measured. Units that come in groups count as effective ones, so that so
 * many more are needed.
 *
 * @param limits the AUROC under which a model is stuck, that from which one is not, and that which a stuck one has at most
 */
export function aurocNeeds(
  spread: AurocSpread,
  { defective, defectFree }: { defective: number; defectFree: number },
  { stuck, below, above }: { stuck: number; below: number; above: number }
): string {
  const ratio = spread.negatives / spread.positives
  const actual = (m: number | null): number | null =>
    m === null ? null : Math.ceil((m * defective) / spread.positives)
  const forStuck = actual(unitsToDecide(stuck, below, ratio))
  const forWorking = actual(unitsToDecide(Math.max(WORKING, above), above, ratio))
  const asMeasured = [unitsToDecide(spread.auroc, below, ratio), unitsToDecide(spread.auroc, above, ratio)]
  const measured = [
    ...(spread.auroc < below ? [asMeasured[0]] : []),
    ...(spread.auroc > above ? [asMeasured[1]] : [])
  ].flatMap((m) => actual(m) ?? [])
  const cases = [
    ...(forStuck !== null && forStuck > defective ? [`${forStuck} if the AUROC is ${rate(stuck)}`] : []),
    ...(forWorking !== null && forWorking > defective
      ? [`${forWorking} if it is ${rate(Math.max(WORKING, above))}`]
      : []),
    ...(measured.length > 0 ? [`${Math.min(...measured)} if it is ${rate(spread.auroc)} as measured`] : [])
  ]
  if (cases.length === 0)
    return 'An AUROC so close to the limit is decided by no set of a usual size: improve the model.'
  const good = defectFree / defective
  const each = good >= 0.5 ? `, with ${Number(good.toPrecision(2))} defect-free to each as now` : ''
  return `Add defective units${each}: it takes about ${cases.join(', ')} (now ${defective}), for an answer in 8 of 10 cases.`
}
