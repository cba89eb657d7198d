import { expect, test } from 'vitest'
import { rankedScores, negativeScores } from '../../src/statistics/ranked-scores.ts'

test('negative scores come back ascending, with their ties', () => {
  const ranked = rankedScores([3, 1, 2, 2, 5, 1], [0, 0, 0, 1, 1, 0])
  expect([...negativeScores(ranked)]).toEqual([1, 1, 2, 3])
})
