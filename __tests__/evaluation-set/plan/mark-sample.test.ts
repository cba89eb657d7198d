import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markSample } from '../../../src/evaluation-set/plan/mark-sample.ts'
import type { Patch } from '../../../src/evaluation-set/types.ts'

describe('the fixed sample', () => {
  const patch = (id: number, label: 0 | 1): Patch => ({
    id: `p${id}`,
    image: id,
    x: 0,
    y: 0,
    label,
    kind: 'good',
    fabric: null,
    group: '',
    condition: -1,
    sampled: false
  })
  const sampledIds = (patches: Patch[]) =>
    patches
      .filter(({ sampled }) => sampled)
      .map(({ id }) => id)
      .sort()

  it('is at most 256 defect-free patches, whatever their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 99 }), fc.gen(), (count, seed, gen) => {
        const patches = Array.from({ length: count }, (_, id) => patch(id, id % 3 === 0 ? 1 : 0))
        const marked = markSample(patches, seed)
        const free = patches.filter(({ label }) => label === 0)
        expect(marked.every(({ sampled, label }) => !sampled || label === 0)).toBe(true)
        expect(sampledIds(marked)).toHaveLength(Math.min(256, free.length))
        const shuffled = gen(() => fc.shuffledSubarray(patches, { minLength: count, maxLength: count }))
        expect(sampledIds(markSample(shuffled, seed))).toEqual(sampledIds(marked))
      }),
      { numRuns: 15 }
    )
  })

  it('depends on the seed', () => {
    const patches = Array.from({ length: 600 }, (_, id) => patch(id, 0))
    expect(sampledIds(markSample(patches, 1))).not.toEqual(sampledIds(markSample(patches, 0)))
  })
})
