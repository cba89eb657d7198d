import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import type { MatchedOutputs } from '../model.ts'
import { ambiguous, findConfigured, isNamed, sameShape, shapeText, withoutConfigured } from './context.ts'
import type { Found, MatchContext } from './context.ts'
import { isImageShaped } from './match-reconstruction.ts'
import { roleOfName } from './output-names.ts'
import { conventionOfValues, isSignedBesidePositive } from './spread-convention.ts'

export type Spread = NonNullable<MatchedOutputs['spread']>

export interface Code {
  mu: Found<OutputTensor> | null
  spread: Found<Spread> | null
}

const CONVENTIONS = ['log-variance', 'log-sigma', 'sigma', 'variance'] as const

/**
 * mu and its log-variance, sigma or variance: by configuration, else by name, else by how the graph samples, else by shape (two
 * of one shape), else by values. A name does not overrule the graph on whether a spread is a log-variance or a sigma.
 * A model may have neither.
 *
 * @param tensors the outputs without the reconstruction
 * @throws InputError where outputs are left that could be either
 */
export function matchCode(tensors: OutputTensor[], context: MatchContext): Code {
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
    return { mu: { value: alike[0], by: 'shape' }, spread }
  }
  return unnamedCode(open, tensors, context)
}

function unnamedCode(open: OutputTensor[], tensors: OutputTensor[], context: MatchContext): Code {
  if (open.length === 0) return { mu: null, spread: null }
  if (open.length === 1) return { mu: { value: open[0], by: 'shape' }, spread: null }
  const [first, second] = open
  if (open.length === 2 && sameShape(first, second))
    for (const [mu, spread] of [
      [first, second],
      [second, first]
    ])
      if (isSignedBesidePositive(mu, spread)) {
        const value = { name: spread.name, ...conventionOfValues(mu, spread), guessed: true }
        return { mu: { value: mu, by: 'values' }, spread: { value, by: 'values' } }
      }
  throw ambiguous('mu and which the log-variance', tensors, context)
}

function spreadByShape(mu: OutputTensor, open: OutputTensor[], tensors: OutputTensor[], context: MatchContext) {
  const alike = open.filter((tensor) => sameShape(tensor, mu))
  if (alike.length > 1) throw ambiguous('the log-variance, sigma or variance', tensors, context)
  if (alike.length === 0) return null
  const value: Spread = { name: alike[0].name, ...conventionOfValues(mu, alike[0]) }
  return { value, by: 'shape' as const }
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
  if (codes.length > 1) throw ambiguous('mu', tensors, context)
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
  return role !== 'ignored' && role !== 'reconstruction'
}
