import type { EvaluationPlan } from '../../evaluation-set/types.ts'
import type { Leaks } from '../../evaluation-set/leaks/find-leaks.ts'
import type { Evidence } from '../../evidence/evidence.ts'

/** What the evidence says of the evaluation set. @param sample defect-free patches in the fixed sample */
export function describeSet(plan: EvaluationPlan, sample: number, leaks: Leaks): Evidence['evaluationSet'] {
  const { channels, height, width } = plan.geometry
  return {
    hash: plan.hash,
    layout: plan.set.layout,
    unit: plan.unit,
    images: new Set(plan.test.map((patch) => patch.image)).size,
    patches: plan.test.length,
    leftOut: plan.set.leftOut.map(({ name, reason }) => ({ name, reason })),
    notes: plan.notes,
    ...(plan.besideVerdict.length > 0 && { besideVerdict: plan.besideVerdict }),
    calibration: plan.calibration === null ? 'test' : 'separate',
    duplicates: plan.duplicates,
    leaks,
    masks: plan.hasMasks,
    ...(plan.doubtfulMasks !== null && { doubtfulMasks: plan.doubtfulMasks }),
    geometry: [channels, height, width],
    sample
  }
}
