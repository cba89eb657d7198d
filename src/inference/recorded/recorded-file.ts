import { closest, distance } from 'fastest-levenshtein'
import { InputError } from '../../input-error.ts'
import { assertFinite } from '../conventions.ts'
import type { NumpyArray } from './npy.ts'

/** All keys that an `.npz` file of recorded outputs may have; others are left alone. */
export const RECORDED_KEYS = ['score', 'label', 'mu', 'logvar', 'sigma', 'var', 'x', 'x_hat', 'mask', 'group'] as const
type Key = (typeof RECORDED_KEYS)[number]

/** The arrays of one file, with messages that name it. */
export class RecordedFile {
  readonly path: string
  readonly #arrays: Map<string, NumpyArray>
  readonly #keys: string[]

  constructor(path: string, { arrays, keys }: { arrays: Map<string, NumpyArray>; keys: string[] }) {
    this.path = path
    this.#arrays = arrays
    this.#keys = keys
  }

  has(key: Key): boolean {
    return this.#arrays.has(key)
  }

  /** Whether the file has no other arrays than these, read or not. */
  holdsOnly(...keys: Key[]): boolean {
    return this.#keys.every((key) => (keys as string[]).includes(key))
  }

  array(key: Key): NumpyArray {
    const array = this.#arrays.get(key)
    if (array) return array
    const unknown = this.#keys.filter((other) => !(RECORDED_KEYS as readonly string[]).includes(other))
    const nearest = unknown.length > 0 ? closest(key, unknown) : ''
    const hint = nearest !== '' && distance(key, nearest) <= 3 ? ` Did you mean "${nearest}"?` : ''
    const images =
      key === 'score' && this.has('x') && this.has('x_hat')
        ? ' x and x_hat alone do not say how your detector scores an image.'
        : ''
    throw new InputError(
      `${this.path} has no "${key}" (keys: ${this.#keys.map((other) => `"${other}"`).join(', ') || 'none'}).${hint}${images} ` +
        `Recorded outputs need score [N] and label [N]; a file of scores without labels holds nothing but score and group.`
    )
  }

  shape(key: Key): number[] {
    return this.array(key).shape
  }

  numbers(key: Key, rank: number, count?: number): ArrayLike<number> & Iterable<number> {
    const { shape, values } = this.array(key)
    if (Array.isArray(values)) throw this.error(key, 'holds text; numbers are needed')
    if (shape.length !== rank || (count !== undefined && shape[0] !== count))
      throw this.wrongShape(key, `[${['N', 'H', 'W'].slice(0, rank).join(',')}]`, count)
    return values
  }

  floats(key: Key, ranks: number[], count: number): Float32Array {
    const { shape, values } = this.array(key)
    if (Array.isArray(values)) throw this.error(key, 'holds text; numbers are needed')
    if (!ranks.includes(shape.length) || shape[0] !== count)
      throw this.wrongShape(key, ranks.map((rank) => (rank === 2 ? '[N,d]' : '[N,C,H,W]')).join(' or '), count)
    if (values.length === 0) throw this.error(key, 'is empty')
    const floats = values instanceof Float32Array ? values : Float32Array.from(values)
    assertFinite(floats, floats.length / count, { checkpoint: this.path, name: key })
    return floats
  }

  error(key: Key, what: string): InputError {
    return new InputError(`${this.path}: "${key}" ${what}.`)
  }

  wrongShape(key: Key, wanted: string, count?: number): InputError {
    const rows = count === undefined ? '' : ` with N = ${count}, as many as scores`
    return this.error(key, `has the shape [${this.shape(key).join(',')}], but ${wanted}${rows} is needed`)
  }
}
