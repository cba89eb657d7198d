import type { Label } from '../types.ts'
import type { Fingerprint } from '../images/fingerprint.ts'
import { asNearCopies, nearestDistance } from './near-copies.ts'

/** A picture of the set, or of the folder that the model was trained on. */
export interface Picture {
  name: string
  split: 'test' | 'calibration' | 'train'
  label: Label
  /** Null for a picture of one color. */
  fingerprint: Fingerprint | null
}

/** Between what the same picture stands on both sides. */
export const sides = ['labels', 'calibration', 'train'] as const
export type Side = (typeof sides)[number]

export interface Leak {
  between: Side
  /** How many pictures of the test (of the calibration, where only these were trained on) stand on the other side too. */
  pictures: number
  /** Pairs of files, the tested one first; the first of them. */
  files: [string, string][]
}

export interface FoundLeaks {
  /** Equal to the pixel. */
  identical: Leak[]
  /** Far nearer to each other than pictures of the set are, all over. */
  near: Leak[]
  /** Pictures of `train` that were compared; 0: no such folder lies beside the test. */
  trained: number
}

export interface Leaks extends FoundLeaks {
  /** Pictures of `train` that were not: damaged ones, and those beyond the first ten thousand. */
  notCompared: number
  /** Why `train` could not be looked through. */
  reason?: string
}

/** So many pairs are named. */
const NAMED = 20

/** Which pictures stand on both sides of what has to be apart (docs/science.md, "L1"). */
export function findLeaks(pictures: readonly Picture[]): FoundLeaks {
  const known = pictures.filter((one): one is Known => one.fingerprint !== null)
  const pairs = [...pairsOfEqual(known), ...pairsOfNear(known)]
  const leaksOf = (wanted: Pair['kind']) =>
    sides.flatMap((side) => leakOf(side, pairs.filter(({ kind, between }) => kind === wanted && between === side)))
  return {
    identical: leaksOf('identical'),
    near: leaksOf('near'),
    trained: pictures.filter(({ split }) => split === 'train').length
  }
}

type Known = Picture & { fingerprint: Fingerprint }

interface Pair {
  kind: 'identical' | 'near'
  between: Side
  one: Known
  other: Known
}

function leakOf(between: Side, pairs: Pair[]): Leak[] {
  if (pairs.length === 0) return []
  const pictures = new Set(pairs.map(({ one }) => one.name)).size
  return [{ between, pictures, files: pairs.slice(0, NAMED).map(({ one, other }) => [one.name, other.name]) }]
}

function* pairsOfEqual(pictures: readonly Known[]): Generator<Pair> {
  for (const group of byKey(pictures, ({ fingerprint }) => fingerprint.pixels)) {
    const seen = new Set<string>()
    for (const pair of pairsAcross(group)) {
      // One of many copies is enough to name.
      const key = `${pair.between} ${pair.one.split} ${pair.one.name}`
      if (!seen.has(key)) yield { kind: 'identical', ...pair }
      seen.add(key)
    }
  }
}

function* pairsOfNear(pictures: readonly Known[]): Generator<Pair> {
  for (const group of byKey(pictures, ({ fingerprint: { width, height } }) => `${width} ${height}`)) {
    const nearest = nearestDistance(group.map(({ fingerprint }) => fingerprint))
    if (nearest === null) continue
    for (const pair of pairsAcross(group)) {
      if (asNearCopies(pair.one.fingerprint, pair.other.fingerprint, nearest) !== null) yield { kind: 'near', ...pair }
    }
  }
}

/** Pairs that have to be apart, the tested picture (of the two labels: the defective one) first. */
function* pairsAcross(group: readonly Known[]): Generator<Omit<Pair, 'kind'>> {
  const of = (wanted: Picture['split']) => group.filter(({ split }) => split === wanted)
  const [test, calibration, train] = [of('test'), of('calibration'), of('train')]
  const crossed: [Side, Known[], Known[]][] = [
    ['labels', test.filter(({ label }) => label === 1), test.filter(({ label }) => label === 0)],
    ['calibration', test, calibration],
    ['train', [...test, ...calibration], train]
  ]
  for (const [between, ones, others] of crossed) {
    for (const one of ones) for (const other of others) yield { between, one, other }
  }
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}
