import { cholesky } from '../../statistics/cholesky.ts'
import { symmetricEigen } from '../../statistics/symmetric-eigen.ts'
import type { ReconstructionEvidence } from '../evidence.ts'
import type { Centered } from './centered.ts'

/** So many values of an image, and so many units of a code, tell as much as all of them. */
const MOST_VALUES = 1024
const FEWEST_IMAGES = 16
const MOST_IMAGES = 128
/** Of the mean variance of the codes: how much straight lines are held back, the best of these. */
const RIDGES = [1e-3, 1e-2, 1e-1, 1]

interface Kept {
  image: Float64Array
  reconstruction: Float64Array
  /** Each image's error counts as a share of its own contrast, as in S3: on real fabric a few with a dark edge have most of it. */
  weight: number
  code: Float64Array | null
  group: string
}

/** Inner products of all pairs, [n * n]. */
type Products = Float64Array

/**
 * What straight lines make of the images, beside what the model makes of them (docs/science.md, "Capacity"): of the same images,
 * each channel's own mean removed, so of the structure alone. Half of them sets the lines, the other half is rebuilt, and the other
 * way round.
 */
export class LinearCapacity {
  readonly #kept: Kept[] = []
  #units = 0

  /** @param code its mu; null where the model exports none */
  add(x: Centered, xhat: Centered, code: Float32Array | null, group: string): void {
    if (this.#kept.length === MOST_IMAGES) return
    // A blank image has no structure to rebuild.
    if (x.squares === 0) return
    this.#units = code?.length ?? 0
    const weight = 1 / x.squares
    this.#kept.push({ image: thinned(x), reconstruction: thinned(xhat), weight, code: code && some(code), group })
  }

  /** Null for too few images, one group, and images that do not differ. */
  finish(): ReconstructionEvidence['linear'] {
    const kept = this.#kept
    const halves = twoHalves(kept.map(({ group }) => group))
    if (kept.length < FEWEST_IMAGES || halves === null) return null
    const folds = [
      { train: halves[0], test: halves[1] },
      { train: halves[1], test: halves[0] }
    ]
    const images = productsOf(kept.map(({ image }) => image))
    const inFolds = (error: (fold: Fold) => number) => folds.reduce((sum, fold) => sum + error(foldOf(fold)), 0)
    const foldOf = ({ train, test }: { train: number[]; test: number[] }): Fold => ({
      train,
      test,
      products: around(images, kept.length, train)
    })
    const weights = kept.map(({ weight }) => weight)
    const total = inFolds(({ test, products }) =>
      test.reduce((sum, i) => sum + weights[i] * products[i * kept.length + i], 0)
    )
    if (!(total > 0)) return null
    const share = (error: number) => 1 - error / total
    const left = kept.reduce(
      (sum, { image, reconstruction, weight }) => sum + weight * distance(image, reconstruction),
      0
    )
    const units = this.#units
    const most = Math.min(...halves.map(({ length }) => length)) / 2
    const codes = kept.flatMap(({ code }) => (code === null ? [] : [code]))
    return {
      images: kept.length,
      model: share(left),
      components:
        units === 0 || units > most ? null : share(inFolds((fold) => errorOfComponents(fold, weights, units))),
      readout: codes.length < kept.length ? null : share(errorOfReadout(productsOf(codes), folds.map(foldOf), weights))
    }
  }
}

interface Fold {
  train: number[]
  test: number[]
  /** Of all images, around the mean of those that the lines are set by. */
  products: Products
}

/** Values from all over the image or the code, the same of each. */
function some(values: Float32Array | Float64Array): Float64Array {
  if (values.length <= MOST_VALUES) return Float64Array.from(values)
  const golden = (Math.sqrt(5) - 1) / 2
  return Float64Array.from({ length: MOST_VALUES }, (_, i) => values[Math.floor(((i * golden) % 1) * values.length)])
}

function thinned({ values, means }: Centered): Float64Array {
  const plane = values.length / means.length
  return some(Float64Array.from(values, (value, p) => value - means[Math.floor(p / plane)]))
}

/** Positions of every other group, and of those between. */
function twoHalves(groups: string[]): [number[], number[]] | null {
  const order = new Map([...new Set(groups)].map((name, g) => [name, g]))
  const halves: [number[], number[]] = [[], []]
  groups.forEach((name, i) => halves[order.get(name)! % 2].push(i))
  return halves.some(({ length }) => length < 2) ? null : halves
}

function productsOf(rows: Float64Array[]): Products {
  const n = rows.length
  const products = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const [a, b] = [rows[i], rows[j]]
      let sum = 0
      for (let p = 0; p < a.length; p++) sum += a[p] * b[p]
      products[i * n + j] = sum
      products[j * n + i] = sum
    }
  }
  return products
}

