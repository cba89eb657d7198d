import { bootstrapGroups } from '../../statistics/bootstrap-groups.ts'
import type { ReconstructionEvidence } from '../evidence.ts'
import type { Centered } from './centered.ts'
import { squaredDistance } from '../../statistics/squared-distance.ts'

/** Squared distances between the centered images of a pair. */
interface Pair {
  /** Of the later image. */
  group: string
  inputs: number
  reconstructions: number
  /** `inputs` over the two images' own squares: 1 - their correlation where both have as much contrast. */
  apart: number
}

/**
 * How much of the difference between two typical images the reconstructions keep: the median of |xhat_i - xhat_(i-1)|^2 over
 * the median of |x_i - x_(i-1)|^2, own channel means removed, over images that follow each other in the fixed sample.
 *
 * Structure diversity Ds is a ratio of means of just such distances, so a few images that stand out (a dark edge, a fold)
 * make up most of both sums: a model that paints these differently, and one and the same picture for all others, keeps a
 * third of Ds. Medians do not see the few. Memory: the last image of each kind, and four numbers per pair.
 */
export class TypicalDiversity {
  readonly #pairs: Pair[] = []
  #last: { x: Float32Array; xhat: Float32Array; squares: number } | null = null

  /** @param x, xhat [channels * height * width] with their means; their arrays may be written anew afterwards */
  add(x: Centered, xhat: Centered, group: string): void {
    const next = { x: centered(x), xhat: centered(xhat), squares: x.squares }
    const last = this.#last
    this.#last = next
    if (last === null) return
    const inputs = squaredDistance(next.x, last.x)
    const squares = next.squares + last.squares
    this.#pairs.push({
      group,
      inputs,
      reconstructions: squaredDistance(next.xhat, last.xhat),
      apart: squares === 0 ? 0 : inputs / squares
    })
  }

  /**
   * @param noise sum over pixels of the noise variance of an image; null where it is not known
   * @param seed of the bootstrap over groups
   * @returns null where typical images do not differ, or under two groups
   */
  finish(noise: number | null, seed: number): ReconstructionEvidence['typicalDiversity'] {
    const inputs = new WeightedMedian(this.#pairs.map((pair) => pair.inputs))
    const reconstructions = new WeightedMedian(this.#pairs.map((pair) => pair.reconstructions))
    const apart = new WeightedMedian(this.#pairs.map((pair) => pair.apart))
    const ratio = (weights: Float64Array): number | null => {
      const spread = inputs.of(weights)
      return spread > 0 ? reconstructions.of(weights) / spread : null
    }
    const once = new Float64Array(this.#pairs.length).fill(1)
    const value = ratio(once)
    const groups = this.#pairs.map(({ group }) => group)
    const interval = value === null ? null : bootstrapGroups(groups, ratio, seed)
    if (value === null || interval === null) return null
    return {
      value,
      interval: [Math.min(value, interval[0]), Math.max(value, interval[1])],
      predictableShare: noise === null ? 1 : Math.max(0, 1 - (2 * noise) / inputs.of(once)),
      inputCorrelation: Math.max(0, 1 - apart.of(once))
    }
  }
}

/** The median of values that count several times, or not at all; sorted once for all weights. */
class WeightedMedian {
  readonly #values: readonly number[]
  readonly #order: Uint32Array

  constructor(values: readonly number[]) {
    this.#values = values
    this.#order = Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b])
  }

  /** @param weights shape of the values; 0 for weights that are all 0 */
  of(weights: Float64Array): number {
    const half = weights.reduce((a, b) => a + b, 0) / 2
    let below = 0
    let lower: number | null = null
    for (const i of this.#order) {
      if (weights[i] === 0) continue
      if (lower !== null) return (lower + this.#values[i]) / 2
      below += weights[i]
      if (below > half) return this.#values[i]
      if (below === half) lower = this.#values[i]
    }
    return lower ?? 0
  }
}

function centered({ values, means }: Centered): Float32Array {
  const plane = values.length / means.length
  const result = new Float32Array(values.length)
  means.forEach((mean, c) => {
    for (let p = c * plane; p < (c + 1) * plane; p++) result[p] = values[p] - mean
  })
  return result
}
