import { describe, expect, it } from 'vitest'
import type { Geometry } from '../../../src/evaluation-set/types.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'
import { batchSize, memoryBudget } from '../../../src/stages/model/memory-budget.ts'

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
