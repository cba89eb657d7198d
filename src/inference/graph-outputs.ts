import type { MatchedOutputs } from './model.ts'

/** What a run of a graph gave under one name. */
export interface OutputTensor {
  name: string
  /** The first dimension is the batch. */
  shape: number[]
  values: Float32Array
}

/** What a graph's sampling says of its outputs, by name. Empty where it does not sample. */
export interface GraphHeads {
  mus: string[]
  spreads: Record<string, NonNullable<MatchedOutputs['spread']>['convention']>
}
