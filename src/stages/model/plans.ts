import { chooseGeometry } from '../../evaluation-set/plan/choose-geometry.ts'
import { DecodedImages } from '../../evaluation-set/images/decoded-images.ts'
import { decodePool } from '../../evaluation-set/images/decode-pool.ts'
import { comparePictures } from '../../evaluation-set/leaks/compare-pictures.ts'
import type { Leaks } from '../../evaluation-set/leaks/find-leaks.ts'
import { planEvaluation } from '../../evaluation-set/plan/plan-evaluation.ts'
import type { EvaluationPlan, EvaluationSet } from '../../evaluation-set/types.ts'
import type { Model } from '../../inference/model.ts'
import type { Settings } from '../../settings/schema.ts'
import { memoryBudget } from './memory-budget.ts'

/** A plan, and what is kept of its decoded images from pass to pass. */
export interface Planned {
  plan: EvaluationPlan
  decoded: DecodedImages
  /** Which pictures stand on both sides, once all of them were decoded; worked out once. */
  leaks: () => Promise<Leaks>
}

/** Plans of one evaluation set, one a geometry: checkpoints with the same input share theirs. */
export class Plans {
  readonly #set: EvaluationSet
  readonly #settings: Settings
  readonly #plans = new Map<string, Planned>()
  /** What all plans together may keep of decoded images. */
  readonly #images: { bytes: number }

  constructor(set: EvaluationSet, settings: Settings) {
    this.#set = set
    this.#settings = settings
    this.#images = { bytes: memoryBudget(settings).images }
  }

  async for(model: Model): Promise<Planned> {
    const geometry = await chooseGeometry(this.#set, model.input, this.#settings.model)
    const key = JSON.stringify(geometry)
    const known = this.#plans.get(key)
    if (known !== undefined) return known
    const plan = await planEvaluation(this.#set, geometry, this.#settings)
    const decoded = new DecodedImages(this.#images)
    let leaks: Promise<Leaks> | null = null
    const planned = { plan, decoded, leaks: () => (leaks ??= comparePictures(plan, decoded, decodePool())) }
    this.#plans.set(key, planned)
    return planned
  }
}
