import type { NodeProto } from '../../../checkpoints/onnx/onnx_pb.ts'
import type { GraphIndex } from './graph-index.ts'

/** Operators that hand their first input on, value by value, at most in another shape, order or precision. */
const PASS = new Set([
  'Identity',
  'Dropout',
  'Cast',
  'Reshape',
  'Flatten',
  'Squeeze',
  'Unsqueeze',
  'Expand',
  'Transpose'
])

export function passesThrough({ opType }: NodeProto): boolean {
  return PASS.has(opType)
}

/** A tensor that holds the values of another, and the nodes that lead from it to that one. */
export interface Alias {
  tensor: string
  steps: NodeProto[]
}

/** The tensor itself, then what it was handed on from, nearest first. */
export function aliasesOf(tensor: string, index: GraphIndex): Alias[] {
  const aliases: Alias[] = [{ tensor, steps: [] }]
  for (
    let node = index.producer(tensor);
    node !== undefined && passesThrough(node);
    node = index.producer(node.input[0])
  )
    aliases.push({ tensor: node.input[0], steps: [node, ...aliases.at(-1)!.steps] })
  return aliases
}
