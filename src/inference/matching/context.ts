import { closest } from 'fastest-levenshtein'
import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import type { GraphHeads, OutputTensor } from '../graph-outputs.ts'
import { roleOfName } from './output-names.ts'

export interface MatchContext {
  /** Name of the checkpoint, for messages. */
  checkpoint: string
  settings: ModelSettings['outputs']
  /** As the model was fed: [n, C, H, W] or [n, H, W, C]. */
  inputShape: number[]
  /** The same with the axes of an image, where the model was fed flat ones. */
  pictureShape?: number[]
  /** The outputs are those of a decoder: its picture can be nothing else. */
  isDecoder?: boolean
  /** The outputs are those of an encoder whose decoder takes a code of so many values (null: any number). */
  decoderTakes?: number | null
  layout: 'nchw' | 'nhwc'
  /** The images as they were fed, in `inputShape`; left out: what an output resembles is not asked. */
  image?: Float32Array
  /** What the graph says of its outputs, where it could be read. */
  heads?: GraphHeads
}

/** What was found, and what told. */
export interface Found<T> {
  value: T
  by: 'configuration' | 'name' | 'graph' | 'shape' | 'values'
  /** Why that was enough, where it is not plain. */
  because?: string
  /** Neither a name nor the graph speaks for it. */
  isAlone?: boolean
}

type OutputKey = keyof ModelSettings['outputs']

const withoutIndex = (name: string) => name.replace(/:\d+$/, '')

/** @throws InputError for a configured name that no output has, with the nearest one */
export function findConfigured(tensors: OutputTensor[], key: OutputKey, { settings, checkpoint }: MatchContext) {
  const wanted = settings[key]
  if (wanted === undefined) return null
  const [first] = [wanted].flat()
  return findNamed(tensors, key, first, { checkpoint })
}

/** @throws InputError for a name that no output has, with the nearest one */
export function findNamed(
  tensors: OutputTensor[],
  key: OutputKey,
  wanted: string,
  { checkpoint }: Pick<MatchContext, 'checkpoint'>
): OutputTensor {
  const found = tensors.find(({ name }) => name === wanted) ?? tensors.find(({ name }) => withoutIndex(name) === wanted)
  if (found) return found
  const names = tensors.map(({ name }) => name)
  throw new InputError(
    `${checkpoint}: model.outputs.${key} names "${wanted}", but ` +
      (names.length === 0
        ? 'the model has no further output.'
        : `the outputs are ${names.map((name) => `"${name}"`).join(', ')}. Did you mean "${closest(wanted, names)}"?`)
  )
}

export function withoutConfigured(tensors: OutputTensor[], { settings }: MatchContext): OutputTensor[] {
  const configured = new Set(Object.values(settings).flat())
  return tensors.filter(({ name }) => !configured.has(name) && !configured.has(withoutIndex(name)))
}

export const isNamed = ({ name }: OutputTensor) => roleOfName(name) !== null

export function sameShape(a: OutputTensor, b: OutputTensor): boolean {
  return a.shape.length === b.shape.length && a.shape.every((size, i) => size === b.shape[i])
}

export function shapeText({ shape }: OutputTensor, { inputShape }: MatchContext): string {
  return `[${shape.map((size, i) => (i === 0 && size === inputShape[0] ? 'N' : size)).join(',')}]`
}

export function candidates(tensors: OutputTensor[], context: MatchContext): string {
  const outputs = tensors.map((tensor) => `"${tensor.name}" ${shapeText(tensor, context)}`).join(', ')
  return `Input: [N,${context.inputShape.slice(1).join(',')}]; outputs: ${outputs}.`
}

/**
 * @param codes several that can be mu: they may be levels of one code
 * @param decoded what the graph shows to be mu, and what may be its spread
 */
export function ambiguous(
  what: string,
  tensors: OutputTensor[],
  context: MatchContext,
  codes: OutputTensor[] = [],
  decoded?: { mu: string; spread: string | null }
): InputError {
  const levels =
    codes.length < 2
      ? ''
      : `\nOr, where these are levels of one code, all of them and their spreads in the same order:\nmodel:\n  outputs: ` +
        `{ mu: [${codes.map(({ name }) => JSON.stringify(name)).join(', ')}], log-variance: [NAME, NAME] }`
  const name = (known: string | null | undefined) => (known ? JSON.stringify(known) : 'NAME')
  const shown =
    decoded === undefined ? '' : ` The graph decodes "${decoded.mu}", so that is mu; nothing says what is its spread.`
  const heads = `mu: ${name(decoded?.mu)}, log-variance: ${name(decoded?.spread)}`
  return new InputError(
    `${context.checkpoint}: cannot tell which output is ${what}. ${candidates(tensors, context)}${shown}\n` +
      'Name them in the config (sigma: NAME or variance: NAME instead of log-variance where it is one):\n' +
      `model:\n  outputs: { ${decoded === undefined ? 'reconstruction: NAME, ' : ''}${heads} }` +
      levels
  )
}
