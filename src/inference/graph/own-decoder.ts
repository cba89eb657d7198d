import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import type { ModelBatch } from '../model.ts'
import { engineCall } from '../engine-calls.ts'
import { runInBatches } from './run-in-batches.ts'
import type { DecoderPart, Feed, GraphInput } from './graph-session.ts'

/** The part of a single graph behind the code. */
export interface OwnDecoder {
  /** @param code in the shape of the graph's mu */
  decode(batch: ModelBatch, code: OutputTensor): Promise<OutputTensor[]>
  release(): Promise<void>
}

/**
 * Opens the decoder of a single graph.
 *
 * @param path of the graph's file
 * @param feed what its further inputs (image, condition) get
 * @returns a sentence where there is none, or where the engine does not accept it: the graph as a whole may run all the same
 */
export async function openOwnDecoder(
  { open }: DecoderPart,
  path: string,
  feed: (input: GraphInput, batch: ModelBatch) => Feed
): Promise<OwnDecoder | string> {
  if (typeof open === 'string') return open
  try {
    const { session, code } = await engineCall(path, open)
    const others = session.inputs.filter((input) => input !== code)
    return {
      decode: (batch, { shape, values }) =>
        runInBatches(session, [{ input: code, shape, values }, ...others.map((input) => feed(input, batch))]),
      release: () => session.release()
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return `The part of the graph behind the code does not run on its own: ${error.message}`
  }
}
