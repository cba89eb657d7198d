import { InputError } from '../../input-error.ts'
import type { GraphWays, OutputTensor } from '../graph-outputs.ts'
import { ambiguous, findConfigured, isNamed, sameShape, shapeText, withoutConfigured } from './context.ts'
import type { Found, MatchContext } from './context.ts'
import type { Code, CodeSource, Spread } from './code.ts'
import { canBeHalved, firstHalf, halvesOf } from './halves.ts'
import { isImageShaped } from './image-form.ts'
import { matchLevels } from './levels.ts'
import type { FoundLevels } from './levels.ts'
import { roleOfName } from './output-names.ts'
import { refuseContradiction } from './refuse-contradiction.ts'
import { conventionOfValues, isSignedBesidePositive } from './spread-convention.ts'

const CONVENTIONS = ['log-variance', 'log-sigma', 'sigma', 'variance'] as const

/**
 * mu and its log-variance, sigma or variance: by configuration, else by name, else by how the graph samples or decodes, else, for
 * a spread, by shape and values. A name does not overrule the graph on whether a spread is a log-variance or a sigma. Mean and
 * log-variance in one tensor are taken apart. A model may have neither: what has no name of a code, and no graph that decodes it,
 * is none, whatever its shape.
 *
 * @param outputs without the reconstruction
 * @throws InputError where outputs are left that could be either, and where names say otherwise than the graph
 */
export function matchCode(outputs: OutputTensor[], context: MatchContext, source: CodeSource): Code {
  const { tensors, halved } = withHalves(outputs, context)
  const levels = matchLevels(
    tensors,
    tensors.filter((tensor) => isCode(tensor, context)),
    context
  )
  const code = levels === null ? matchHeads(tensors, context, source) : codeOfLevels(levels)
  for (const { mu, spread } of levels?.levels ?? [])
    refuseContradiction(
      { mu: { value: mu, by: levels!.by }, spread: spread && { value: spread, by: levels!.by } },
      context,
      source
    )
  if (levels === null) refuseContradiction(code, context, source)
  const mus = [code.mu?.value.name, ...(code.levels ?? []).map(({ mu }) => mu.name)]
  const notes = halved
    .filter((name) => mus.includes(firstHalf(name)))
    .map((name) => `"${name}" was split along its channels: the first half is the mean, the second the log-variance.`)
  return notes.length === 0 ? code : { ...code, notes: [...(code.notes ?? []), ...notes] }
}

/** All levels as one code: the units of one after those of the other. */
function codeOfLevels({ levels, by }: FoundLevels): Code {
  const count = levels[0].mu.shape[0]
  const units = levels.reduce((sum, { mu }) => sum + mu.values.length / count, 0)
  const together = (names: string[]) => names.join(' + ')
  const [{ spread }] = levels
  return {
    mu: {
      value: {
        name: together(levels.map(({ mu }) => mu.name)),
        shape: [count, units],
        values: new Float32Array(count * units)
      },
      by
    },
    spread: spread && { value: { ...spread, name: together(levels.map((level) => level.spread!.name)) }, by },
    notes: [`${levels.length} latent levels, judged together and each.`],
    levels
  }
}

/** Mean and log-variance that come as one tensor, as two: by name, by how the graph takes it apart, or by what the decoder takes. */
function withHalves(outputs: OutputTensor[], context: MatchContext) {
  const free = withoutConfigured(outputs, context).filter(
    (tensor) => hasRows(tensor, context) && canBeHalved(tensor, context.layout)
  )
  const hasHeads = outputs.some(({ name }) => ['mu', 'log-variance', 'log-sigma'].includes(roleOfName(name) ?? ''))
  const configured = context.settings.mu !== undefined
  const named = hasHeads || configured ? [] : free.filter(({ name }) => roleOfName(name) === 'moments')
  const read = free.filter(({ name }) => roleOfName(name) === null && context.heads?.ways?.halved.includes(name))
  const takes = context.decoderTakes ?? null
  const isTwice = ({ shape }: OutputTensor) => shape.slice(1).reduce((a, b) => a * b, 1) === 2 * takes!
  const isAlone = takes !== null && outputs.length === 1 && !configured
  const fed = isAlone ? free.filter((tensor) => roleOfName(tensor.name) === null && isTwice(tensor)) : []
  const whole = named.length > 1 ? named : [...named, ...read, ...fed].slice(0, 1)
  const tensors = outputs.flatMap((tensor) => (whole.includes(tensor) ? halvesOf(tensor, context.layout) : [tensor]))
  return { tensors, halved: whole.map(({ name }) => name) }
}

