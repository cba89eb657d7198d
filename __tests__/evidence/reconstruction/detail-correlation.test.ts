import { describe, expect, it } from 'vitest'
import { DetailCorrelation } from '../../../src/evidence/reconstruction/detail-correlation.ts'
import { C, H, N, noisyPlane, reference, referenceImage, W } from '../../support/planes.ts'

type Shape = [number, number, number]
const grey = (size: number): Shape => [1, size, size]

describe('DetailCorrelation', () => {
  it('agrees with scipy.ndimage.laplace and numpy.corrcoef', () => {
    const detail = new DetailCorrelation()
    for (let i = 0; i < N; i++) detail.add(referenceImage(reference.x, i), referenceImage(reference.xhat, i), [C, H, W])
    expect(detail.finish()).toBeCloseTo(reference.detail, 6)
  })

  it('is 1 for a copy, near 0 for a blur of noise, and null without detail', () => {
    const of = (x: Float32Array, xhat: Float32Array) => {
      const detail = new DetailCorrelation()
      detail.add(x, xhat, grey(32))
      return detail.finish()
    }
    const x = noisyPlane(32, 5)
    expect(of(x, x)).toBeCloseTo(1, 9)
    expect(Math.abs(of(x, noisyPlane(32, 6))!)).toBeLessThan(0.15)
    expect(of(x, new Float32Array(1024).fill(0.5))).toBeNull()
    expect(new DetailCorrelation().finish()).toBeNull()
  })
})
