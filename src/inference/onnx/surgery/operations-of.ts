import type { GraphProto, NodeProto, TensorProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import { fromFloat16 } from '../../float16.ts'
import type { OperationGraph, OperationKind } from '../../graph/surgery/operation-graph.ts'

const KINDS: Record<OperationKind, string[]> = {
  pass: ['Identity', 'Dropout', 'Cast', 'Reshape', 'Flatten', 'Squeeze', 'Unsqueeze', 'Expand', 'Transpose'],
  clip: ['Clip'],
  exp: ['Exp'],
  log: ['Log'],
  sqrt: ['Sqrt'],
  multiply: ['Mul'],
  divide: ['Div'],
  add: ['Add', 'Sum'],
  subtract: ['Sub'],
  dense: ['Gemm'],
  shape: ['Shape', 'Size', 'RandomNormalLike', 'RandomUniformLike', 'EyeLike'],
  other: []
}
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, types]) => types.map((type) => [type, kind as OperationKind] as const))
)

/** An ONNX graph as its operations; ONNX keeps them in order. Graphs inside nodes (If, Loop, Scan) count as part of their node. */
export function operationsOf(graph: GraphProto): OperationGraph<NodeProto> {
  const endpoint = ({ name }: { name: string }) => ({ name, tensor: name })
  return {
    operations: graph.node.map((node) => ({
      kind: KIND_OF.get(node.opType) ?? 'other',
      input: node.input,
      takes: takenBy(node),
      output: node.output,
      source: node
    })),
    inputs: graph.input.map(endpoint),
    outputs: graph.output.map(endpoint),
    constant: (tensor) => constantValue(tensor, graph),
    halves: (tensor) => halvesOf(tensor, graph)
  }
}

/** By Split, or by slices: the one that starts at 0 is the first. */
function halvesOf(tensor: string, graph: GraphProto) {
  const taking = graph.node.filter(({ input }) => input[0] === tensor)
  const split = taking.find(({ opType, output }) => opType === 'Split' && output.length === 2)
  if (split) return { first: split.output[0], second: split.output[1] }
  const slices = taking.filter(({ opType, input }) => opType === 'Slice' && input.length > 1)
  const first = slices.filter(({ input }) => constantValue(input[1], graph) === 0)
  const others = slices.filter((slice) => !first.includes(slice))
  if (first.length > 1 || others.length > 1 || slices.length === 0) return null
  return { first: first[0]?.output[0] ?? null, second: others[0]?.output[0] ?? null }
}

function takenBy(node: NodeProto): string[] {
  const inner = node.attribute.flatMap(({ g, graphs }) => (g ? [g, ...graphs] : graphs))
  return [...node.input, ...inner.flatMap(capturedBy)].filter((name) => name !== '')
}

/** What an inner graph takes from around it. */
function capturedBy(graph: GraphProto): string[] {
  const own = new Set([
    ...graph.input.map(({ name }) => name),
    ...graph.initializer.map(({ name }) => name),
    ...graph.node.flatMap(({ output }) => output)
  ])
  const used = [...graph.node.flatMap(takenBy), ...graph.output.map(({ name }) => name)]
  return used.filter((name) => !own.has(name))
}

/** The number that a tensor of one element holds (a weight or a Constant node); null for anything else. */
function constantValue(tensor: string, graph: GraphProto): number | null {
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
  if (dataType === 7 && bytes.length === 8) return Number(new BigInt64Array(bytes.buffer)[0])
  return null
}
