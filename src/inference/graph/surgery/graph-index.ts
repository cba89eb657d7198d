import type { Operation, OperationGraph } from './operation-graph.ts'

/** Who makes and who takes a graph's tensors. */
export class GraphIndex<Source> {
  readonly #operations: Operation<Source>[]
  readonly #producers = new Map<string, Operation<Source>>()

  constructor({ operations }: Pick<OperationGraph<Source>, 'operations'>) {
    this.#operations = operations
    for (const operation of operations)
      for (const name of operation.output) if (name !== '') this.#producers.set(name, operation)
  }

  /** Undefined for inputs and weights. */
  producer(tensor: string): Operation<Source> | undefined {
    return this.#producers.get(tensor)
  }

  /**
   * The tensors whose values depend on one of `sources` (these included), except by way of a tensor in `without`. In the
   * order of the graph.
   */
  dependents(sources: Iterable<string>, without: ReadonlySet<string> = new Set()): Set<string> {
    const reached = new Set<string>()
    for (const source of sources) if (!without.has(source)) reached.add(source)
    for (const { kind, takes, output } of this.#operations) {
      if (kind === 'shape' || !takes.some((name) => reached.has(name))) continue
      for (const name of output) if (name !== '' && !without.has(name)) reached.add(name)
    }
    return reached
  }

  /** The operations that computing `tensor` takes, in the graph's order, if the tensors in `given` are fed. */
  ancestors(tensor: string, given: ReadonlySet<string> = new Set()): Operation<Source>[] {
    const needed = new Set<Operation<Source>>()
    const open = [tensor]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const operation = given.has(name) ? undefined : this.producer(name)
      if (operation === undefined || needed.has(operation)) continue
      needed.add(operation)
      open.push(...operation.takes)
    }
    return this.#operations.filter((operation) => needed.has(operation))
  }
}
