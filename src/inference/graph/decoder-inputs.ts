import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import { isFeedable } from './graph-session.ts'
import type { Feed, GraphInput } from './graph-session.ts'
import { conditionLength, describe } from './model-inputs.ts'

const CODE = /^(z|latents?|codes?|mu|samples?)([^a-z]|$)/i
const CONDITION = /^(c|cond|condition|y|labels?|class|onehot|one_hot)([^a-z]|$)/i

/**
 * Which of a decoder's inputs takes the code and which the condition.
 *
 * @throws InputError naming the inputs and the config line that settles it
 */
export function chooseDecoderInputs(
  inputs: GraphInput[],
  { inputs: { condition: configured } }: ModelSettings,
  path: string
): { code: GraphInput; condition: GraphInput | null } {
  const listed = inputs.map(describe).join(', ')
  if (inputs.length > 1 && inputs.every(({ name }) => CODE.test(name)) && configured === undefined)
    throw new InputError(
      `${path}: the decoder takes several codes (${listed}), and one of a pair is fed with one. A model of several latent levels ` +
        `is judged as one graph: export encoder and decoder together, with every level's mean and log-variance as outputs.`
    )
  if (inputs.length === 0 || inputs.length > 2)
    throw new InputError(
      `${path}: a decoder takes the code and, for a conditional VAE, a condition [N,k]; this one takes ${listed || 'nothing'}. ` +
        `Export it so, or export encoder and decoder as one graph.`
    )
  const [code, condition = null] = inputs.length === 1 ? inputs : twoInputs(inputs, configured, path)
  if (!isFeedable(code.elementType) || code.elementType === 'uint8')
    throw new InputError(
      `${path}: the code ${describe(code)} is ${code.elementType}. Export the decoder with a float32 code.`
    )
  if (condition && conditionLength(condition) === null)
    throw new InputError(
      `${path}: the condition ${describe(condition)} must have the shape [N,k] with a fixed k and be float. Export it so.`
    )
  return { code, condition }
}

function twoInputs(inputs: GraphInput[], configured: string | undefined, path: string): GraphInput[] {
  const rules: ((input: GraphInput) => boolean)[] = [
    ({ name }) => name !== configured && inputs.some((other) => other.name === configured),
    ({ name }) => CODE.test(name),
    ({ name }) => !CONDITION.test(name),
    ({ shape }) => shape !== null && shape.length > 2
  ]
  for (const isCode of rules) {
    const codes = inputs.filter(isCode)
    if (codes.length === 1) return [codes[0], inputs.find((input) => input !== codes[0])!]
  }
  throw new InputError(
    `${path}: which input of the decoder takes the condition? ${inputs.map(describe).join(', ')}. Say so in the config:\n` +
      `model:\n  inputs: { condition: NAME }`
  )
}

/** How many values a code has; null where the decoder leaves it open. */
export function codeLength({ shape }: GraphInput): number | null {
  const sizes = shape?.slice(1) ?? [null]
  return sizes.reduce((a, b) => (a === null || b === null ? null : a * b), 1)
}

/**
 * mu in the shape that the decoder takes: as it is, or flattened or unflattened where the sizes agree.
 *
 * @throws InputError where the decoder belongs to another latent size
 */
export function codeFeed(mu: OutputTensor, input: GraphInput, path: string): Feed {
  const [count, ...own] = mu.shape
  const wanted = input.shape?.slice(1) ?? own
  const alike = wanted.length === own.length && wanted.every((size, i) => size === null || size === own[i])
  if (alike) return { input, shape: mu.shape, values: mu.values }
  const units = own.reduce((total, size) => total * size, 1)
  const fixed = wanted.filter((size) => size !== null)
  if (fixed.length === wanted.length && fixed.reduce((total, size) => total * size, 1) === units)
    return { input, shape: [count, ...fixed], values: mu.values }
  throw new InputError(
    `${path}: the decoder takes a code ${describe(input)}, but the encoder's mu "${mu.name}" is [N,${own.join(',')}]. ` +
      `Are the two halves from the same training?`
  )
}
