import type { MatchedOutputs } from './model.ts'

/** What a run of a graph gave under one name. */
export interface OutputTensor {
  name: string
  /** The first dimension is the batch. */
  shape: number[]
  values: Float32Array
}

/** What a graph says of its outputs, by name; a half of one that it splits has a name of its own. */
export interface GraphHeads {
  /** By how it samples: empty where it does not. */
  mus: string[]
  spreads: Record<string, NonNullable<MatchedOutputs['spread']>['convention']>
  /** Left out where the way from output to output cannot be followed. */
  ways?: GraphWays
}

/** How the outputs of a graph hang together. */
export interface GraphWays {
  /** Outputs whose halves the graph takes apart, as the mean and the spread of a code. */
  halved: string[]
  /** The outputs, or halves, that an output is computed from. `asTheyAre`: not from what they are only a scaled form of. */
  sources(output: string, asTheyAre?: boolean): string[]
  /** Whether an output depends on the image by way of `codes` or of a vector that a layer makes alone: by nothing past it. */
  isDecoded(output: string, codes: string[]): boolean
  /** Whether the image itself, as it is fed, is taken off something on the way to an output: as for a map of errors. */
  takesImageOff(output: string): boolean
}
