import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { drawPermutation } from '../../../simulations/draw-permutation.ts'
import { InterventionAccumulator } from '../../../src/evidence/decoder/interventions.ts'
import { PermutationEffect } from '../../../src/evidence/decoder/permutation-effect.ts'
import { jackknifeInterval } from '../../../src/statistics/jackknife-interval.ts'
import { seededRandom } from '../../../src/statistics/seeded-random.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'

const of = (...values: number[]) => Float32Array.from(values)

const finish = (images: InterventionAccumulator) => images.finish(null, 8)

/** All pairs of different groups, one by one, as the docstring defines the effect. */
function byPairs(groups: string[], x: Float32Array[], r: Float32Array[]): number {
  let [swapped, apart, pairs, error] = [0, 0, 0, 0]
  x.forEach((a, i) => {
    error += distance(a, r[i])
    x.forEach((b, j) => {
      if (groups[i] === groups[j]) return
      swapped += distance(a, r[j])
      apart += distance(a, b) / 2
      pairs++
    })
  })
  return (swapped / pairs - error / x.length) / (apart / pairs)
}
const distance = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, p) => sum + (value - b[p]) ** 2, 0)
const total = (images: Float32Array[]): Float64Array =>
  Float64Array.from(images[0], (_, p) => images.reduce((sum, image) => sum + image[p], 0))

/** @param pairs partner of each image with the picture that its code gives; left out: all pairs by sums */
function effectOf(
  groups: string[],
  x: Float32Array[],
  r: Float32Array[],
  pairs?: { picture: Float32Array; partner: number }[]
) {
  const effect = new PermutationEffect(groups, { pixels: total(x), reconstruction: total(r) })
  const images = new InterventionAccumulator(effect)
  x.forEach((pixels, i) =>
    images.add({ group: groups[i], pixels, reconstruction: r[i], swapped: pairs?.[i] ?? null, drawn: null })
  )
  return finish(images)
}

describe('the permutation effect', () => {
  it('is the mean over all pairs of different groups, whatever their sizes and order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 20 }), fc.nat(), (numbers, seed) => {
        const groups = [...numbers, 6, 7, 8].map(String)
        const random = seededRandom(seed)
        const [x, r] = [0, 1].map(() => groups.map(() => Float32Array.from({ length: 6 }, random)))
        expect(effectOf(groups, x, r).permutation!.value).toBeCloseTo(byPairs(groups, x, r), 6)
      })
    )
  })

  it('has the interval of a jackknife over the groups', () => {
    const random = seededRandom(3)
    const groups = Array.from({ length: 24 }, (_, i) => `${i % 7}`)
    const x = groups.map(() => Float32Array.from({ length: 5 }, random))
    const r = groups.map(() => Float32Array.from({ length: 5 }, random))
    const kept = (name: string) => groups.flatMap((group, i) => (group === name ? [] : [i]))
    const without = [...new Set(groups)].map((name) =>
      byPairs(
        kept(name).map((i) => groups[i]),
        kept(name).map((i) => x[i]),
        kept(name).map((i) => r[i])
      )
    )
    const { value, interval } = effectOf(groups, x, r).permutation!
    const wanted = jackknifeInterval(value, without)
    interval.forEach((bound, i) => expect(bound).toBeCloseTo(wanted[i], 6))
  })

  it('is the mean over the decoded pairs where the code alone does not decide', () => {
    const groups = ['a', 'b', 'c', 'd']
    const x = [of(0, 0), of(1, 1), of(0, 1), of(1, 0)]
    const r = [of(0.1, 0.1), of(0.8, 0.8), of(0, 0.9), of(0.7, 0)]
    const pictures = [of(0.5, 0.5), of(0.3, 0.3), of(0.5, 0.4), of(0.6, 0.2)]
    const { permutation } = effectOf(
      groups,
      x,
      r,
      pictures.map((picture, i) => ({ picture, partner: (i + 1) % 4 }))
    )
    const rise = pictures.reduce((sum, picture, i) => sum + distance(x[i], picture) - distance(x[i], r[i]), 0) / 4
    // Half the mean squared distance: 4 of the 6 pairs are 1 apart, 2 of them 2.
    expect(permutation!.value).toBeCloseTo(rise / ((4 * 1 + 2 * 2) / 6 / 2), 6)
    expect(permutation!.interval[0]).toBeLessThan(permutation!.value)
    expect(permutation!.interval[1]).toBeGreaterThan(permutation!.value)
  })

  it('is 0 for a decoder that ignores its code, and not to be had of images all alike or of two groups', () => {
    const same = of(0.5, 0.5)
    const x = [of(1, 0), of(0, 0), of(0, 1)]
    const { value, interval } = effectOf(['a', 'b', 'c'], x, [same, same, same]).permutation!
    for (const figure of [value, ...interval]) expect(figure).toBeCloseTo(0, 9)
    expect(effectOf(['a', 'b', 'c'], [same, same, same], x).permutation).toBeNull()
    expect(effectOf(['a', 'a', 'b'], x, x).permutation).toBeNull()
  })

  it.each([
    { images: 40, perGroup: 1, decoded: false, used: 0.9 },
    { images: 160, perGroup: 4, decoded: false, used: 0.9 },
    { images: 40, perGroup: 1, decoded: true, used: 0.9 },
    { images: 160, perGroup: 4, decoded: true, used: 0.1 }
  ])('has an interval that holds the effect over all images there could be: %o', (design) => {
    const normal = seededNormal(5)
    const covered = Array.from({ length: 1000 }, (_, seed) => {
      const { interval, truth } = drawPermutation(design, { normal, seed })
      return interval![0] <= truth && truth <= interval![1]
    })
    expect(covered.filter(Boolean).length / 1000).toBeGreaterThanOrEqual(0.93)
  })
})
