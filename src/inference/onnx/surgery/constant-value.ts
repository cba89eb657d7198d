import type { GraphProto, TensorProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import { fromFloat16 } from '../../float16.ts'

/** The number that a tensor of one element holds (a weight or a Constant node); null for anything else. */
export function constantValue(tensor: string, graph: GraphProto): number | null {
  const node = graph.node.find(({ output }) => output.includes(tensor))
  if (node !== undefined && node.opType !== 'Constant') return null
  const value =
    node === undefined
      ? graph.initializer.find(({ name }) => name === tensor)
      : node.attribute.find(({ name }) => name === 'value')?.t
  if (value !== undefined) return onlyNumber(value)
  return node?.attribute.find(({ name }) => name === 'value_float')?.f ?? null
}

function onlyNumber({ dims, dataType, rawData }: TensorProto): number | null {
  if (dims.some((size) => size !== 1n)) return null
  const bytes = Uint8Array.from(rawData)
  if (dataType === 1 && bytes.length === 4) return new Float32Array(bytes.buffer)[0]
  if (dataType === 10 && bytes.length === 2) return fromFloat16(new Uint16Array(bytes.buffer))[0]
  if (dataType === 11 && bytes.length === 8) return new Float64Array(bytes.buffer)[0]
  return null
}
