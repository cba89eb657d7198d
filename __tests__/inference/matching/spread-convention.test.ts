import { describe, expect, it } from 'vitest'
import { conventionOfValues } from '../../../src/inference/matching/spread-convention.ts'

describe('the convention of an unnamed spread', () => {
  const values = (...numbers: number[]) => ({ shape: [2, numbers.length / 2], values: Float32Array.from(numbers) })

  it('is log-variance where a value is negative', () => {
    expect(conventionOfValues(values(0, 0), values(-1, 1))).toEqual({ convention: 'log-variance', guessed: false })
  })

  it('is the one that brings Var(mu) + E sigma^2 nearer to 1', () => {
    // Var(mu) 0.75: 0.75 + 0.5^2 = 1 as sigma, 0.75 + 0.25 = 1 as variance.
    const mu = values(-(0.75 ** 0.5), 0.75 ** 0.5)
    expect(conventionOfValues(mu, values(0.5, 0.5))).toEqual({ convention: 'sigma', guessed: true })
    expect(conventionOfValues(mu, values(0.25, 0.25))).toEqual({ convention: 'variance', guessed: true })
  })
})
