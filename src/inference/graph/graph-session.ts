import type { GraphHeads, OutputTensor } from '../graph-outputs.ts'

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

/** The way from the code to the reconstruction. */
export interface DecoderPart {
  /** Tensors by which features of the image reach the reconstruction past the code; empty: none; null: cannot be told. */
  skips: string[] | null
  /**
   * Opens the part of the graph behind the code, `code` being its input for it; or a sentence why there is none. The whole
   * graph may be released for it.
   */
  open: (() => Promise<{ session: Omit<GraphSession, 'decoderPart'>; code: GraphInput }>) | string
}

/** One graph in its engine, ready to run. */
export interface GraphSession {
  /** The file that messages name. */
  path: string
  /** Engine and version as the report names it. */
  readonly engine: string
  /** Left out: the CPU. May be settled by the first run, as `engine`. */
  readonly device?: 'cpu' | 'gpu'
  /** Devices that were not taken, each with the reason. */
  readonly deviceNotes?: readonly string[]
  inputs: GraphInput[]
  /** Batch sizes that the file names, in its outputs or inside: one may be hard-coded although the inputs leave it open. */
  batchSizes?: number[]
  /** How the framework lays images out by default; null where both are common and only the shape can tell. */
  layout: 'nchw' | 'nhwc' | null
  /** Whether operators that draw random numbers stand in the graph; null where that cannot be told. */
  samples: boolean | null
  /** Whether the graph runs without all of that randomness: `samples` tells of the file. */
  noiseTakenOut?: boolean
  /** Nodes that stand in the graph as they are in training; left out where the graph cannot be read for it. */
  trainingMode?: string[]
  /** Whether activations are quantized by the range of the whole batch. */
  quantizesDynamically?: boolean
  /** What the graph's own sampling says of its outputs; left out where the graph cannot be read. */
  heads?: GraphHeads
  /**
   * How the code leads to the reconstruction.
   *
   * @param names of the tensors; the image's is that of the input
   * @param codeShape of mu: [batch, ...], null where open
   */
  decoderPart(
    names: { image: string; mu: string; spread: string | null; reconstruction: string },
    codeShape: (number | null)[]
  ): DecoderPart
  /** The outputs that hold real numbers, each name once. */
  run(feeds: Feed[]): Promise<OutputTensor[]>
  release(): Promise<void>
}
