import type { Evidence } from '../../src/evidence/evidence.ts'
import { curveKinds, type CurveKind, type TrainingHistory } from '../../src/history/training-history.ts'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import type { Cause } from '../../src/playbook/finding.ts'
import { contextOf } from './evidence.ts'
import { causeIn } from './findings.ts'

/** A history with these curves, a point for every epoch or step. */
export function historyOf(
  curves: Partial<Record<CurveKind, number[]>>,
  axis: TrainingHistory['axis'] = 'epoch'
): TrainingHistory {
  const entries = curveKinds.map((kind) => {
    const value = curves[kind]
    return [kind, value === undefined ? null : { name: `log/${kind}`, at: value.map((_, i) => i + 1), value }]
  })
  return { axis, curves: Object.fromEntries(entries), unused: ['time|`x`'], notes: [] } as TrainingHistory
}

/** Values of a function at n points from 0 to 1. */
export function curve(n: number, f: (share: number) => number): number[] {
  return Array.from({ length: n }, (_, i) => f(i / (n - 1)))
}

/** The same checkpoint at the end of a training of 40 epochs. */
export function atEpoch40(evidence: Evidence): Evidence {
  return { ...evidence, checkpoint: { ...evidence.checkpoint, name: 'epoch_040', epoch: 40 } }
}

/** What one finding says of one of its causes, given the history. */
export function causeByHistory(
  evidence: Evidence | Evidence[],
  history: TrainingHistory | null,
  id: string,
  cause: string
): Cause {
  const findings = assessPlaybook(contextOf(evidence, {}, { history }))
  return causeIn(
    findings.find((finding) => finding.id === id)!,
    cause
  )
}
