/** Which tensor of the model was taken for what, for the report; `guessed` where only statistics could tell. */
export interface MatchedOutputs {
  reconstruction: string | null
  mu: string | null
  spread: { name: string; convention: 'log-variance' | 'log-sigma' | 'sigma' | 'variance'; guessed: boolean } | null
  /** How it was matched: by configuration, name or shape. One sentence. */
  how: string
  /** Of that, what no name and no graph speaks for: taken by its shape, its values or its likeness to the image. */
  alone?: string[]
  /** Several latent levels, each with its own mean and spread; `mu` and `spread` are all of them together. */
  levels?: { mu: string; spread: MatchedOutputs['spread'] }[]
}

/** A latent code: `[N, units]`, or `[N, channels, height, width]` with units = channels * height * width. */
export interface LatentShape {
  channels: number
  /** Positions per channel: 1 for a vector latent. */
  positions: number
  /** Several latent levels, one after the other: their units lie so in a code. */
  levels?: { name: string; units: number }[]
}

/** What can be known of a model before it runs; null where its file leaves a dimension open. */
export interface ModelInput {
  channels: 1 | 3 | null
  height: number | null
  width: number | null
  layout: 'nchw' | 'nhwc'
  /** Length of the condition vector of a conditional VAE, or null. */
  condition: number | null
}

/** A batch in the one convention that all rooms share. */
export interface ModelBatch {
  /** [n, channels, height, width], pixels in 0..1. */
  pixels: Float32Array
  count: number
  channels: number
  height: number
  width: number
  /** [n, condition], one-hot; null for a model without a condition. */
  condition: Float32Array | null
}

/** The model's answer, in the same convention: every value is finite. */
export interface ModelOutputs {
  /** [n, channels, height, width], mapped back to the image's 0..1 scale (not clipped). */
  reconstruction: Float32Array | null
  /** [n, units], for a spatial latent in channel, row, column order. */
  mu: Float32Array | null
  /** [n, units], ln sigma^2 whatever the model's own convention. */
  logVariance: Float32Array | null
}

/**
 * Decodes any code of the images of a batch.
 *
 * @param batch the images: their condition counts, and where skip connections lead past the code, their pixels do too
 * @param z [n, units] in `ModelOutputs.mu`'s order
 * @returns the reconstruction, as in `ModelOutputs`
 */
export type Decode = (batch: ModelBatch, z: Float32Array) => Promise<Float32Array>

/** A loaded model. `run` may be called with any count; fixed batch sizes are met inside. */
export interface Model {
  /** Engine and version as the report names it: "onnxruntime-web 1.30.0 (wasm)". */
  readonly engine: string
  readonly device: 'cpu' | 'gpu'
  /** Devices that were not taken, each with the reason: "WebGPU: no supported adapters". Known, as they, after the first `run`. */
  readonly deviceNotes?: string[]
  input: ModelInput
  /** Known after the first `run`. */
  outputs: MatchedOutputs
  latent: LatentShape | null
  /** Whether operators that draw random numbers stand in the file's graph; null where that cannot be told. */
  samples: boolean | null
  /** Whether the noise that they draw was taken out, so that `run` decodes mu and repeats itself. */
  noiseTakenOut: boolean
  /** Nodes that stand in the file's graph as they are in training (dropout, batch statistics): `Dropout "drop1"`. */
  trainingMode?: string[]
  /** Whether the graph quantizes by the range of the whole batch, so that each image has a part in what is made of the others. */
  quantizesDynamically?: boolean
  /**
   * Names of the tensors by which features of the image reach the reconstruction past the code (skip connections); empty:
   * none; null: cannot be told. Known after the first `run`.
   */
  skips: string[] | null
  run(batch: ModelBatch): Promise<ModelOutputs>
  /** After the first `run`, and after the last: the whole model may be given up. The decoder, or a sentence why there is none. */
  decoder(): Promise<Decode | string>
  dispose(): Promise<void>
}