/** The products with the mean of some rows taken off all of them. */
function around(products: Products, n: number, rows: number[]): Products {
  const withMean = Float64Array.from({ length: n }, (_, i) => mean(rows.map((j) => products[i * n + j])))
  const ofMean = mean(rows.map((i) => withMean[i]))
  return products.map((product, at) => product - withMean[Math.floor(at / n)] - withMean[at % n] + ofMean)
}

function mean(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let p = 0; p < a.length; p++) sum += (a[p] - b[p]) ** 2
  return sum
}

function between(products: Products, rows: number[], columns: number[]): Float64Array {
  const n = Math.sqrt(products.length)
  return Float64Array.from(
    { length: rows.length * columns.length },
    (_, at) => products[rows[Math.floor(at / columns.length)] * n + columns[at % columns.length]]
  )
}

/** What the first principal components of one half leave of the other. */
function errorOfComponents({ train, test, products }: Fold, weights: number[], components: number): number {
  const n = Math.sqrt(products.length)
  const patterns = symmetricEigen(between(products, train, train), train.length).slice(0, components)
  const largest = patterns[0].value
  return test.reduce((sum, i) => {
    const taken = patterns.map(({ value, vector }) => {
      if (!(value > 1e-12 * largest)) return 0
      const along = train.reduce((dot, j, at) => dot + vector[at] * products[i * n + j], 0)
      return along ** 2 / value
    })
    return sum + weights[i] * (products[i * n + i] - taken.reduce((a, b) => a + b, 0))
  }, 0)
}

/** What the best straight lines from code to image leave (ridge regression), set by one half for the other. */
function errorOfReadout(codes: Products, folds: Fold[], weights: number[]): number {
  const n = Math.sqrt(codes.length)
  return Math.min(
    ...RIDGES.map((ridge) =>
      folds.reduce((sum, { train, test, products }) => {
        const codesAround = around(codes, n, train)
        const kernel = between(codesAround, train, train)
        const size = train.length
        const scale = mean(train.map((_, i) => kernel[i * size + i]))
        if (!(scale > 0)) return sum + test.reduce((all, i) => all + weights[i] * products[i * n + i], 0)
        for (let i = 0; i < size; i++) kernel[i * size + i] += ridge * scale
        const lower = cholesky(kernel, size)
        if (lower === null) return Infinity
        const own = between(products, train, train)
        return test.reduce((all, i) => {
          const shares = solved(
            lower,
            Float64Array.from(train, (j) => codesAround[i * n + j])
          )
          let error = products[i * n + i]
          for (let a = 0; a < size; a++) {
            error -= 2 * shares[a] * products[i * n + train[a]]
            for (let b = 0; b < size; b++) error += shares[a] * shares[b] * own[a * size + b]
          }
          return all + weights[i] * error
        }, sum)
      }, 0)
    )
  )
}

/** x of (L L') x = right. */
function solved(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = right.slice()
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * size + k] * x[k]
    x[i] /= lower[i * size + i]
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k]
    x[i] /= lower[i * size + i]
  }
  return x
}
