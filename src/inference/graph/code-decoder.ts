import type { OutputMatch } from '../match-outputs.ts'
import { channelsLast, type PixelScale } from '../conventions.ts'
import { toModelOutputs } from '../model-outputs.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import type { Decode, ModelBatch } from '../model.ts'

/** What a decoder needs to know of the model beside its graph. */
export interface DecoderFacts {
  match: OutputMatch
  /** Of mu, as the graph gave it; the first dimension is the batch. */
  muShape: number[]
  layout: 'nchw' | 'nhwc'
  /** Of the reconstruction. */
  scale: PixelScale
  checkpoint: string
}

/**
 * A decoder in the convention that all rooms share, from one in the graph's own.
 *
 * @param decode the code as the graph lays out mu, to the decoder's outputs
 */
export function codeDecoder(
  decode: (batch: ModelBatch, code: OutputTensor) => Promise<OutputTensor[]>,
  { match, muShape, layout, scale, checkpoint }: DecoderFacts
): Decode {
  const { channels, positions } = match.latent!
  return async (batch, z) => {
    const values = layout === 'nhwc' ? channelsLast(z, channels, positions) : z
    const code = { name: match.outputs.mu!, shape: [batch.count, ...muShape.slice(1)], values }
    const decoder = await decode(batch, code)
    return toModelOutputs({ encoder: [], decoder }, match, batch, layout, scale, checkpoint).reconstruction!
  }
}
