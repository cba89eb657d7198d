import { groupSizes } from './group-sizes.ts'

/** From so many units of each class on, or groups that hold some where units come in groups, and … */
export const enoughUnits = 20
/** … so many groups in all, nominal 95 % intervals hold the truth in at least 93 % of cases (docs/calibration.md). */
export const enoughGroups = 40

/**
 * Why the intervals of a set are only approximately what they are called: `12 defective units`, `24 groups of units`.
 * Null where there is enough of everything. A class that does not occur has no intervals.
 *
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @param groups name of the group of each unit, shape [N]
 */
export function tooFewForIntervals(labels: ArrayLike<number>, groups: ArrayLike<string>): string | null {
  const all = groupSizes(groups)
  const few = [1, 0].flatMap((label) => {
    const own = groupSizes(groups, (i) => labels[i] === label)
    const what = label === 1 ? 'defective' : 'defect-free'
    if (own.units === 0 || own.groups >= enoughUnits) return []
    if (!all.grouped || own.units < enoughUnits) return [`${own.units} ${what} unit${own.units === 1 ? '' : 's'}`]
    return [`${own.groups} group${own.groups === 1 ? '' : 's'} of ${what} units`]
  })
  if (few.length > 0) return few.join(' and ')
  return all.grouped && all.groups < enoughGroups ? `${all.groups} groups of units` : null
}
