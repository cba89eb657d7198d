import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import type { Settings } from '../../settings/schema.ts'
import { reconstructionScale } from '../conventions.ts'
import { matchMu, matchOutputs, matchPair, muOf } from '../match-outputs.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import type { MatchContext } from '../matching/context.ts'
import type { OutputMatch } from '../match-outputs.ts'
import { toModelOutputs } from '../model-outputs.ts'
import type { ModelTensors } from '../model-outputs.ts'
import type { Decode, Model, ModelBatch } from '../model.ts'
import { engineCall } from '../engine-calls.ts'
import { codeDecoder } from './code-decoder.ts'
import { chooseDecoderInputs, codeFeed, codeLength } from './decoder-inputs.ts'
import { foundBatchSize } from './batch-size.ts'
import { conditionFeed, imageFeed, pictureShape } from './image-feed.ts'
import { chooseInputs, conditionLength } from './model-inputs.ts'
import { openOwnDecoder } from './own-decoder.ts'
import type { OwnDecoder } from './own-decoder.ts'
import { runInBatches } from './run-in-batches.ts'
import type { DecoderPart, Feed, GraphSession } from './graph-session.ts'

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
    for (const one of open) sessions.push(await engineCall(checkpoint.name, one))
    return toModel(sessions[0], sessions[1] ?? null, checkpoint, settings)
  } catch (error) {
    for (const session of sessions) await session.release()
    throw error
  }
}

const SEVERAL_LEVELS =
  'The model has several latent levels, and codes of several levels at once are neither swapped nor drawn here.'

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
  const sampling = [session, decoder].filter((one) => one !== null).filter(({ samples }) => samples !== false)
  let known: { match: OutputMatch; muShape: number[]; part: DecoderPart | null; skips: string[] | null } | null = null
  let own: OwnDecoder | string | null = null

  const feedImage = (batch: ModelBatch) => imageFeed(batch, image, settings.model.input, session.path)

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
    const feed = feedImage(batch)
    const encoder = await encode(batch, feed)
    const context: MatchContext = {
      checkpoint: checkpoint.name,
      settings: settings.model.outputs,
      inputShape: feed.shape,
      pictureShape: pictureShape(batch, image),
      layout: image.layout,
      image: feed.values,
      ...(decoderInputs && { decoderTakes: codeLength(decoderInputs.code) }),
      heads: session.heads
    }
    if (decoder === null) {
      const match = known?.match ?? matchOutputs(encoder, context)
      known ??= { match, ...wayFromCode(encoder, match) }
      return { tensors: encoder, match }
    }
    const mu = (known && muOf(encoder, known.match, image.layout)) ?? matchMu(encoder, context)
    const decoded = await decode(batch, mu)
    known ??= { match: matchPair(encoder, decoded, context), muShape: mu.shape, part: null, skips: [] }
    return { tensors: { encoder, decoder: decoded }, match: known.match }
  }

  /** Of a single graph. */
  function wayFromCode(tensors: OutputTensor[], match: OutputMatch) {
    const { mu, reconstruction, spread } = match.outputs
    const muShape = muOf(tensors, match, image.layout)?.shape ?? []
    if (mu === null) return { muShape, part: null, skips: null }
    if (match.outputs.levels) return { muShape, part: { skips: null, open: SEVERAL_LEVELS }, skips: null }
    const names = { image: image.name, mu, spread: spread?.name ?? null, reconstruction: reconstruction! }
    const part = session.decoderPart(names, [image.shape?.[0] ?? null, ...muShape.slice(1)])
    return { muShape, part, skips: part.skips }
  }

  async function openDecoder(): Promise<Decode | string> {
    if (known === null) throw new Error('the outputs are not known before the first run')
    const { match, muShape, part } = known
    const facts = {
      match,
      muShape,
      layout: image.layout,
      scale: reconstructionScale(settings.model),
      checkpoint: checkpoint.name
    }
    if (decoder !== null) return codeDecoder(decode, facts)
    if (part === null) return 'The model exports no code (mu).'
    own ??= await openOwnDecoder(part, session.path, (input, batch) =>
      input.name === image.name ? feedImage(batch) : conditionFeed(batch, input, session.path)
    )
    return typeof own === 'string' ? own : codeDecoder(own.decode, facts)
  }

  return {
    get engine() {
      return session.engine
    },
    get device() {
      return session.device ?? 'cpu'
    },
    get deviceNotes() {
      return [...(session.deviceNotes ?? [])]
    },
    input: {
      channels: image.channels,
      height: image.height,
      width: image.width,
      layout: image.layout,
      condition: anyCondition && conditionLength(anyCondition)
    },
    get outputs() {
      if (known === null) return { reconstruction: null, mu: null, spread: null, how: 'Not run yet.' }
      const { outputs } = known.match
      return { ...outputs, how: outputs.how + batchNotes([session, decoder]) }
    },
    get latent() {
      return known?.match.latent ?? null
    },
    samples: anySamples(session.samples, decoder?.samples ?? false),
    trainingMode: [session, decoder].flatMap((one) => one?.trainingMode ?? []),
    quantizesDynamically: [session, decoder].some((one) => one?.quantizesDynamically === true),
    noiseTakenOut: sampling.length > 0 && sampling.every(({ noiseTakenOut }) => noiseTakenOut === true),
    get skips() {
      return known?.skips ?? null
    },
    async run(batch) {
      const { tensors, match } = await execute(batch)
      return toModelOutputs(tensors, match, batch, image.layout, reconstructionScale(settings.model), checkpoint.name)
    },
    decoder: openDecoder,
    async dispose() {
      await session.release()
      await decoder?.release()
      if (own !== null && typeof own !== 'string') await own.release()
    }
  }
}

/** A sentence on each graph whose batch size had to be found. */
function batchNotes(sessions: (GraphSession | null)[]): string {
  const sizes = sessions.map((session) => session && foundBatchSize(session)).filter((size) => size !== null)
  return sizes
    .map(
      (size) =>
        ` A batch size of ${size} is written into the graph, although its inputs leave it open: it runs at that size.`
    )
    .slice(0, 1)
    .join('')
}

function anySamples(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true
  return a === null || b === null ? null : false
}
