import type { GraphDef } from './graph-def.ts'

/** Operations of TensorFlow that draw random numbers: sampling, or dropout that was left on. */
const RANDOM =
  /^(RandomStandardNormal|RandomUniform(Int)?|RandomGamma|RandomPoisson(V2)?|ParameterizedTruncatedNormal|TruncatedNormal|Multinomial|Stateless(Random\w+|TruncatedNormal(V2)?|Multinomial|ParameterizedTruncatedNormal))$/

export function drawsRandomNumbers({ node = [], library }: GraphDef): boolean {
  const inner = library?.function?.flatMap(({ nodeDef = [] }) => nodeDef) ?? []
  return [...node, ...inner].some(({ op }) => typeof op === 'string' && RANDOM.test(op))
}
