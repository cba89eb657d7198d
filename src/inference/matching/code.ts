import type { OutputTensor } from '../graph-outputs.ts'
import type { MatchedOutputs } from '../model.ts'
import type { Found } from './context.ts'

export type Spread = NonNullable<MatchedOutputs['spread']>

/** One of several latent levels. */
export interface FoundLevel {
  mu: OutputTensor
  spread: Spread | null
}

export interface Code {
  mu: Found<OutputTensor> | null
  spread: Found<Spread> | null
  /** What was done, or left out, beside; sentences. */
  notes?: string[]
  /** Several latent levels: then `mu` and `spread` are all of them together. */
  levels?: FoundLevel[]
}

/** What the code may be told by, beside its own names and values. */
export interface CodeSource {
  /** Name of the output that the code should lead to; null for the encoder of a pair. */
  reconstruction: string | null
}
