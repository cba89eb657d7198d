import type { ModelProto, ValueInfoProto } from '../../checkpoints/onnx/onnx_pb.ts'
import type { GraphInput } from '../graph/graph-session.ts'

/** Names of element types by ONNX's number. */
const ELEMENT_TYPES = [
  'undefined',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64'
]

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

function elementTypeName(type: number): string {
  return ELEMENT_TYPES[type] ?? `type ${type}`
}
