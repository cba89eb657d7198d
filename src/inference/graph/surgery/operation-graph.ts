/**
 * What an operation does to the values that it takes, as far as a VAE's way from code to reconstruction asks. `pass` hands its
 * first input on, value by value, at most in another shape, order or precision; `clip` bounds it; `dense` makes a vector an image
 * of a vector; `shape` tells only the shape or the type of its inputs, so that no image passes through it.
 */
export type OperationKind =
  'pass' | 'clip' | 'exp' | 'log' | 'sqrt' | 'multiply' | 'divide' | 'add' | 'subtract' | 'dense' | 'shape' | 'other'

/** One step of a graph, whatever framework wrote it. Tensors are known by name. */
export interface Operation<Source> {
  kind: OperationKind
  /** In order; empty where one is left out. */
  input: string[]
  /** All tensors that it needs, those of graphs inside it (If, Loop) included. */
  takes: string[]
  output: string[]
  /** The framework's own node or call. */
  source: Source
}

/** An input or output of a model and the tensor that it stands for. */
export interface Endpoint {
  name: string
  tensor: string
}

/** A model as a graph of tensors that can be read, and cut, alike for all frameworks. */
export interface OperationGraph<Source> {
  /** Each after those whose tensors it takes. */
  operations: Operation<Source>[]
  inputs: Endpoint[]
  outputs: Endpoint[]
  /** The number that a tensor of one element always holds; null for anything else. */
  constant(tensor: string): number | null
  /** The tensors that a tensor is split into along its channels, where there are two; null for one that nothing takes. */
  halves?(tensor: string): { first: string | null; second: string | null } | null
}
