import type { EvaluationPlan, Patch } from '../../evaluation-set/types.ts'
import type { Model, ModelBatch } from '../model.ts'
import { conditionVectors } from './condition-vectors.ts'

/** Patches as the model takes them, with their conditions where it has any. */
export function modelBatch(model: Model, patches: Patch[], pixels: Float32Array, plan: EvaluationPlan): ModelBatch {
  const { channels, height, width } = plan.geometry
  const size = model.input.condition
  const condition = size === null ? null : conditionVectors(patches, plan.set, size)
  return { pixels, count: patches.length, channels, height, width, condition }
}
