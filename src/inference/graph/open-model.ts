import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import type { Settings } from '../../settings/schema.ts'
import { matchMu, matchOutputs, matchPair } from '../match-outputs.ts'
import type { MatchContext, OutputTensor } from '../matching/context.ts'
import type { OutputMatch } from '../match-outputs.ts'
import { toModelOutputs } from '../model-outputs.ts'
import type { ModelTensors } from '../model-outputs.ts'
import type { Model, ModelBatch } from '../model.ts'
import { chooseDecoderInputs, codeFeed } from './decoder-inputs.ts'
import { conditionFeed, imageFeed } from './image-feed.ts'
import { chooseInputs, conditionLength } from './model-inputs.ts'
import { runInBatches } from './run-in-batches.ts'
import type { Feed, GraphSession } from './graph-session.ts'

/**
 * Opens a model of one graph, or of an encoder and a decoder, in whatever engine they run. A pair reconstructs from mu.
 *
 * @param open one for each graph; if any of it fails, what was opened is released again
 * @throws InputError for a graph that cannot be fed with images
 */
export async function openModel(
  open: (() => Promise<GraphSession>)[],
  checkpoint: Checkpoint,
  settings: Settings
): Promise<Model> {
  const sessions: GraphSession[] = []
  try {
    for (const one of open) sessions.push(await one())
    return toModel(sessions[0], sessions[1] ?? null, checkpoint, settings)
  } catch (error) {
    for (const session of sessions) await session.release()
    throw error
  }
}

function toModel(
  session: GraphSession,
  decoder: GraphSession | null,
  checkpoint: Checkpoint,
  settings: Settings
): Model {
  const { image, condition } = chooseInputs(session.inputs, settings.model, session.path, {
    layout: session.layout,
    decoderInputs: decoder?.inputs
  })
  const decoderInputs = decoder && chooseDecoderInputs(decoder.inputs, settings.model, decoder.path)
  const anyCondition = condition ?? decoderInputs?.condition ?? null
  let match: OutputMatch | null = null

  async function encode(batch: ModelBatch, feed: Feed) {
    return runInBatches(session, condition ? [feed, conditionFeed(batch, condition, session.path)] : [feed])
  }

  async function decode(batch: ModelBatch, mu: OutputTensor) {
    const { code, condition: decoderCondition } = decoderInputs!
    const feed = codeFeed(mu, code, decoder!.path)
    return runInBatches(
      decoder!,
      decoderCondition ? [feed, conditionFeed(batch, decoderCondition, decoder!.path)] : [feed]
    )
  }

  async function execute(batch: ModelBatch): Promise<{ tensors: ModelTensors; match: OutputMatch }> {
    const feed = imageFeed(batch, image, settings.model.input, session.path)
    const encoder = await encode(batch, feed)
    const context: MatchContext = {
      checkpoint: checkpoint.name,
      settings: settings.model.outputs,
      inputShape: feed.shape,
      layout: image.layout
    }
    if (decoder === null) return { tensors: encoder, match: match ?? matchOutputs(encoder, context) }
    const mu = encoder.find(({ name }) => name === match?.outputs.mu) ?? matchMu(encoder, context)
    const decoded = await decode(batch, mu)
    return { tensors: { encoder, decoder: decoded }, match: match ?? matchPair(encoder, decoded, context) }
  }

  return {
    engine: session.engine,
    device: 'cpu',
    input: {
      channels: image.channels,
      height: image.height,
      width: image.width,
      layout: image.layout,
      condition: anyCondition && conditionLength(anyCondition)
    },
    get outputs() {
      return match?.outputs ?? { reconstruction: null, mu: null, spread: null, how: 'Not run yet.' }
    },
    get latent() {
      return match?.latent ?? null
    },
    samples: anySamples(session.samples, decoder?.samples ?? false),
    async run(batch) {
      const ran = await execute(batch)
      match = ran.match
      return toModelOutputs(ran.tensors, match, batch, image.layout, settings.model.input, checkpoint.name)
    },
    async dispose() {
      await session.release()
      await decoder?.release()
    }
  }
}

function anySamples(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true
  return a === null || b === null ? null : false
}
