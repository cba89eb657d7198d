import type { ModelProto, ValueInfoProto } from '../../checkpoints/onnx/onnx_pb.ts'
import type { GraphInput } from '../graph/graph-session.ts'
import { elementTypeName } from './element-types.ts'

/** What a graph wants to be fed with. Old files list their weights among the inputs; these are left out. */
export function inputsOf(model: ModelProto): GraphInput[] {
  const weights = new Set(model.graph!.initializer.map(({ name }) => name))
  return model.graph!.input.filter(({ name }) => !weights.has(name)).map(signature)
}

function signature({ name, type }: ValueInfoProto): GraphInput {
  const tensor = type?.tensorType
  return {
    name,
    elementType: elementTypeName(tensor?.elemType ?? 0),
    shape: tensor?.shape?.dim.map(({ dimValue }) => (dimValue > 0n ? Number(dimValue) : null)) ?? null
  }
}
