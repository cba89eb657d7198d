import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { groupFolds } from '../../src/thresholds/group-folds.ts'

describe('folds of groups', () => {
  test('positives and units are spread evenly', () => {
    const random = seededRandom(2)
    const units = Uint32Array.from({ length: 60 }, () => 1 + Math.floor(16 * random()))
    const positives = units.map((n, g) => (g < 20 ? Math.min(n, 1 + Math.floor(3 * random())) : 0))
    const foldOf = groupFolds(positives, units, 5, random)
    const dealt = (counts: Uint32Array) =>
      [0, 1, 2, 3, 4].map((fold) => counts.reduce((sum, n, g) => sum + (foldOf[g] === fold ? n : 0), 0))
    expect(Math.max(...dealt(positives)) - Math.min(...dealt(positives))).toBeLessThanOrEqual(3)
    expect(Math.max(...dealt(units)) - Math.min(...dealt(units))).toBeLessThanOrEqual(16)
  })

  test('each fold gets one of as many positive groups', () => {
    const foldOf = groupFolds(Uint32Array.of(1, 0, 1, 0, 1, 0), Uint32Array.of(1, 1, 1, 1, 1, 1), 3, seededRandom(1))
    expect([foldOf[0], foldOf[2], foldOf[4]].sort()).toEqual([0, 1, 2])
    expect([foldOf[1], foldOf[3], foldOf[5]].sort()).toEqual([0, 1, 2])
  })

  test('are dealt anew each time', () => {
    const random = seededRandom(1)
    const [positives, units] = [new Uint32Array(30), new Uint32Array(30).fill(1)]
    expect(groupFolds(positives, units, 5, random)).not.toEqual(groupFolds(positives, units, 5, random))
  })
})
