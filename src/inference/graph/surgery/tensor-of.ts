import type { Endpoint } from './operation-graph.ts'

/** The tensor that an input or output of a session stands for. */
export function tensorOf(name: string, endpoints: Endpoint[]): string {
  return endpoints.find((endpoint) => endpoint.name === name)!.tensor
}