function matchHeads(tensors: OutputTensor[], context: MatchContext, source: CodeSource): Code {
  const usable = tensors.filter((tensor) => isCode(tensor, context))
  const mu = configuredMu(tensors, context) ?? namedMu(usable, context) ?? sampledMu(usable, context)
  const spread =
    configuredSpread(tensors, context) ?? namedSpread(usable, mu, context) ?? sampledSpread(usable, mu, context)
  if (mu && spread) return { mu, spread: spreadOf(mu.value, spread, tensors, context) }
  const open = withoutConfigured(usable, context).filter((tensor) => !isNamed(tensor))
  if (mu) return { mu, spread: spreadByShape(mu.value, open, tensors, context) }
  if (spread) {
    const own = tensors.find(({ name }) => name === spread.value.name)!
    const alike = open.filter((tensor) => sameShape(tensor, own))
    if (alike.length !== 1) throw ambiguous('mu', tensors, context)
    return { mu: { value: alike[0], by: 'shape', isAlone: true }, spread }
  }
  const code = unnamedCode(open, tensors, context, source)
  return code.mu === null ? { ...code, mu: decodedByName(tensors, context, source) } : code
}

/**
 * The one output that is called a code and that the reconstruction is computed from: of a plain autoencoder, or a sample whose
 * noise was taken out of the graph.
 */
function decodedByName(
  tensors: OutputTensor[],
  context: MatchContext,
  { reconstruction }: CodeSource
): Found<OutputTensor> | null {
  if (reconstruction === null) return null
  const sources = context.heads?.ways?.sources(reconstruction) ?? []
  const found = withoutConfigured(tensors, context).filter(
    (tensor) =>
      hasRows(tensor, context) &&
      !isImageShaped(tensor, context) &&
      roleOfName(tensor.name) === 'code' &&
      sources.includes(tensor.name)
  )
  return found.length === 1 ? { value: found[0], by: 'name', because: 'and the graph decodes it' } : null
}

function unnamedCode(
  all: OutputTensor[],
  tensors: OutputTensor[],
  context: MatchContext,
  { reconstruction }: CodeSource
): Code {
  if (all.length === 0) return { mu: null, spread: null }
  const ways = context.heads?.ways
  if (reconstruction !== null && ways) {
    const sources = ways.sources(reconstruction)
    const decoded = all.filter(({ name }) => sources.includes(name))
    if (decoded.length === 0) return { mu: null, spread: null, notes: [noCode(all, context)] }
    const last = decoded.length > 1 ? lastOnTheWay(decoded, reconstruction, ways) : decoded
    if (last.length === 1) return decodedCode(last[0], all, tensors, context)
  }
  const open = reconstruction === null ? fittingDecoder(all, context) : all
  if (open.length === 1)
    return reconstruction === null
      ? { mu: { value: open[0], by: 'shape', because: 'the decoder takes it' }, spread: null }
      : { mu: null, spread: null, notes: [noCode(open, context)] }
  const [first, second] = open
  if (open.length === 2 && sameShape(first, second))
    for (const [mu, spread] of [
      [first, second],
      [second, first]
    ])
      if (isSignedBesidePositive(mu, spread)) {
        const value = { name: spread.name, ...conventionOfValues(mu, spread), guessed: true }
        return { mu: { value: mu, by: 'values', isAlone: true }, spread: { value, by: 'values', isAlone: true } }
      }
  throw ambiguous('mu and which the log-variance', tensors, context)
}

/** Of outputs that the reconstruction is computed from those that all others lead to, and that nothing leads past. */
function lastOnTheWay(decoded: OutputTensor[], reconstruction: string, ways: GraphWays): OutputTensor[] {
  return decoded.filter((tensor) => {
    const before = ways.sources(tensor.name)
    return (
      ways.isDecoded(reconstruction, [tensor.name]) &&
      decoded.every((other) => other === tensor || before.includes(other.name))
    )
  })
}

/** The only unnamed output that the reconstruction is computed from, and what of its shape can be the spread. */
function decodedCode(mu: OutputTensor, all: OutputTensor[], tensors: OutputTensor[], context: MatchContext): Code {
  const found = { value: mu, by: 'graph' as const }
  const alike = all.filter((tensor) => tensor !== mu && sameShape(tensor, mu))
  if (alike.length === 0) return { mu: found, spread: null }
  if (alike.length > 1 || !isSignedBesidePositive(mu, alike[0]))
    throw ambiguous('mu and which the log-variance', tensors, context, [], {
      mu: mu.name,
      spread: alike.length === 1 ? alike[0].name : null
    })
  const value = { name: alike[0].name, ...conventionOfValues(mu, alike[0]), guessed: true }
  return { mu: found, spread: { value, by: 'values', isAlone: true } }
}

/** Of an encoder's outputs those that its decoder can be fed with, where any can. */
function fittingDecoder(open: OutputTensor[], { decoderTakes }: MatchContext): OutputTensor[] {
  const fitting = open.filter(({ shape }) => shape.slice(1).reduce((a, b) => a * b, 1) === decoderTakes)
  return fitting.length > 0 ? fitting : open
}

function noCode(tensors: OutputTensor[], context: MatchContext): string {
  const listed = tensors.map((tensor) => `"${tensor.name}" ${shapeText(tensor, context)}`).join(', ')
  const [has, it] = tensors.length === 1 ? ['has', 'it'] : ['have', 'them']
  return (
    `${listed} ${has} no name of a code, and the graph does not show that the reconstruction is computed from ${it}: if one is ` +
    `the code, name it (model.outputs.mu).`
  )
}

