import type { GraphProto, NodeProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { OperationGraph, OperationKind } from '../../graph/surgery/operation-graph.ts'
import { constantValue } from './constant-value.ts'

const KINDS: Record<OperationKind, string[]> = {
  pass: ['Identity', 'Dropout', 'Cast', 'Reshape', 'Flatten', 'Squeeze', 'Unsqueeze', 'Expand', 'Transpose'],
  clip: ['Clip'],
  exp: ['Exp'],
  log: ['Log'],
  sqrt: ['Sqrt'],
  multiply: ['Mul'],
  divide: ['Div'],
  add: ['Add', 'Sum'],
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
    constant: (tensor) => constantValue(tensor, graph)
  }
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
