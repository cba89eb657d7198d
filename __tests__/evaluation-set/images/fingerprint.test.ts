import { describe, expect, it } from 'vitest'
import type { DecodedImage } from '../../../src/evaluation-set/images/decode-image.ts'
import { fingerprintOf } from '../../../src/evaluation-set/images/fingerprint.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'

const image = (pixels: DecodedImage['pixels'], channels: 1 | 3 = 1): DecodedImage => {
  const width = Math.sqrt(pixels.length / channels)
  return { channels, width, height: width, pixels, alpha: null }
}
const noise = (seed: number, size = 64) => {
  const draw = seededNormal(seed)
  return Uint8Array.from({ length: size * size }, () => Math.max(0, Math.min(255, Math.round(128 + 30 * draw()))))
}
const key = (one: DecodedImage) => fingerprintOf(one)!.pixels

describe('fingerprintOf', () => {
  const gray = noise(1)

  it('is the same however the same values are stored', () => {
    const colored = Uint8Array.from({ length: 3 * gray.length }, (_, i) => gray[Math.floor(i / 3)])
    const deep = Uint16Array.from(gray, (value) => value * 257)
    const both = Uint16Array.from(colored, (value) => value * 257)
    for (const same of [image(colored, 3), image(deep), image(both, 3)]) {
      expect(fingerprintOf(same)).toEqual(fingerprintOf(image(gray)))
    }
  })

  it('is another one for one other value, of any channel or of 16 bits, and for another shape', () => {
    const other = gray.slice()
    other[77]++
    const colored = Uint8Array.from({ length: 3 * gray.length }, (_, i) => gray[Math.floor(i / 3)])
    colored[300]++
    const deep = Uint16Array.from(gray, (value) => value * 257)
    deep[5]++
    const flat: DecodedImage = { ...image(gray), width: 128, height: 32 }
    const keys = [image(gray), image(other), image(colored, 3), image(deep), flat].map(key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is none for a picture of one color', () => {
    expect(fingerprintOf(image(new Uint8Array(64).fill(9)))).toBeNull()
    expect(fingerprintOf(image(Uint8Array.from({ length: 192 }, (_, i) => i % 3), 3))).toBeNull()
  })

  it('has a sketch by which distances of pictures are estimated', () => {
    for (const seed of [2, 3, 4]) {
      const [a, b] = [noise(seed), noise(seed + 10)]
      const exact = a.reduce((sum, value, i) => sum + ((value - b[i]) / 255) ** 2, 0)
      const [one, other] = [fingerprintOf(image(a))!, fingerprintOf(image(b))!]
      const estimate = one.sketch.reduce((sum, value, k) => sum + (value - other.sketch[k]) ** 2, 0)
      // Its standard deviation is sqrt(2 / 256) of it: these draws are fixed.
      expect(Math.abs(estimate / exact - 1)).toBeLessThan(0.25)
    }
  })
})
