import { chooseGeometry } from '../evaluation-set/choose-geometry.ts'
import { planEvaluation } from '../evaluation-set/plan-evaluation.ts'
import type { EvaluationPlan, EvaluationSet } from '../evaluation-set/types.ts'
import type { Model } from '../inference/model.ts'
import type { Settings } from '../settings/schema.ts'

/** Plans of one evaluation set, one a geometry: checkpoints with the same input share theirs. */
export class Plans {
  readonly #set: EvaluationSet
  readonly #settings: Settings
  readonly #plans = new Map<string, EvaluationPlan>()

  constructor(set: EvaluationSet, settings: Settings) {
    this.#set = set
    this.#settings = settings
  }

  async for(model: Model): Promise<EvaluationPlan> {
    const geometry = await chooseGeometry(this.#set, model.input, this.#settings.model)
    const key = JSON.stringify(geometry)
    const known = this.#plans.get(key)
    if (known !== undefined) return known
    const plan = await planEvaluation(this.#set, geometry, this.#settings)
    this.#plans.set(key, plan)
    return plan
  }
}
