import { findEvaluationSet } from '../evaluation-set/find-evaluation-set.ts'
import type { Settings } from '../settings/schema.ts'
import { evaluateModel } from './evaluate-model.ts'
import type { Evaluator } from './evaluator.ts'
import { Plans } from './plans.ts'
import type { Progress } from './progress.ts'

/** Evaluates in this process. */
export function evaluateHere(settings: Settings, progress: Progress): Evaluator {
  let plans: Plans | null = null
  return {
    async evaluate(checkpoint) {
      plans ??= new Plans(await findEvaluationSet(settings), settings)
      return evaluateModel(checkpoint, plans, settings, progress)
    },
    close: () => undefined
  }
}
