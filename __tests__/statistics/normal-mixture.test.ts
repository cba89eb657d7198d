import { describe, expect, test } from 'vitest'
import reference from '../reference/tails.json' with { type: 'json' }
import { equalPosterior, fitNormalMixture } from '../../src/statistics/normal-mixture.ts'

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.abs(b)

describe('mixture of two normal distributions', () => {
  test.each(reference.mixtures.map((c, i) => [i, c] as const))("scikit-learn's, case %s", (_, c) => {
    const { components, gain } = fitNormalMixture(Float64Array.from(c.values))!
    expect(Math.abs(gain - c.gain)).toBeLessThan(1e-2)
    components.forEach(({ weight, mean, deviation }, i) => {
      expect(Math.abs(weight - c.weights[i])).toBeLessThan(5e-3)
      expect(Math.abs(mean - c.means[i])).toBeLessThan(1e-2)
      expect(relative(deviation, c.deviations[i])).toBeLessThan(1e-2)
    })
    expect(Math.abs(equalPosterior(components)! - c.border)).toBeLessThan(1e-2)
  })

  test('one distribution describes one kind better', () => {
    expect(fitNormalMixture(Float64Array.from(reference.single))!.gain).toBeLessThan(0)
  })

  test('needs values that differ, and ten of them', () => {
    expect(fitNormalMixture(new Float64Array(20).fill(3))).toBeNull()
    expect(fitNormalMixture(Float64Array.of(1, 2, 3))).toBeNull()
  })

  test('there is no border where one component outweighs the other all the way', () => {
    const upper = { weight: 0.01, mean: 1, deviation: 1 }
    expect(equalPosterior([{ weight: 0.99, mean: 0, deviation: 1 }, upper])).toBeNull()
  })
})
