import type { GraphProto, NodeProto } from '../../../checkpoints/onnx/onnx_pb.ts'

/** Their outputs tell the shape or the type of the input, not its values: no image passes through them. */
const WITHOUT_VALUES = new Set(['Shape', 'Size', 'RandomNormalLike', 'RandomUniformLike', 'EyeLike'])

/** Who makes and who takes a graph's tensors. Graphs inside nodes (If, Loop, Scan) count as part of their node. */
export class GraphIndex {
  readonly #nodes: NodeProto[]
  readonly #producers = new Map<string, NodeProto>()
  readonly #taken = new Map<NodeProto, string[]>()

  constructor(graph: GraphProto) {
    this.#nodes = graph.node
    for (const node of graph.node) {
      for (const name of node.output) if (name !== '') this.#producers.set(name, node)
      this.#taken.set(node, takenBy(node))
    }
  }

  /** Undefined for inputs and weights. */
  producer(tensor: string): NodeProto | undefined {
    return this.#producers.get(tensor)
  }

  /** All tensors that a node needs, those of its inner graphs included. */
  takes(node: NodeProto): string[] {
    return this.#taken.get(node)!
  }

  /**
   * The tensors whose values depend on one of `sources` (these included), except by way of a tensor in `without`. In the
   * order of the graph, which ONNX keeps topological.
   */
  dependents(sources: Iterable<string>, without: ReadonlySet<string> = new Set()): Set<string> {
    const reached = new Set<string>()
    for (const source of sources) if (!without.has(source)) reached.add(source)
    for (const node of this.#nodes) {
      if (WITHOUT_VALUES.has(node.opType) || !this.takes(node).some((name) => reached.has(name))) continue
      for (const name of node.output) if (name !== '' && !without.has(name)) reached.add(name)
    }
    return reached
  }

  /** The nodes that computing `tensor` takes, in the graph's order, if the tensors in `given` are fed. */
  ancestors(tensor: string, given: ReadonlySet<string> = new Set()): NodeProto[] {
    const needed = new Set<NodeProto>()
    const open = [tensor]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const node = given.has(name) ? undefined : this.producer(name)
      if (node === undefined || needed.has(node)) continue
      needed.add(node)
      open.push(...this.takes(node))
    }
    return this.#nodes.filter((node) => needed.has(node))
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
