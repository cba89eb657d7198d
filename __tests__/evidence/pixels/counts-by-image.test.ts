import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CountsByImage } from '../../../src/evidence/pixels/counts-by-image.ts'

describe('counts by image', () => {
  it('are those of each image, whatever the order that its parts come in', () => {
    const value = fc.record({ image: fc.nat(3), bin: fc.nat(7) })
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const weights = Float64Array.from({ length: 8 }, (_, bin) => bin ** 2)
        const counts = new CountsByImage(8)
        for (const { image, bin } of values) counts.add(image, bin)
        const images = [...new Set(values.map(({ image }) => image))]
        expect(counts.sums(weights)).toEqual(
          images.map((image) => {
            const own = values.filter((one) => one.image === image)
            return { count: own.length, sum: own.reduce((sum, { bin }) => sum + bin ** 2, 0) }
          })
        )
      })
    )
  })
})
