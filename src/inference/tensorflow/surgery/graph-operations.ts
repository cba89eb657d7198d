import type { Tensor } from '@tensorflow/tfjs-core'
import type { Endpoint, Operation, OperationGraph, OperationKind } from '../../graph/surgery/operation-graph.ts'
import type { GraphDef, GraphNode } from '../graph-def.ts'

const KINDS: Record<OperationKind, string[]> = {
  pass: [
    'Identity',
    'Snapshot',
    'StopGradient',
    'PreventGradient',
    'CheckNumerics',
    'EnsureShape',
    'Cast',
    'Reshape',
    'Squeeze',
    'ExpandDims',
    'Transpose'
  ],
  clip: ['ClipByValue', 'Maximum', 'Minimum'],
  exp: ['Exp'],
  log: ['Log'],
  sqrt: ['Sqrt'],
  multiply: ['Mul'],
  divide: ['RealDiv', 'Div'],
  add: ['Add', 'AddV2', 'AddN'],
  subtract: ['Sub'],
  dense: ['MatMul', '_FusedMatMul'],
  shape: ['Shape', 'ShapeN', 'Size', 'Rank', 'ZerosLike', 'OnesLike'],
  other: []
}
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, types]) => types.map((type) => [type, kind as OperationKind] as const))
)

/**
 * The graph of a graph model as its operations. Functions (If, While) take nothing but their node's inputs.
 *
 * @param weights by the name of their node, as TensorFlow.js loaded them
 */
export function graphOperations(
  { node: nodes = [] }: GraphDef,
  { inputs, outputs }: { inputs: Endpoint[]; outputs: Endpoint[] },
  weights: Record<string, Tensor[]>
): OperationGraph<GraphNode> {
  const endpoint = ({ name, tensor }: Endpoint) => ({ name, tensor: tensorName(tensor) })
  const numbered = new Map<string, Set<string>>()
  const used = [...nodes.flatMap(tensorsTaken), ...outputs.map(({ tensor }) => tensorName(tensor))]
  for (const tensor of used) {
    const node = nodeOf(tensor)
    numbered.set(node, (numbered.get(node) ?? new Set([node])).add(tensor))
  }
  const operations = inOrder(nodes).map((source): Operation<GraphNode> => {
    const input = tensorsTaken(source)
    const output = [...(numbered.get(source.name) ?? [source.name])]
    return { kind: KIND_OF.get(source.op) ?? 'other', input, takes: input, output, source }
  })
  return {
    operations,
    inputs: inputs.map(endpoint),
    outputs: outputs.map(endpoint),
    constant: (tensor) => {
      const weight = weights[tensor]?.[0]
      return weight?.size === 1 && weight.dtype === 'float32' ? weight.dataSync()[0] : null
    },
    halves: (tensor) => {
      const split = operations.find(
        ({ input, source: { op } }) =>
          (op === 'Split' && input[1] === tensor) || (op === 'SplitV' && input[0] === tensor)
      )
      if (split === undefined) return null
      const { name } = split.source
      return { first: name, second: split.output.includes(`${name}:1`) ? `${name}:1` : null }
    }
  }
}

/** A node's first output goes by the node's name. */
export function tensorName(reference: string): string {
  return reference.replace(/:0$/, '')
}

export function nodeOf(reference: string): string {
  return reference.replace(/:\d+$/, '')
}

/** Without nodes that only have to run before. */
function tensorsTaken({ input = [] }: GraphNode): string[] {
  return input.filter((name) => !name.startsWith('^')).map(tensorName)
}

/** Each node after those that it takes from: a file may list them anyhow. Loops do not occur in a graph that runs at once. */
function inOrder(nodes: GraphNode[]): GraphNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]))
  const ordered = new Set<GraphNode>()
  const begun = new Set<GraphNode>()
  const open = [...nodes].reverse()
  for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
    const missing = begun.has(node) ? [] : tensorsTaken(node).flatMap((tensor) => byName.get(nodeOf(tensor)) ?? [])
    begun.add(node)
    const next = missing.filter((other) => !begun.has(other))
    if (next.length > 0) open.push(...next)
    else ordered.add(open.pop()!)
  }
  return [...ordered]
}
