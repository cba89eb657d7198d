import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fft2d, powerOfTwoFrom, powerOfTwoUpTo } from '../../src/statistics/fft-2d.ts'

const { fft: reference } = JSON.parse(readFileSync(new URL('../reference/pixels.json', import.meta.url), 'utf8'))

describe('Fft2d', () => {
  it('agrees with numpy.fft.fft2', () => {
    const plane = Float64Array.from(reference.plane)
    new Fft2d(reference.height, reference.width).forward(plane)
    plane.forEach((value, k) => expect(value).toBeCloseTo(reference.spectrum[k], 12))
  })

  it('inverse undoes forward', () => {
    const size = fc.constantFrom(2, 4, 8, 32)
    fc.assert(
      fc.property(size, size, fc.integer(), (height, width, seed) => {
        const plane = Float64Array.from({ length: 2 * height * width }, (_, k) => Math.sin(seed + k * k))
        const copy = plane.slice()
        const fft = new Fft2d(height, width)
        fft.forward(copy)
        fft.inverse(copy)
        copy.forEach((value, k) => expect(value).toBeCloseTo(plane[k], 10))
      })
    )
  })

  it('takes powers of two only', () => {
    for (const size of [0, 1, 3, 48]) expect(() => new Fft2d(size, 8)).toThrow(RangeError)
    expect([1, 2, 3, 64, 65].map(powerOfTwoFrom)).toEqual([1, 2, 4, 64, 128])
    expect([1, 2, 3, 64, 127].map(powerOfTwoUpTo)).toEqual([1, 2, 2, 64, 64])
  })
})
