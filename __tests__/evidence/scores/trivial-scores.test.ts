import { expect, it } from 'vitest'
import { trivialScores } from '../../../src/evidence/scores/trivial-scores.ts'
import { H, reference, referencePlanes, W } from '../../support/planes.ts'

it('trivialScores agree with numpy', () => {
  referencePlanes.forEach(({ x }, i) => {
    const scores = trivialScores(x, [1, H, W])
    for (const key of ['mean', 'deviation', 'gradient-energy'] as const) {
      expect(scores[key]).toBeCloseTo(reference.scores.values[key][i], 6)
    }
  })
})
