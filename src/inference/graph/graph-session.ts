import type { OutputTensor } from '../matching/context.ts'

/** Element types that images, codes and conditions may have. */
const FEEDABLE = ['float32', 'uint8', 'float16', 'float64'] as const
export type FeedableType = (typeof FEEDABLE)[number]

export function isFeedable(elementType: string): elementType is FeedableType {
  return (FEEDABLE as readonly string[]).includes(elementType)
}

export interface GraphInput {
  name: string
  /** `float32` and the like, also where it cannot be fed. */
  elementType: string
  /** null: left open at export. An input of unknown rank has no shape. */
  shape: (number | null)[] | null
}

/** A tensor to feed: its values in float32, whatever the graph takes. */
export interface Feed {
  input: GraphInput
  shape: number[]
  values: Float32Array
}

/** One graph in its engine, ready to run. */
export interface GraphSession {
  /** The file that messages name. */
  path: string
  /** Engine and version as the report names it. */
  engine: string
  inputs: GraphInput[]
  /** How the framework lays images out by default; null where both are common and only the shape can tell. */
  layout: 'nchw' | 'nhwc' | null
  /** Whether operators that draw random numbers stand in the graph; null where that cannot be told. */
  samples: boolean | null
  /** The outputs that hold real numbers, each name once. */
  run(feeds: Feed[]): Promise<OutputTensor[]>
  release(): Promise<void>
}
