import { tooFewForIntervals } from '../src/statistics/enough-units.ts'
import type { UnitDesign } from './draw-units.ts'

/** Whether the report calls the intervals of such a set approximate. */
export function isApproximate({ groups }: UnitDesign): boolean {
  const names = groups.flatMap((labels, g) => labels.map(() => `group ${g}`))
  return tooFewForIntervals(groups.flat(), names) !== null
}
