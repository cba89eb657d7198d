import { closest, distance } from 'fastest-levenshtein'
import { labelOfWord } from '../../evaluation-set/finding/label-words.ts'
import { InputError } from '../../input-error.ts'
import { arrayNamesOf } from '../../tables/column-names.ts'
import { assertFinite } from '../conventions.ts'
import type { NumpyArray } from './npy.ts'

/** All keys that an `.npz` file of recorded outputs may have; others are left alone. */
export const RECORDED_KEYS = ['score', 'label', 'mu', 'logvar', 'sigma', 'var', 'x', 'x_hat', 'mask', 'group', 'split'] as const
/** What a level's mean, or spread, may be saved as: `mu1`, `mu_2`. */
const levelNames = (head: string) => Array.from({ length: 10 }, (_, i) => [`${head}${i}`, `${head}_${i}`]).flat()
type Key = (typeof RECORDED_KEYS)[number] | (string & {})

/** Keys that may have another name. A mask is looked for only where there are images to hold it against. */
const renamable = ['score', 'label', 'mask', 'split'] as const

/** All names that are read, ours and others. */
export const READ_KEYS: string[] = [
  ...RECORDED_KEYS,
  ...['mu', 'logvar', 'sigma', 'var'].flatMap(levelNames),
  ...renamable.flatMap((key) => arrayNamesOf(key))
]

/** The arrays of one file, with messages that name it. */
export class RecordedFile {
  readonly path: string
  readonly #arrays: Map<string, NumpyArray>
  readonly #keys: string[]
  /** Which key was taken for which, in a sentence; empty where all have our names. */
  readonly notes: string[]

  /** @throws InputError where several arrays may be the same */
  constructor(path: string, { arrays, keys }: { arrays: Map<string, NumpyArray>; keys: string[] }) {
    this.path = path
    this.#arrays = new Map(arrays)
    const renamed = new Map<string, Key>()
    for (const key of renamable) {
      if (arrays.has(key) || (key === 'mask' && !arrays.has('x'))) continue
      const [name, ...more] = arrayNamesOf(key).filter((other) => arrays.has(other))
      if (name === undefined) continue
      if (more.length > 0)
        throw new InputError(
          `${path}: ${[name, ...more].map((one) => `"${one}"`).join(' and ')} may all be the ${key}; save the one to judge by as "${key}".`
        )
      renamed.set(name, key)
      this.#arrays.set(key, arrays.get(name)!)
    }
    this.#keys = keys.map((key) => renamed.get(key) ?? key)
    const taken = [...renamed].map(([name, key]) => `${name} taken as ${key}`)
    this.notes = taken.length === 0 ? [] : [`Arrays of the recording: ${taken.join(', ')}.`]
  }

  /** Of the latent levels' means, say, in the order of their numbers: `mu1`, `mu2`. */
  levelKeys(head: 'mu' | 'logvar' | 'sigma' | 'var'): string[] {
    return levelNames(head).filter((name) => this.#arrays.has(name))
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
 : this.#keys.some((other) => /^arr_\d+$/.test(other))
          ? ' Arrays without names are arr_0, arr_1: save them as np.savez("scores.npz", score=score, label=label).'
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

  /** Numbers, one a row; PyTorch and Keras also write them as a column [N,1]. */
  column(key: Key, count?: number): ArrayLike<number> & Iterable<number> {
    const { shape } = this.array(key)
    if (key === 'score' && shape.length === 2 && shape[1] === 2)
      throw this.error(key, `has the shape [${shape.join(',')}], one score a class: save that of the defective class, score[:, 1]`)
    return this.numbers(key, shape.length === 2 && shape[1] === 1 ? 2 : 1, count)
  }

  /** Numbers of labels, one a row, or what its words say. */
  labels(count: number): number[] {
    const { shape, values } = this.array('label')
    if (!Array.isArray(values)) return Array.from(this.column('label', count))
    if (shape.length !== 1 || shape[0] !== count) throw this.wrongShape('label', '[N]', count)
    return values.map((word) => {
      const label = labelOfWord(word)
      if (label === null)
        throw this.error('label', `holds "${word}", which is no label; save 0 (defect-free) and 1 (defective)`)
      return label
    })
  }

  /** Texts, one a row. */
  texts(key: Key, count: number): string[] {
    const { shape, values } = this.array(key)
    if (shape.length !== 1 || shape[0] !== count) throw this.wrongShape(key, '[N]', count)
    return Array.from(values as ArrayLike<string | number>, String)
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
