import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeptPixels } from '../../../src/evidence/pixels/kept-pixels.ts'
import { PixelAccumulator } from '../../../src/evidence/pixels/pixel.ts'
import { averagePrecision } from '../../../src/statistics/average-precision.ts'
import { rocAuc } from '../../../src/statistics/roc-auc.ts'

const side = 10
const pixels = side * side

/** Errors that differ by so little that they share one or two bins of the histogram, many of them equal. */
const near = fc.integer({ min: 0, max: 40 }).map((step) => Math.fround(0.5 + step * 1e-6))
const defectPixels = fc.integer({ min: 3, max: 60 })

describe('pixel figures of errors that share a bin', () => {
  it('come from the sorted pixels', () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 2 * pixels, maxLength: 2 * pixels }), defectPixels, (errors, inside) => {
        const accumulator = new PixelAccumulator([inside])
        const [defective, clean] = [errors.slice(0, pixels), errors.slice(pixels)].map((map) => Float32Array.from(map))
        const regions = Int32Array.from(defective, (_, p) => (p < inside ? 1 : 0))
        accumulator.add(defective, defective, { regions, covered: null }, 0, true)
        accumulator.add(clean, clean, { regions: null, covered: null }, 1, false)
        const labels = errors.map((_, p) => (p < inside ? 1 : 0))
        const { auroc, aurocError, auproError, averagePrecision: precision } = accumulator.finish(null)!
        expect(auroc).toBeCloseTo(rocAuc(errors, labels)!, 12)
        expect(precision).toBeCloseTo(averagePrecision(errors, labels)!, 12)
        expect([aurocError, auproError]).toEqual([0, 0])
      })
    )
  })

  it('are not kept of a set that is too large', () => {
    const kept = new KeptPixels(pixels)
    kept.add(new Float32Array(pixels), null)
    expect(kept.bins(() => 1)!.bins.negative).toEqual(Float64Array.of(pixels))
    kept.add(Float32Array.of(1), Int32Array.of(1))
    expect(kept.bins(() => 1)).toBeNull()
    kept.add(new Float32Array(1), null)
    expect(kept.bins(() => 1)).toBeNull()
  })
})
