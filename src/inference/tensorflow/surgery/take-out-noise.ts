import type { ModelSettings } from '../../../settings/schema.ts'
import { GraphIndex } from '../../graph/surgery/graph-index.ts'
import { isSamplingNoise } from '../../graph/surgery/is-sampling-noise.ts'
import type { OperationGraph } from '../../graph/surgery/operation-graph.ts'
import type { GraphDef, GraphNode } from '../graph-def.ts'

/** Normal noise around 0 whose first input is its shape. */
const NORMAL = /^(RandomStandardNormal|TruncatedNormal|Stateless(Random|Truncated)Normal(V2)?)$/

/** As a name or as the number of the protobuf. */
const FLOAT = ['DT_FLOAT', 1]

/**
 * Puts the noise's mean (0) in place of the sampling noise, so that the graph decodes mu and answers alike each time. The
 * node keeps its name and takes its shape from where it did.
 *
 * Only noise that a reconstruction is sampled with is taken out.
 *
 * @param configured outputs
 * @returns null where there is nothing to take out; the given graph is not changed
 */
export function takeOutNoise(
  graph: GraphDef,
  operations: OperationGraph<GraphNode>,
  configured: ModelSettings['outputs']
): { graph: GraphDef; noise: string[] } | null {
  const noise = (graph.node ?? []).filter(
    (node) => NORMAL.test(node.op) && isFloat(node) && isSamplingNoise(node.name, operations, configured)
  )
  if (noise.length === 0) return null
  const replaced = operations.operations.map((operation) => {
    if (!noise.includes(operation.source)) return operation
    const shape = operation.input.slice(0, 1)
    return { ...operation, input: shape, takes: shape, source: zerosInPlaceOf(operation.source) }
  })
  const index = new GraphIndex({ operations: replaced })
  // What the noise was seeded with goes with it.
  const needed = new Set(operations.outputs.flatMap(({ tensor }) => index.ancestors(tensor)))
  const left = replaced.filter((operation) => needed.has(operation) || operation.source.op.startsWith('Placeholder'))
  return {
    graph: { ...graph, node: left.map(({ source }) => source) },
    noise: noise.map(({ name }) => name)
  }
}

function isFloat({ attr }: GraphNode): boolean {
  return FLOAT.includes((attr?.dtype as { type?: string | number } | undefined)?.type ?? '')
}

/** `Zeros` is TensorFlow.js's own: TensorFlow would write a Fill. */
function zerosInPlaceOf({ name, input }: GraphNode): GraphNode {
  return { name, op: 'Zeros', input: input!.slice(0, 1), attr: { T: { type: 'DT_FLOAT' } } }
}
