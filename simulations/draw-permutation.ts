import { PermutationEffect } from '../src/evidence/decoder/permutation-effect.ts'
import { derangement } from '../src/statistics/derangement.ts'

/** A sample of images with a linear encoder and decoder, for which the effect over all images there could be is known. */
export interface PermutationDesign {
  images: number
  /** Patches of one image, whose codes have a correlation of 0.5. */
  perGroup: number
  /** One decoded partner for each image instead of all pairs. */
  decoded: boolean
  /** Share of the code that the decoder uses: 0 ignores it. */
  used: number
}

/** Sizes of the units' pictures, each on a pixel of its own: two lead, as where a weave's phase leads. */
const weights = [0.3, 0.3, 0.1, 0.1, 0.05, 0.05, 0.02, 0.02]
const noise = 0.05

/** @returns the interval of one sample, and the effect that it should hold */
export function drawPermutation(
  { images, perGroup, decoded, used }: PermutationDesign,
  { normal, seed }: { normal: () => number; seed: number }
): { interval: [number, number] | null; truth: number } {
  const groups = Array.from({ length: images }, (_, i) => `${Math.floor(i / perGroup)}`)
  const shared = new Map(groups.map((group) => [group, weights.map(normal)]))
  const inGroup = perGroup === 1 ? 0 : 0.5
  const codes = groups.map((group) =>
    shared.get(group)!.map((common) => Math.sqrt(inGroup) * common + Math.sqrt(1 - inGroup) * normal())
  )
  const x = codes.map((code) => Float32Array.from(code, (z, k) => 0.5 + weights[k] * z + noise * normal()))
  const r = codes.map((code) => Float32Array.from(code, (z, k) => 0.5 + used * weights[k] * z))
  const total = (pictures: Float32Array[]): Float64Array =>
    Float64Array.from(weights, (_, p) => pictures.reduce((sum, picture) => sum + picture[p], 0))
  const effect = new PermutationEffect(groups, { pixels: total(x), reconstruction: total(r) })
  const partners = derangement(groups, seed)
  x.forEach((pixels, i) => {
    const partner = partners[i]
    effect.add(pixels, r[i], decoded ? { picture: r[partner], partner } : null)
  })
  const variance = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  // E |x - r'|^2 - E |x - r|^2 = 2 E (x - 0.5)(r - 0.5), as x and r of different images have nothing in common.
  return {
    interval: effect.finish()?.interval ?? null,
    truth: (2 * used * variance) / (variance + weights.length * noise ** 2)
  }
}
