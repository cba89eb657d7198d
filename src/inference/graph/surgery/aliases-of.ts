import type { GraphIndex } from './graph-index.ts'
import type { Operation } from './operation-graph.ts'

/** A tensor that holds the values of another, and the operations that lead from it to that one. */
export interface Alias<Source> {
  tensor: string
  steps: Operation<Source>[]
}

/** The tensor itself, then what it was handed on from, nearest first. */
export function aliasesOf<Source>(tensor: string, index: GraphIndex<Source>): Alias<Source>[] {
  const aliases: Alias<Source>[] = [{ tensor, steps: [] }]
  for (
    let operation = index.producer(tensor);
    operation?.kind === 'pass';
    operation = index.producer(operation.input[0])
  )
    aliases.push({ tensor: operation.input[0], steps: [operation, ...aliases.at(-1)!.steps] })
  return aliases
}
