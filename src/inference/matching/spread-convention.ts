import { quantileSorted } from 'simple-statistics'
import type { MatchedOutputs } from '../model.ts'

type Convention = NonNullable<MatchedOutputs['spread']>['convention']
interface Values {
  /** The first dimension is the batch. */
  shape: number[]
  values: Float32Array
}

/**
 * The convention of a spread whose name does not tell (docs/science.md, "What is measured"). A negative value:
 * log-variance. All positive: sigma or variance, whichever brings the median over units of Var(mu) + E sigma^2 nearer
 * to the prior's 1; that is a guess.
 */
export function conventionOfValues(mu: Values, spread: Values): { convention: Convention; guessed: boolean } {
  if (spread.values.some((value) => value < 0)) return { convention: 'log-variance', guessed: false }
  const asSigma = Math.abs(medianTotalVariance(mu, spread, (value) => value * value) - 1)
  const asVariance = Math.abs(medianTotalVariance(mu, spread, (value) => value) - 1)
  return { convention: asSigma <= asVariance ? 'sigma' : 'variance', guessed: true }
}

/**
 * Whether the first can be mu and the second cannot: the second is positive throughout (a sigma or a variance), the first takes
 * both signs. Too few values prove nothing.
 */
export function isSignedBesidePositive(mu: Values, spread: Values): boolean {
  return (
    mu.values.length >= 8 &&
    mu.values.some((value) => value < 0) &&
    mu.values.some((value) => value > 0) &&
    spread.values.every((value) => value > 0)
  )
}

function medianTotalVariance(mu: Values, spread: Values, variance: (value: number) => number): number {
  const images = mu.shape[0]
  const units = mu.values.length / images
  const totals = Array.from({ length: units }, (_, unit) => {
    let sum = 0
    let squares = 0
    let spreads = 0
    for (let image = 0; image < images; image++) {
      const value = mu.values[image * units + unit]
      sum += value
      squares += value * value
      spreads += variance(spread.values[image * units + unit])
    }
    return squares / images - (sum / images) ** 2 + spreads / images
  })
  return quantileSorted(
    totals.sort((a, b) => a - b),
    0.5
  )
}
