import { InputError } from '../../input-error.ts'
import type { Code, CodeSource } from './code.ts'
import type { MatchContext } from './context.ts'

/** @throws InputError where the graph shows that what is named mu is the spread, or the other way round */
export function refuseContradiction(
  { mu, spread }: Code,
  { heads, checkpoint }: MatchContext,
  { reconstruction }: CodeSource
) {
  if (!heads || !mu || !spread) return
  const [mean, scale] = [mu.value.name, spread.value.name]
  const isSpread = (name: string) => name in heads.spreads && !heads.mus.includes(name)
  const isMean = (name: string) => heads.mus.includes(name) && !(name in heads.spreads)
  const isSampled = heads.mus.length > 0 || Object.keys(heads.spreads).length > 0
  const decodes = (name: string, asItIs: boolean) =>
    reconstruction !== null && heads.ways !== undefined && heads.ways.sources(reconstruction, asItIs).includes(name)
  const isDecodedInstead = !isSampled && decodes(scale, true) && !decodes(mean, false)
  const byName = [...(mu.by === 'name' ? [mean] : []), ...(spread.by === 'name' ? [scale] : [])]
  const wrong = (mu.by === 'name' && isSpread(mean)) || (spread.by === 'name' && isMean(scale))
  if (byName.length === 0 || !(wrong || isDecodedInstead)) return
  const shown = isDecodedInstead
    ? `the graph decodes "${scale}", not "${mean}"`
    : `the graph samples with "${scale}" as the mean and "${mean}" as what the noise is scaled by`
  const convention =
    heads.spreads[mean] === 'sigma' || heads.spreads[mean] === 'variance' ? heads.spreads[mean] : 'log-variance'
  throw new InputError(
    `${checkpoint}: the names of the heads "${mean}" and "${scale}" say otherwise than the graph: by name the first is mu and the ` +
      `second the ${spread.value.convention}, but ${shown}. Are the names swapped? Export them under the right names, or say which is ` +
      `which in the config:
model:
  outputs: { mu: ${JSON.stringify(scale)}, ${convention}: ${JSON.stringify(mean)} }`
  )
}
