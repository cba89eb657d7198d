import { describe, expect, it } from 'vitest'
import { commonLimit, errorMap, halved, residualMap } from '../../../src/page/gallery/maps.ts'
import type { Rgba } from '../../../src/pictures/png.ts'

const grey = (...values: number[]): Rgba => ({
  width: values.length,
  height: 1,
  data: Uint8Array.from(values.flatMap((value) => [value, value, value, 255]))
})
const lightness = ({ data }: Rgba, pixel: number) => data[4 * pixel]! + data[4 * pixel + 1]! + data[4 * pixel + 2]!

describe('maps of a pair', () => {
  const pair = { input: grey(100, 100, 100, 100), reconstruction: grey(100, 110, 150, 50) }

  it('has the squared error of 0..1 as its scale', () => {
    expect(commonLimit([pair])).toBeCloseTo((50 / 255) ** 2, 3)
    expect(commonLimit([])).toBe(1)
  })

  it('is brighter the larger the error, alike on both sides, and full at the limit', () => {
    const map = errorMap(pair, (50 / 255) ** 2)
    expect(lightness(map, 0)).toBeLessThan(lightness(map, 1))
    expect(lightness(map, 1)).toBeLessThan(lightness(map, 2))
    expect(lightness(map, 2)).toBe(lightness(map, 3))
  })

  it('is warm where the reconstruction is too bright, cold where too dark, pale where it fits', () => {
    const { data } = residualMap(pair, (50 / 255) ** 2)
    expect(data[4 * 2]).toBeGreaterThan(data[4 * 2 + 2]!)
    expect(data[4 * 3]).toBeLessThan(data[4 * 3 + 2]!)
    expect(Math.abs(data[0]! - data[2]!)).toBeLessThan(10)
  })
})

it('halves a picture by the means of two by two pixels', () => {
  const picture: Rgba = {
    width: 3,
    height: 2,
    data: Uint8Array.from([0, 100, 7, 100, 200, 9].flatMap((v) => [v, v, v, 255]))
  }
  const { width, height, data } = halved(picture)
  expect([width, height]).toEqual([2, 1])
  expect([data[0], data[4], data[7]]).toEqual([100, 8, 255])
})
