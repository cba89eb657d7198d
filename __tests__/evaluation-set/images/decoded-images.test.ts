import { describe, expect, it } from 'vitest'
import { DecodedImages } from '../../../src/evaluation-set/images/decoded-images.ts'

describe('DecodedImages', () => {
  const pair = (bytes: number) => ({ image: { width: bytes, height: 1, fingerprint: null, pixels: new Uint8Array(bytes) }, mask: null })

  it('keeps images as far as the budget of all plans reaches, and those beyond it not', () => {
    const budget = { bytes: 100 }
    const [one, other] = [new DecodedImages(budget), new DecodedImages(budget)]
    const kept = pair(60)
    one.keep('test', 0, kept)
    one.keep('test', 1, pair(50))
    other.keep('test', 0, pair(40))
    expect(one.get('test', 0)).toBe(kept)
    expect(one.get('test', 1)).toBeUndefined()
    expect(one.get('calibration', 0)).toBeUndefined()
    expect(other.get('test', 0)?.image.width).toBe(40)
    expect(budget.bytes).toBe(0)
  })

  it('counts an image once', () => {
    const budget = { bytes: 100 }
    const images = new DecodedImages(budget)
    images.keep('test', 0, pair(60))
    images.keep('test', 0, pair(60))
    expect(budget.bytes).toBe(40)
  })
})
