import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelRegions } from '../../../src/evaluation-set/images/label-regions.ts'
import { reference } from '../../support/images-reference.ts'

const [height, width] = reference.maskSize

describe('labelRegions', () => {
  it.each(reference.masks)('numbers 8-connected regions as SciPy does ($count of them)', ({ mask, regions, count }) => {
    const own = labelRegions(Uint8Array.from(mask), height, width)
    expect(own.count).toBe(count)
    expect([...own.regions]).toEqual(regions)
  })

  it('gives every defect pixel and no other a region', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 80 }),
        (w, values) => {
          const mask = Uint8Array.from(values.slice(0, values.length - (values.length % w)))
          const { regions, count } = labelRegions(mask, mask.length / w, w)
          expect(Array.from(regions, (id) => Math.sign(id))).toEqual([...mask])
          expect(new Set(regions.filter((id) => id > 0)).size).toBe(count)
        }
      )
    )
  })
})
