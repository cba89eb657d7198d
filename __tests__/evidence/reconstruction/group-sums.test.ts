import { describe, expect, it } from 'vitest'
import { GroupSums } from '../../../src/evidence/reconstruction/group-sums.ts'

const values = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, p) => Math.sin(seed * 37.1 + p * 1.7))

/** tr Cov from its definition. */
function traceOf(images: Float32Array[]): number {
  let trace = 0
  for (let p = 0; p < images[0]!.length; p++) {
    const mean = images.reduce((sum, image) => sum + image[p]!, 0) / images.length
    trace += images.reduce((sum, image) => sum + (image[p]! - mean) ** 2, 0) / images.length
  }
  return trace
}

function sumsOf(images: Float32Array[], groupOf: (i: number) => number): GroupSums {
  const sums = new GroupSums()
  images.forEach((image, i) =>
    sums.add(
      image,
      [0],
      image.reduce((sum, v) => sum + v * v, 0),
      `g${groupOf(i)}`
    )
  )
  return sums
}

describe('GroupSums', () => {
  it('gives the trace of covariance of all images and of those outside each group', () => {
    const images = Array.from({ length: 12 }, (_, i) => values(100, i))
    const { all, withoutOne } = sumsOf(images, (i) => i % 4).tracesOfCovariance()
    expect(all).toBeCloseTo(traceOf(images), 4)
    expect(withoutOne).toHaveLength(4)
    withoutOne.forEach((trace, g) => expect(trace).toBeCloseTo(traceOf(images.filter((_, i) => i % 4 !== g)), 4))
  })

  it('lets groups share 64 sums where images are large, and the trace of all stays exact', () => {
    const images = Array.from({ length: 70 }, (_, i) => values(2 ** 16, i))
    const { all, withoutOne } = sumsOf(images, (i) => i).tracesOfCovariance()
    expect(all / traceOf(images)).toBeCloseTo(1, 5)
    expect(withoutOne).toHaveLength(64)
    const withoutFirst = traceOf(images.filter((_, i) => i % 64 !== 0))
    expect(withoutOne[0]! / withoutFirst).toBeCloseTo(1, 5)
  })
})
