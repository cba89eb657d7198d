import { degreesOfFreedom } from '../statistics/degrees-of-freedom.ts'
import { t95 } from '../statistics/student-t.ts'
import type { Estimate } from './evidence.ts'

/** Code of one patch of the fixed sample: [units] each. */
export interface SampledCode {
  mu: Float32Array
  logVariance: Float32Array
  group: string
}

/**
 * I_G = sum_j -0.5 ln(1 - R_j) = sum_j 0.5 ln(1 + Var(mu_j) / E sigma_j^2), nats: what the code would tell of the image if
 * units were independent Gaussian channels (SCIENCE.md 1.7).
 *
 * @param muVariance [units] Var(mu_j)
 * @param variance [units] E sigma_j^2
 * @param sample codes of the fixed sample; the interval is the infinitesimal jackknife over their groups, with Student's t
 */
export function signalInformation(muVariance: number[], variance: number[], sample: readonly SampledCode[]): Estimate {
  const value = muVariance.reduce((sum, v, j) => sum + (v === 0 ? 0 : 0.5 * Math.log1p(v / variance[j]!)), 0)
  const n = sample.length
  const groups = new Map<string, number>()
  for (const { group } of sample) groups.set(group, 0)
  if (groups.size < 2) return { value, interval: [0, Number.MAX_VALUE] }
  const influence = new Float64Array(n)
  for (let j = 0; j < muVariance.length; j++) {
    let mean = 0
    let spread = 0
    for (const { mu, logVariance } of sample) {
      mean += mu[j]! / n
      spread += Math.exp(logVariance[j]!) / n
    }
    let signal = 0
    for (const { mu } of sample) signal += (mu[j]! - mean) ** 2 / n
    if (signal === 0) continue
    const slope = 0.5 / (signal + spread)
    for (let i = 0; i < n; i++) {
      const code = sample[i]!
      const signalPart = (code.mu[j]! - mean) ** 2 - signal
      const spreadPart = Math.exp(code.logVariance[j]!) - spread
      influence[i]! += slope * (signalPart - (signal / spread) * spreadPart)
    }
  }
  sample.forEach(({ group }, i) => groups.set(group, groups.get(group)! + influence[i]!))
  let [squares, fourths] = [0, 0]
  for (const sum of groups.values()) {
    squares += sum ** 2
    fourths += sum ** 4
  }
  const error = Math.sqrt((groups.size / (groups.size - 1)) * squares) / n
  const half = t95(degreesOfFreedom(groups.size, squares, fourths)) * error
  if (!(value > 0)) return { value, interval: [0, half] }
  // In factors: an information near 0 has a spread that grows with it.
  const factor = Math.exp(half / value)
  return { value, interval: [value / factor, Math.min(Number.MAX_VALUE, value * factor)] }
}
