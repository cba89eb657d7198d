import { jackknifeInterval } from '../../statistics/jackknife-interval.ts'
import type { Estimate } from '../evidence.ts'

/** Code of one patch of the fixed sample: [units] each. */
export interface SampledCode {
  mu: Float32Array
  logVariance: Float32Array
  group: string
}

/**
 * I_G = sum_j -0.5 ln(1 - R_j) = sum_j 0.5 ln(1 + Var(mu_j) / E sigma_j^2), nats: what the code would tell of the image if
 * units were independent Gaussian channels (docs/science.md, "S4").
 *
 * @param muVariance [units] Var(mu_j)
 * @param variance [units] E sigma_j^2
 * @param sample codes of the fixed sample; the interval is the jackknife over their groups, in factors: an information near 0 has
 *   a spread that grows with it
 */
export function signalInformation(muVariance: number[], variance: number[], sample: readonly SampledCode[]): Estimate {
  const value = muVariance.reduce((sum, v, j) => sum + (v === 0 ? 0 : 0.5 * Math.log1p(v / variance[j]!)), 0)
  const groups = new Map<string, SampledCode[]>()
  for (const code of sample) {
    const members = groups.get(code.group)
    if (members) members.push(code)
    else groups.set(code.group, [code])
  }
  if (groups.size < 2) return { value, interval: [0, Number.MAX_VALUE] }
  const all = new Sums(muVariance.length, sample)
  const ofSample = all.information(null)
  const withoutOne = [...groups.values()].map((members) => all.information(new Sums(muVariance.length, members)))
  const [low, upper] = jackknifeInterval(ofSample, withoutOne, 'log')
  // On a scale it was not trained on, an encoder can give codes whose powers leave the range of a double.
  const high = Number.isNaN(upper) ? Number.MAX_VALUE : Math.min(Number.MAX_VALUE, upper)
  if (!(ofSample > 0 && low > 0)) return { value, interval: [0, Math.max(value, high)] }
  return {
    value,
    interval: [value * (low / ofSample), Math.min(Number.MAX_VALUE, value * (high / ofSample))]
  }
}

/** Sums over codes that the information of any part of them follows from: [units] each. */
class Sums {
  readonly count: number
  readonly mu: Float64Array
  readonly squares: Float64Array
  readonly variance: Float64Array

  constructor(units: number, codes: readonly SampledCode[]) {
    this.count = codes.length
    this.mu = new Float64Array(units)
    this.squares = new Float64Array(units)
    this.variance = new Float64Array(units)
    for (const { mu, logVariance } of codes) {
      for (let j = 0; j < units; j++) {
        this.mu[j]! += mu[j]!
        this.squares[j]! += mu[j]! ** 2
        this.variance[j]! += Math.exp(logVariance[j]!)
      }
    }
  }

  /** Of these codes without those of `left`. */
  information(left: Sums | null): number {
    const n = this.count - (left?.count ?? 0)
    let sum = 0
    for (let j = 0; j < this.mu.length; j++) {
      const mu = this.mu[j]! - (left?.mu[j] ?? 0)
      const spread = (this.squares[j]! - (left?.squares[j] ?? 0) - (mu * mu) / n) / Math.max(1, n - 1)
      const variance = (this.variance[j]! - (left?.variance[j] ?? 0)) / n
      if (spread > 0) sum += 0.5 * Math.log1p(spread / variance)
    }
    return sum
  }
}
