import { describe, expect, it } from 'vitest'
import { fromFloat16, toFloat16 } from '../../src/inference/float16.ts'

describe('half precision', () => {
  it('is exact for every half', () => {
    const all = Uint16Array.from({ length: 65536 }, (_, i) => i).filter((half) => (half & 0x7c00) !== 0x7c00)
    expect(toFloat16(fromFloat16(all))).toEqual(all)
  })

  it('rounds to the nearest, ties to even, and overflows to infinity', () => {
    const values = [1 + 2 ** -11, 1 + 3 * 2 ** -11, 65504, 65520, 2 ** -25, 3 * 2 ** -25, -0.1]
    const wanted = [1, 1 + 2 ** -9, 65504, Infinity, 0, 2 ** -23, -0.0999755859375]
    expect([...fromFloat16(toFloat16(Float32Array.from(values)))]).toEqual(wanted)
    expect(fromFloat16(toFloat16(Float32Array.of(NaN)))[0]).toBeNaN()
  })
})
