import type { GraphDef } from './graph-def.ts'

/** Operations of TensorFlow that draw random numbers: sampling, or dropout that was left on. */
const RANDOM =
  /^(RandomStandardNormal|RandomUniform(Int)?|RandomGamma|RandomPoisson(V2)?|ParameterizedTruncatedNormal|TruncatedNormal|Multinomial|Stateless(Random\w+|TruncatedNormal(V2)?|Multinomial|ParameterizedTruncatedNormal))$/

export function drawsRandomNumbers({ node = [], library }: GraphDef): boolean {
  const inner = library?.function?.flatMap(({ nodeDef = [] }) => nodeDef) ?? []
  return [...node, ...inner].some(({ op }) => typeof op === 'string' && RANDOM.test(op))
}

/**
 * A SavedModel's protobuf, searched for the field `op` (number 2, a string of known length) of its nodes. It also keeps
 * functions that only training calls, so finding one proves nothing.
 *
 * @returns false: no such operation anywhere; null: cannot be told
 */
export function mayDrawRandomNumbers(savedModel: Uint8Array): false | null {
  const text = Buffer.from(savedModel.buffer, savedModel.byteOffset, savedModel.length).toString('latin1')
  for (const { 0: found, index } of text.matchAll(/(?:Random|Stateless|Parameterized|Truncated|Multinomial)\w+/g)) {
    const name = found.slice(0, text.charCodeAt(index - 1))
    if (text.charCodeAt(index - 2) === 0x12 && name.length === text.charCodeAt(index - 1) && RANDOM.test(name))
      return null
  }
  return false
}
