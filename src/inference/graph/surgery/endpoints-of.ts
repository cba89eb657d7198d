import { firstHalf, secondHalf, wholeOf } from '../../matching/halves.ts'
import { aliasesOf } from './aliases-of.ts'
import { GraphIndex } from './graph-index.ts'
import type { Endpoint, OperationGraph } from './operation-graph.ts'

/** The outputs of a graph, and the halves of those that it takes apart. */
export function endpointsOf<Source>(graph: OperationGraph<Source>): Endpoint[] {
  const index = new GraphIndex(graph)
  return graph.outputs.flatMap((endpoint) => {
    const halves = aliasesOf(endpoint.tensor, index)
      .map(({ tensor }) => graph.halves?.(tensor) ?? null)
      .find((found) => found !== null)
    const { first = null, second = null } = halves ?? {}
    return [
      endpoint,
      ...(first === null ? [] : [{ name: firstHalf(endpoint.name), tensor: first }]),
      ...(second === null ? [] : [{ name: secondHalf(endpoint.name), tensor: second }])
    ]
  })
}

/** The tensor of an output or of a half of one; null for a half that the graph never makes. */
export function outputTensor<Source>(name: string, graph: OperationGraph<Source>): string | null {
  const endpoints = wholeOf(name) === name ? graph.outputs : endpointsOf(graph)
  return endpoints.find((endpoint) => endpoint.name === name)?.tensor ?? null
}
