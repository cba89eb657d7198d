import { curveKinds, type TrainingHistory } from '../history/training-history.ts'
import type { Diagnosis } from './schema.ts'

/** Points a curve, and names of unused columns, that the diagnosis keeps. */
const mostPoints = 60
const mostNames = 40

/** The curves in few points, evenly spaced with both ends, at six digits: enough to look at, little to store. */
export function summarizeHistory({ axis, curves, unused, notes }: TrainingHistory): NonNullable<Diagnosis['history']> {
  return {
    axis,
    curves: curveKinds.flatMap((kind) => {
      const curve = curves[kind]
      if (curve === null) return []
      const last = curve.at.length - 1
      const kept = Math.min(mostPoints, curve.at.length)
      const points = Array.from({ length: kept }, (_, i) => (kept === 1 ? last : Math.round((i * last) / (kept - 1))))
      return [
        {
          curve: kind,
          name: curve.name,
          at: points.map((i) => curve.at[i]),
          value: points.map((i) => Number(curve.value[i].toPrecision(6)))
        }
      ]
    }),
    unused: unused.slice(0, mostNames),
    notes
  }
}
