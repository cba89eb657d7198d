import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PixelAccumulator } from '../../../src/evidence/pixels/pixel.ts'
import { rocAuc } from '../../../src/statistics/roc-auc.ts'

const side = 8
const pixels = side * side
const floats = fc.float32Array({ min: 0, max: 1, noNaN: true, minLength: pixels, maxLength: pixels })
const flags = fc.uint8Array({ max: 1, minLength: pixels, maxLength: pixels })

it('counts the pixels of overlapping tiles once', () => {
  fc.assert(
    fc.property(floats, floats, flags, flags, (map, clean, marked, covered) => {
      // One pixel of each class that nothing covers.
      marked.set([1, 0])
      covered.set([0, 0])
      const seen = [...map.keys()].filter((p) => covered[p] === 0)
      const defects = seen.filter((p) => marked[p] === 1)
      const accumulator = new PixelAccumulator([defects.length])
      accumulator.add(map, map, { regions: Int32Array.from(marked), covered }, 0, true)
      accumulator.add(clean, clean, { regions: null, covered }, 1, false)
      const { auroc, aurocError, insideOutsideRatio, medianMaskArea } = accumulator.finish(null)!
      const exact = rocAuc(
        [...seen.map((p) => map[p]!), ...seen.map((p) => clean[p]!)],
        [...seen.map((p) => marked[p] as 0 | 1), ...seen.map(() => 0 as const)]
      )!
      expect(Math.abs(auroc - exact)).toBeLessThanOrEqual(aurocError + 1e-12)
      expect(medianMaskArea).toBe(defects.length / seen.length)
      const mean = (chosen: number[]): number => chosen.reduce((sum, p) => sum + map[p]!, 0) / chosen.length
      const outside = mean(seen.filter((p) => marked[p] === 0))
      if (outside === 0 || defects.length > 0.9 * seen.length) expect(insideOutsideRatio).toBeNull()
      else expect(insideOutsideRatio! * outside).toBeCloseTo(mean(defects), 10)
    })
  )
})

describe('masks that cover most of an image', () => {
  const measure = (inside: number) => {
    const accumulator = new PixelAccumulator([inside, 10])
    const first = Int32Array.from({ length: 100 }, (_, p) => (p < inside ? 1 : 0))
    const second = Int32Array.from({ length: 100 }, (_, p) => (p < 10 ? 2 : 0))
    const map = (regions: Int32Array, error: number) => Float32Array.from(regions, (id) => (id > 0 ? error : 1))
    const add = (regions: Int32Array, error: number, image: number) => {
      const errors = map(regions, error)
      accumulator.add(errors, errors, { regions, covered: null }, image, true)
    }
    add(first, 100, 0)
    add(second, 7, 1)
    return accumulator.finish(null)!
  }

  it('have no inside and outside to compare', () => {
    expect(measure(91).insideOutsideRatio).toBeCloseTo(7, 6)
    expect(measure(90).insideOutsideRatio).toBeGreaterThan(50)
  })

  it('count for the median area', () => {
    expect(measure(91).medianMaskArea).toBeCloseTo((0.91 + 0.1) / 2, 9)
  })
})
