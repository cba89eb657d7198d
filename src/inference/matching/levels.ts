import { InputError } from '../../input-error.ts'
import type { OutputTensor } from '../graph-outputs.ts'
import type { FoundLevel } from './code.ts'
import { findNamed, sameShape, shapeText, withoutConfigured } from './context.ts'
import type { MatchContext } from './context.ts'
import { wholeOf } from './halves.ts'
import { isImageShaped } from './image-form.ts'
import { roleOfName } from './output-names.ts'

export interface FoundLevels {
  levels: FoundLevel[]
  by: 'configuration' | 'name' | 'graph'
}

const SPREADS = ['log-variance', 'log-sigma', 'sigma', 'variance'] as const

/** What mean and spread are called by: what is left of a name tells the level. */
const HEAD =
  /^(mu|mus|mean|means|loc|log|ln|logvar|logvars|logsigma|logstd|var|vars|variance|sigma|sigmas|std|stddev|scale|moments|params|parameters|zmu|zmean|zlogvar|zlog)$/
const LEVEL = /^(\d+|t|m|b|top|mid|middle|bottom|global|local|coarse|fine|upper|lower|high|low|deep|shallow)$/

/**
 * Several latent levels, each with its mean and, where there are any, its spread: as configured, else by names that differ in a
 * number or a word for a level alone (`mu1` and `logvar1`, `z_mean_top`), else by a graph that samples with each, where shapes tell
 * which spread is whose.
 *
 * @param usable outputs that can be a code
 * @returns null where there are not several, or not surely
 * @throws InputError for configured levels that do not fit
 */
export function matchLevels(
  tensors: OutputTensor[],
  usable: OutputTensor[],
  context: MatchContext
): FoundLevels | null {
  const { mu } = context.settings
  if (mu !== undefined) return [mu].flat().length > 1 ? configuredLevels([mu].flat(), tensors, context) : null
  const free = withoutConfigured(usable, context).filter((tensor) => !isImageShaped(tensor, context))
  const found = namedLevels(free, context) ?? sampledLevels(free, context)
  return found === null || hasCopies(found.levels) ? null : found
}

function configuredLevels(mus: string[], tensors: OutputTensor[], context: MatchContext): FoundLevels {
  const { settings, checkpoint, inputShape } = context
  const convention = (['log-variance', 'sigma', 'variance'] as const).find((key) => settings[key] !== undefined)
  const spreads = convention === undefined ? null : [settings[convention]!].flat()
  const levels = mus.map((name, i): FoundLevel => {
    const mu = findNamed(tensors, 'mu', name, context)
    if (mu.shape.length < 2 || mu.shape[0] !== inputShape[0])
      throw new InputError(
        `${checkpoint}: the configured mu "${name}" has the shape ${shapeText(mu, context)}; one row an image is needed.`
      )
    if (convention === undefined) return { mu, spread: null }
    const spread = findNamed(tensors, convention, spreads![i], context)
    if (!sameShape(mu, spread))
      throw new InputError(
        `${checkpoint}: mu "${name}" is ${shapeText(mu, context)}, but the ${convention} of its level, "${spread.name}", is ` +
          `${shapeText(spread, context)}. List both in the same order in the config (model.outputs).`
      )
    return { mu, spread: { name: spread.name, convention, guessed: false } }
  })
  const twice = mus.find((name, i) => mus.indexOf(name) !== i)
  if (twice !== undefined) throw new InputError(`${checkpoint}: model.outputs.mu names "${twice}" twice.`)
  return { levels, by: 'configuration' }
}

function namedLevels(free: OutputTensor[], { heads }: MatchContext): FoundLevels | null {
  const mus = free.filter(({ name }) => roleOfName(name) === 'mu')
  if (mus.length < 2 || !differInLevel(mus.map(({ name }) => levelWords(name)))) return null
  for (const role of SPREADS) {
    const named = free.filter(({ name }) => spreadRole(name, free) === role)
    if (named.length === 0) continue
    const levels = mus.map((mu): FoundLevel | null => {
      const own = named.filter(({ name }) => levelWords(name).join() === levelWords(mu.name).join())
      if (own.length !== 1 || !sameShape(own[0], mu)) return null
      const [{ name }] = own
      return { mu, spread: { name, convention: heads?.spreads[name] ?? role, guessed: false } }
    })
    return levels.includes(null) || named.length !== mus.length ? null : { levels: levels as FoundLevel[], by: 'name' }
  }
  return { levels: mus.map((mu) => ({ mu, spread: null })), by: 'name' }
}

/** `sigma2` is the square of sigma, but beside `sigma1` the sigma of the second level. */
function spreadRole(name: string, free: OutputTensor[]) {
  const first = name.replace(/((?:sigma|std)_?)2$/i, '$11')
  return first !== name && free.some((other) => other.name === first) ? 'sigma' : roleOfName(name)
}

function sampledLevels(free: OutputTensor[], { heads }: MatchContext): FoundLevels | null {
  const unnamed = free.filter(({ name }) => roleOfName(name) === null)
  const mus = unnamed.filter(({ name }) => heads?.mus.includes(name))
  if (mus.length < 2) return null
  const levels = mus.map((mu): FoundLevel | null => {
    const own = unnamed.filter((tensor) => tensor.name in heads!.spreads && sameShape(tensor, mu))
    const convention = heads!.spreads[own[0]?.name]
    const rivals = mus.filter((other) => sameShape(other, mu))
    return own.length === 1 && rivals.length === 1
      ? { mu, spread: { name: own[0].name, convention, guessed: false } }
      : null
  })
  return levels.includes(null) ? null : { levels: levels as FoundLevel[], by: 'graph' }
}

/** The words of a name that do not say whether it is a mean or a spread. */
function levelWords(name: string): string[] {
  const words = wholeOf(name)
    .replace(/:\d+$/, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .match(/[a-z]+|\d+/g)
  return (words ?? []).filter((word) => !HEAD.test(word))
}

/** Whether names differ in one place, and there in nothing but the level. */
function differInLevel(names: string[][]): boolean {
  const [first] = names
  if (names.some(({ length }) => length !== first.length)) return false
  const places = first.flatMap((_, i) => (names.every((words) => words[i] === first[i]) ? [] : [i]))
  return (
    places.length === 1 &&
    names.every((words) => LEVEL.test(words[places[0]])) &&
    new Set(names.map((words) => words[places[0]])).size === names.length
  )
}

/** One code under two names is no second level. */
function hasCopies(levels: FoundLevel[]): boolean {
  return levels.some(({ mu }, i) =>
    levels
      .slice(0, i)
      .some((other) => sameShape(mu, other.mu) && mu.values.every((value, j) => value === other.mu.values[j]))
  )
}
