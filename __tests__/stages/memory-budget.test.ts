import { describe, expect, it } from 'vitest'
import { DecodedImages } from '../../src/evaluation-set/images/decoded-images.ts'
import type { Geometry } from '../../src/evaluation-set/types.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { batchSize, memoryBudget } from '../../src/stages/model/memory-budget.ts'

const withBudget = (budget: number | 'auto') => settingsSchema.parse({ engines: { 'memory-budget': budget } })
const geometry = (side: number): Geometry => ({
  channels: 1,
  height: side,
  width: side,
  mode: 'tile',
  stride: [side, side]
})

describe('engines.memory-budget', () => {
  it('of 2000 MB holds the 245 strips of AITEX, decoded', () => {
    expect(memoryBudget(withBudget(2000)).images).toBeGreaterThan(245 * 4096 * 256)
  })

  it('makes smaller batches where it is small, and always at least one patch', () => {
    expect(batchSize(geometry(256), withBudget(1000))).toBe(4)
    expect(batchSize(geometry(256), withBudget('auto'))).toBe(4)
    expect(batchSize(geometry(256), withBudget(128))).toBe(2)
    expect(batchSize(geometry(256), withBudget(1))).toBe(1)
    expect(batchSize(geometry(4096), withBudget('auto'))).toBe(1)
    expect(batchSize(geometry(16), withBudget('auto'))).toBe(64)
  })
})

describe('DecodedImages', () => {
  const pair = (bytes: number) => ({ image: { width: bytes, height: 1, pixels: new Uint8Array(bytes) }, mask: null })

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