function spreadByShape(mu: OutputTensor, open: OutputTensor[], tensors: OutputTensor[], context: MatchContext) {
  const alike = open.filter((tensor) => sameShape(tensor, mu))
  if (alike.length > 1) throw ambiguous('the log-variance, sigma or variance', tensors, context)
  if (alike.length === 0) return null
  const value: Spread = { name: alike[0].name, ...conventionOfValues(mu, alike[0]) }
  return { value, by: 'shape' as const, isAlone: true }
}

function configuredMu(tensors: OutputTensor[], context: MatchContext): Found<OutputTensor> | null {
  const tensor = findConfigured(tensors, 'mu', context)
  if (tensor && !hasRows(tensor, context))
    throw new InputError(
      `${context.checkpoint}: the configured mu "${tensor.name}" has the shape ${shapeText(tensor, context)}; ` +
        `one row an image is needed.`
    )
  return tensor && { value: tensor, by: 'configuration' }
}

function configuredSpread(tensors: OutputTensor[], context: MatchContext): Found<Spread> | null {
  for (const convention of ['log-variance', 'sigma', 'variance'] as const) {
    const tensor = findConfigured(tensors, convention, context)
    if (tensor) return { value: { name: tensor.name, convention, guessed: false }, by: 'configuration' }
  }
  return null
}

/** An image named so (`x_mean`, the decoder's) is no code where another output is. */
function namedMu(tensors: OutputTensor[], context: MatchContext): Found<OutputTensor> | null {
  const named = withoutConfigured(tensors, context).filter(({ name }) => roleOfName(name) === 'mu')
  const codes = named.length > 1 ? named.filter((tensor) => !isImageShaped(tensor, context)) : named
  if (codes.length > 1) throw ambiguous('mu', tensors, context, codes)
  return codes.length === 1 ? { value: codes[0], by: 'name' } : null
}

/** Where a model exports several (logvar and sigma), they say the same; the log-variance needs no conversion. */
function namedSpread(tensors: OutputTensor[], mu: Code['mu'], context: MatchContext): Found<Spread> | null {
  const free = withoutConfigured(tensors, context)
  const fitting = mu ? free.filter((tensor) => sameShape(tensor, mu.value)) : free
  for (const pool of [fitting, free.filter((tensor) => !isImageShaped(tensor, context))])
    for (const convention of CONVENTIONS) {
      const named = pool.filter(({ name }) => roleOfName(name) === convention)
      if (named.length > 1) throw ambiguous(`the ${convention}`, tensors, context)
      if (named.length === 1) {
        const [{ name }] = named
        const own = context.heads?.spreads[name] ?? convention
        return { value: { name, convention: own, guessed: false }, by: 'name' }
      }
    }
  return null
}

/** The unnamed output that the graph adds noise to. */
function sampledMu(tensors: OutputTensor[], context: MatchContext): Found<OutputTensor> | null {
  const unnamed = withoutConfigured(tensors, context).filter((tensor) => !isNamed(tensor))
  const found = unnamed.filter(({ name }) => context.heads?.mus.includes(name))
  return found.length === 1 ? { value: found[0], by: 'graph' } : null
}

/** The unnamed output that the graph multiplies noise with, or makes that factor from. */
function sampledSpread(tensors: OutputTensor[], mu: Code['mu'], context: MatchContext): Found<Spread> | null {
  const unnamed = withoutConfigured(tensors, context).filter((tensor) => !isNamed(tensor) && tensor !== mu?.value)
  for (const convention of CONVENTIONS) {
    const found = unnamed.find(({ name }) => context.heads?.spreads[name] === convention)
    if (found) return { value: { name: found.name, convention, guessed: false }, by: 'graph' }
  }
  return null
}

function spreadOf(mu: OutputTensor, spread: Found<Spread>, tensors: OutputTensor[], context: MatchContext) {
  const { checkpoint } = context
  const { name, convention } = spread.value
  const tensor = tensors.find((other) => other.name === name)!
  if (tensor === mu) throw new InputError(`${checkpoint}: the config names "${name}" both as mu and as ${convention}.`)
  if (!sameShape(tensor, mu))
    throw new InputError(
      `${checkpoint}: mu "${mu.name}" is ${shapeText(mu, context)}, but the ${convention} "${name}" is ` +
        `${shapeText(tensor, context)}; both need one value a latent unit. Name the right outputs in the config (model.outputs).`
    )
  return spread
}

const hasRows = ({ shape }: OutputTensor, { inputShape }: MatchContext) =>
  shape.length >= 2 && shape[0] === inputShape[0]

function isCode(tensor: OutputTensor, context: MatchContext): boolean {
  if (!hasRows(tensor, context) || tensor.values.length === 0) return false
  const role = roleOfName(tensor.name)
  if (role === null) return !isImageShaped(tensor, context)
  return !['ignored', 'code', 'moments', 'reconstruction'].includes(role)
}
