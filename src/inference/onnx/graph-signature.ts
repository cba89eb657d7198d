import type { ModelProto, TensorProto, ValueInfoProto } from '../../checkpoints/onnx/onnx_pb.ts'
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

const INT64 = 7
const FLOAT64 = 11

/** Each is tried on the model. */
const MOST_SIZES = 8

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

/** First sizes of what the graph gives and makes, and of the shapes that it reshapes to: one may be a batch that is hard-coded. */
export function batchSizesOf({ graph }: ModelProto): number[] {
  const { output, valueInfo, node, initializer } = graph!
  const declared = [...output, ...valueInfo].map(({ type }) => type?.tensorType?.shape?.dim[0]?.dimValue)
  const tensors = new Map(initializer.map((tensor) => [tensor.name, tensor]))
  for (const { opType, output: names, attribute } of node) {
    const value = opType === 'Constant' ? attribute.find(({ name }) => name === 'value')?.t : undefined
    if (value) tensors.set(names[0], value)
  }
  const reshaped = node.flatMap(({ opType, input }) =>
    opType === 'Reshape' ? [firstInteger(tensors.get(input[1]))] : []
  )
  const sizes = [...declared, ...reshaped].filter((size) => size !== undefined && size > 0n)
  return [...new Set(sizes.map(Number))].slice(0, MOST_SIZES)
}

/** Whether images or weights are of float64: a lone number of it, as exporters write, says nothing. */
export function computesInDouble(model: ModelProto): boolean {
  const isLarge = ({ dims }: TensorProto) => dims.some((size) => size > 1n)
  return (
    inputsOf(model).some(({ elementType }) => elementType === 'float64') ||
    model.graph!.initializer.some((tensor) => tensor.dataType === FLOAT64 && isLarge(tensor))
  )
}

function firstInteger(tensor: TensorProto | undefined): bigint | undefined {
  if (tensor?.dataType !== INT64 || tensor.rawData.length < 8) return undefined
  return new DataView(tensor.rawData.buffer, tensor.rawData.byteOffset).getBigInt64(0, true)
}

function elementTypeName(type: number): string {
  return ELEMENT_TYPES[type] ?? `type ${type}`
}
