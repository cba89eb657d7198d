import { jackknifeInterval } from '../../statistics/jackknife-interval.ts'
import type { Estimate } from '../evidence.ts'
import { squaredDistance } from '../../statistics/squared-distance.ts'

/** Below this share of the images' mean square, a variance is what rounding left. */
const ROUNDING = 1e-12

/** Per pixel, over all images of the sample, [channels * height * width]. */
export interface SampleSums {
  pixels: Float64Array
  reconstruction: Float64Array
}

/** Sums over one group, or what falls away without it. */
interface Terms {
  images: number
  /** Squared distances, summed: of images to their own reconstruction, to what another image's code gives, to each other. */
  error: number
  swapped: number
  swappedPairs: number
  apart: number
  pairs: number
}

interface Group {
  images: number
  /** Images not seen yet. */
  left: number
  error: number
  /** Inner products, summed over the group: x with x, r with r, x with all x, x with all r, r with all x. */
  xx: number
  rr: number
  xAllX: number
  xAllR: number
  rAllX: number
  /** Of the group's sums; the sums themselves are kept for groups of several images only, and no longer than needed. */
  ownXX: number
  ownXR: number
  sums: SampleSums | null
  swapped: number
  swappedPairs: number
}

/**
 * The permutation effect [MSE(x, decode(mu of an image of another group)) - MSE(x, decode(mu))] / TV, TV being half the mean
 * squared distance of images of different groups, and its interval, in which each image counts as a partner too.
 *
 * Where nothing but the code leads into the decoder, another image's code gives that image's reconstruction. So the mean
 * over all pairs follows from sums, without decoding anything: sum |x_i - r_j|^2 = n sum |x|^2 + n sum |r|^2 - 2 (sum x)(sum r).
 * Else it is the mean over the pairs that were decoded.
 */
export class PermutationEffect {
  readonly #names: readonly string[]
  readonly #sums: SampleSums
  readonly #groups = new Map<string, Group>()
  readonly #swapped = { sum: 0, pairs: 0 }
  #next = 0

  /**
   * @param groups of the images in the order in which they will be added, [N]
   * @param sums of the same images
   */
  constructor(groups: readonly string[], sums: SampleSums) {
    this.#names = groups
    this.#sums = sums
    for (const name of groups) {
      const group = this.#groups.get(name) ?? emptyGroup()
      group.images++
      group.left++
      this.#groups.set(name, group)
    }
  }

  /** @param swapped the picture that the code of another image gave with this one, and that image; null: all pairs by the sums */
  add(x: Float32Array, r: Float32Array, swapped: { picture: Float32Array; partner: number } | null): void {
    const name = this.#names[this.#next++]
    const group = this.#groups.get(name)!
    let [error, xx, rr, xAllX, xAllR, rAllX] = [0, 0, 0, 0, 0, 0]
    const { pixels, reconstruction } = this.#sums
    for (let p = 0; p < x.length; p++) {
      const a = x[p]
      const b = r[p]
      error += (a - b) ** 2
      xx += a * a
      rr += b * b
      xAllX += a * pixels[p]
      xAllR += a * reconstruction[p]
      rAllX += b * pixels[p]
    }
    group.error += error
    group.xx += xx
    group.rr += rr
    group.xAllX += xAllX
    group.xAllR += xAllR
    group.rAllX += rAllX
    addToGroup(group, x, r)
    if (swapped !== null) this.#addPair(x, swapped.picture, new Set([name, this.#names[swapped.partner]]))
  }

  #addPair(x: Float32Array, picture: Float32Array, touched: Set<string>): void {
    const distance = squaredDistance(x, picture)
    this.#swapped.sum += distance
    this.#swapped.pairs++
    for (const name of touched) {
      const group = this.#groups.get(name)!
      group.swapped += distance
      group.swappedPairs++
    }
  }

  /** Null under three groups, or where images of different groups do not differ. */
  finish(): Estimate | null {
    const falling = this.#fallingAway()
    if (falling.length < 3) return null
    const all = this.#all(falling)
    const value = effect(all)
    const withoutOne = falling.map((away) => effect(without(all, away)))
    const scale = [...this.#groups.values()].reduce((sum, { xx }) => sum + xx, 0) / all.images
    if (all.apart / all.pairs <= ROUNDING * scale || ![value, ...withoutOne].every(Number.isFinite)) return null
    // Where the code is ignored the effect is 0, and what rounding left of it must not exclude that.
    const rounding = (ROUNDING * scale) / (all.apart / all.pairs / 2)
    const [low, high] = jackknifeInterval(value, withoutOne)
    return { value, interval: [low - rounding, high + rounding] }
  }

  /** For every group the sums over its images, and over the pairs that it has a part in, either way round. */
  #fallingAway(): Terms[] {
    const groups = [...this.#groups.values()]
    const n = this.#names.length
    const xx = groups.reduce((sum, group) => sum + group.xx, 0)
    const rr = groups.reduce((sum, group) => sum + group.rr, 0)
    return groups.map((group) => {
      const { images, error } = group
      const pairs = 2 * images * (n - images)
      const outer = (own: number, all: number): number => (n - images) * own + images * (all - own)
      const apart = 2 * outer(group.xx, xx) - 4 * (group.xAllX - group.ownXX)
      const crossed = group.xAllR + group.rAllX - 2 * group.ownXR
      return this.#swapped.pairs > 0
        ? { images, error, swapped: group.swapped, swappedPairs: group.swappedPairs, apart, pairs }
        : {
            images,
            error,
            swapped: outer(group.xx, xx) + outer(group.rr, rr) - 2 * crossed,
            swappedPairs: pairs,
            apart,
            pairs
          }
    })
  }

  /** A pair of two groups stands with both of them. */
  #all(falling: Terms[]): Terms {
    const sum = (key: keyof Terms): number => falling.reduce((total, terms) => total + terms[key], 0)
    const pairwise = this.#swapped.pairs > 0
    return {
      images: sum('images'),
      error: sum('error'),
      swapped: pairwise ? this.#swapped.sum : sum('swapped') / 2,
      swappedPairs: pairwise ? this.#swapped.pairs : sum('swappedPairs') / 2,
      apart: sum('apart') / 2,
      pairs: sum('pairs') / 2
    }
  }
}

function emptyGroup(): Group {
  const products = { xx: 0, rr: 0, xAllX: 0, xAllR: 0, rAllX: 0, ownXX: 0, ownXR: 0 }
  return { images: 0, left: 0, error: 0, ...products, sums: null, swapped: 0, swappedPairs: 0 }
}

function addToGroup(group: Group, x: Float32Array, r: Float32Array): void {
  group.left--
  const sums = (group.sums ??= { pixels: new Float64Array(x.length), reconstruction: new Float64Array(x.length) })
  for (let p = 0; p < x.length; p++) {
    sums.pixels[p] += x[p]
    sums.reconstruction[p] += r[p]
  }
  if (group.left > 0) return
  for (let p = 0; p < x.length; p++) {
    group.ownXX += sums.pixels[p] ** 2
    group.ownXR += sums.pixels[p] * sums.reconstruction[p]
  }
  group.sums = null
}

function effect({ images, error, swapped, swappedPairs, apart, pairs }: Terms): number {
  return (swapped / swappedPairs - error / images) / (apart / pairs / 2)
}

function without(all: Terms, away: Terms): Terms {
  const keys = Object.keys(all) as (keyof Terms)[]
  return Object.fromEntries(keys.map((key) => [key, all[key] - away[key]])) as unknown as Terms
}
