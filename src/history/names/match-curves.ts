import { curveKinds, type Column, type CurveKind } from '../training-history.ts'
import { readingsOf, type Readings } from './readings.ts'
import { spellings, type Kind } from './spellings.ts'

export interface Matched {
  column: Column
  /** How its name was read. */
  words: string
}
export type MatchedCurves = Record<CurveKind, Matched | null>

const withValidation: Record<Kind, CurveKind | null> = {
  loss: 'validationLoss',
  reconstruction: 'validationReconstruction',
  kl: 'validationKl',
  klWeight: null,
  learningRate: null
}

/** W&B's band around a curve. */
const band = /__(MIN|MAX)$/

interface Named extends Omit<Readings, 'readings'>, Matched {
  /** How much of the name was left away for its reading. */
  depth: number
}

/**
 * Which column is which curve, by the usual spellings of its name: of all of it, else of what stands below its groups. Where
 * two columns could be one curve and differ, neither is used.
 *
 * @param shown the file or files as messages name them
 */
export function matchCurves(
  columns: Column[],
  shown: string
): { curves: MatchedCurves; unused: string[]; notes: string[] } {
  const curves = Object.fromEntries(curveKinds.map((kind) => [kind, null])) as MatchedCurves
  const all = columns.filter(({ name }) => !band.test(name)).flatMap((column) => named(column) ?? [])
  const notes: string[] = []
  const taken = new Set<Column>()
  for (const kind of Object.keys(spellings) as Kind[]) {
    for (const isValidation of [false, true]) {
      const target = isValidation ? withValidation[kind] : kind
      if (target === null) continue
      const free = all.filter((one) => (one.validation !== null) === isValidation && !taken.has(one.column))
      const fitting = likeliest(kind, free)
      if (fitting.length > 1) notes.push(doubt(fitting, target, shown))
      if (fitting.length !== 1) continue
      curves[target] = fitting[0]
      taken.add(fitting[0].column)
    }
  }
  const unused = columns.filter((column) => !taken.has(column)).map(({ name }) => name)
  return { curves, unused, notes }
}

/** By the longest reading that is any curve: `kl/loss` is the divergence, though `loss` stands below its group. */
function named(column: Column): Named | null {
  const { readings, validation, isOfStep } = readingsOf(column)
  const depth = readings.findIndex(({ words, isForeign }) =>
    (Object.keys(spellings) as Kind[]).some(
      (kind) => !(isForeign && isOwn(kind)) && spellings[kind].some((one) => one.test(words))
    )
  )
  return depth < 0 ? null : { column, words: readings[depth].words, depth, validation, isOfStep }
}

/** A loss may be another model's; a divergence or a rate hardly is. */
function isOwn(kind: Kind): boolean {
  return kind === 'loss' || kind === 'reconstruction'
}

/** Those of the longest reading and the first spelling that any fits. */
function likeliest(kind: Kind, all: Named[]): Named[] {
  const depths = [...new Set(all.map(({ depth }) => depth))].sort((a, b) => a - b)
  for (const depth of depths) {
    for (const spelling of spellings[kind]) {
      const fitting = all.filter((one) => one.depth === depth && spelling.test(one.words))
      if (fitting.length > 0) return narrowed(fitting)
    }
  }
  return []
}

/** A curve over a single point, a mean of the epoch over single steps, validation over test, and one of several that are the same. */
function narrowed(fitting: Named[]): Named[] {
  // A summary at the end of a log is no curve beside one.
  const isCurve = ({ column }: Named) => column.at.length > 1
  const curves = fitting.some(isCurve) ? fitting.filter(isCurve) : fitting
  const wide = curves.filter(({ isOfStep }) => !isOfStep)
  const left = wide.length > 0 ? wide : curves
  const rank = ({ validation }: Named) =>
    validation === null ? 0 : validation.startsWith('v') ? 1 : validation.startsWith('t') ? 3 : 2
  const first = Math.min(...left.map(rank))
  const best = left.filter((one) => rank(one) === first)
  return best.every(({ column }) => isSame(column, best[0].column)) ? [best[0]] : best
}

function isSame(a: Column, b: Column): boolean {
  return a.at.length === b.at.length && a.at.every((at, i) => at === b.at[i] && a.value[i] === b.value[i])
}

function doubt(fitting: Matched[], target: CurveKind, shown: string): string {
  const names = fitting.slice(0, 4).map(({ column }) => `"${column.name}"`)
  const more = fitting.length > 4 ? ` and ${fitting.length - 4} more` : ''
  return `In ${shown} ${names.join(', ')}${more} could each be the ${curveWords[target]}, so none is used: leave or name one run only, or write a CSV file with the columns epoch, loss, reconstruction, kl, kl_weight, learning_rate, val_loss.`
}

/** The curves in words. */
export const curveWords: Record<CurveKind, string> = {
  loss: 'loss',
  reconstruction: 'reconstruction loss',
  kl: 'KL divergence',
  klWeight: 'KL weight',
  learningRate: 'learning rate',
  validationLoss: 'validation loss',
  validationReconstruction: 'validation reconstruction loss',
  validationKl: 'validation KL divergence'
}
