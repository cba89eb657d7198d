import { jackknifeGroups } from '../../statistics/jackknife-groups.ts'
import type { Estimate, InterventionEvidence } from '../evidence.ts'
import type { PermutationEffect } from './permutation-effect.ts'
import { squaredDistance } from '../../statistics/squared-distance.ts'

/** Below this sum of 1 - sigma^2 the effective beta is off by orders of magnitude. */
const LEAST_USED_VARIANCE = 3
/** A code of few units can never reach that much: then so large a share of its units has to be in use. */
const LEAST_USED_SHARE = 0.75

/** One defect-free image of the fixed sample with what the decoder made of its codes; flat arrays, image scale. */
export interface InterventionImage {
  group: string
  pixels: Float32Array
  /** From its own mu. */
  reconstruction: Float32Array
  /** From another image's mu, and which image that is; null where the pairs follow from the reconstructions. */
  swapped: { picture: Float32Array; partner: number } | null
  /** From a code drawn from its own posterior; null where it is not asked for, or where no spread is exported. */
  drawn: Float32Array | null
}

/**
 * What the decoder does with other codes, over the fixed sample: the permutation effect, and the effective beta, the decoder
 * variance that sigma implies over the mean squared error (docs/science.md, "Does the decoder use its code").
 */
export class InterventionAccumulator {
  readonly #permutation: PermutationEffect
  readonly #groups: string[] = []
  readonly #errors: number[] = []
  readonly #moves: number[] = []

  constructor(permutation: PermutationEffect) {
    this.#permutation = permutation
  }

  get images(): number {
    return this.#groups.length
  }

  add({ group, pixels, reconstruction, swapped, drawn }: InterventionImage): void {
    this.#groups.push(group)
    this.#errors.push(squaredDistance(pixels, reconstruction) / pixels.length)
    this.#permutation.add(pixels, reconstruction, swapped)
    if (drawn !== null) this.#moves.push(squaredDistance(drawn, reconstruction))
  }

  /**
   * Skip connections leave the decoder variance as it is: with the same skip features, it is what the code alone moves. They
   * lower the error though, and so raise the effective beta; a low one means the same with them and without.
   *
   * @param usedVariance sum over units of 1 - E sigma^2; null where no spread is exported
   * @param units of the latent code
   */
  finish(
    usedVariance: number | null,
    units: number
  ): Pick<InterventionEvidence, 'permutation' | 'effectiveBeta' | 'decoderVariance'> {
    const permutation = this.#permutation.finish()
    if (!hasEffectiveBeta(usedVariance, units) || this.#moves.length < this.images) {
      return { permutation, effectiveBeta: null, decoderVariance: null }
    }
    const variance = (w: Float64Array) => weightedMean(this.#moves, w) / usedVariance
    const effectiveBeta = this.#estimate((w) => {
      const error = weightedMean(this.#errors, w)
      return error === 0 ? null : variance(w) / error
    })
    return { permutation, effectiveBeta, decoderVariance: variance(this.#once()) }
  }

  #once(): Float64Array {
    return new Float64Array(this.images).fill(1)
  }

  #estimate(figure: (weights: Float64Array) => number | null): Estimate | null {
    const value = figure(this.#once())
    const interval = value === null ? null : jackknifeGroups(this.#groups, figure, 'log')
    if (value === null || interval === null) return null
    return { value, interval: [Math.min(value, interval[0]), Math.max(value, interval[1])] }
  }
}

/** Whether the effective beta has a meaning: see `finish`. Without it, no codes need to be drawn. */
export function hasEffectiveBeta(usedVariance: number | null, units: number): usedVariance is number {
  return usedVariance !== null && usedVariance >= Math.min(LEAST_USED_VARIANCE, LEAST_USED_SHARE * units)
}

/** Mean absolute difference of two images' pixels. */
export function meanChange(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!)
  return sum / a.length
}

function weightedMean(values: number[], weights: Float64Array): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]! * values[i]!
    total += weights[i]!
  }
  return sum / total
}
