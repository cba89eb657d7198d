import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topMeans } from '../../../src/evidence/scores/top-means.ts'
import { reference, referencePlanes } from '../../support/planes.ts'

describe('topMeans', () => {
  it('agrees with numpy', () => {
    referencePlanes.forEach(({ map }, i) => {
      topMeans(map, [0.01, 0.001]).forEach((value, k) => expect(value).toBeCloseTo(reference.scores.top[k][i], 7))
    })
  })

  it('agrees with sorting, ties and tiny maps included, and leaves the map alone', () => {
    const maps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(maps, (values) => {
        const map = Float32Array.from(values)
        const sorted = [...values].sort((a, b) => b - a)
        const expected = [0.5, 0.01].map((share) => {
          const count = Math.max(1, Math.round(values.length * share))
          return sorted.slice(0, count).reduce((a, b) => a + b, 0) / count
        })
        topMeans(map, [0.5, 0.01]).forEach((value, k) => expect(value).toBeCloseTo(expected[k], 9))
        expect([...map]).toEqual(values)
      })
    )
  })
})
