import { decodePool } from '../../evaluation-set/images/decode-pool.ts'
import { findEvaluationSet } from '../../evaluation-set/find-evaluation-set.ts'
import { inspectSet } from '../../evaluation-set/images/inspect-set.ts'
import type { EvaluationSet } from '../../evaluation-set/types.ts'
import type { Settings } from '../../settings/schema.ts'
import { evaluateModel } from '../model/evaluate-model.ts'
import type { Evaluator } from '../evaluator.ts'
import { accumulatorThread } from '../model/accumulator-thread.ts'
import { Plans } from '../model/plans.ts'
import type { Progress } from '../progress.ts'

/** Evaluates in this process. @param set where it was found already */
export function evaluateInThisProcess(
  settings: Settings,
  progress: Progress,
  set: EvaluationSet | null = null
): Evaluator {
  let plans: Plans | null = null
  const stop = new AbortController()
  return {
    async evaluate(checkpoint) {
      if (plans === null) {
        decodePool().start()
        accumulatorThread().prepare()
        const found = set ?? (await findEvaluationSet(settings))
        // Goes on while the model loads, which holds this thread.
        void inspectSet(found, decodePool(), stop.signal)
        plans = new Plans(found, settings)
      }
      return evaluateModel(checkpoint, plans, settings, progress)
    },
    close: () => {
      stop.abort()
      decodePool().giveUp()
    }
  }
}
