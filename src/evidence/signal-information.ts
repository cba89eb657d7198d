import type { Estimate } from './evidence.ts'

const NORMAL_95 = 1.959963984540054

/**
 * I_G = sum_j -0.5 ln(1 - R_j) = sum_j 0.5 ln(1 + Var(mu_j) / E sigma_j^2), nats: what the code would tell of the image if
 * units were independent Gaussian channels (SCIENCE.md 1.7).
 *
 * @param muVariance [units] Var(mu_j)
 * @param variance [units] E sigma_j^2
 * @param sample codes of the fixed sample; the interval is the infinitesimal jackknife over them
 */
export function signalInformation(
  muVariance: number[],
  variance: number[],
  sample: { mu: Float32Array; logVariance: Float32Array }[]
): Estimate {
  const value = muVariance.reduce((sum, v, j) => sum + (v === 0 ? 0 : 0.5 * Math.log1p(v / variance[j]!)), 0)
  const n = sample.length
  if (n < 2) return { value, interval: [0, Number.MAX_VALUE] }
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
  const error = Math.sqrt(influence.reduce((sum, u) => sum + u * u, 0)) / n
  return { value, interval: [Math.max(0, value - NORMAL_95 * error), value + NORMAL_95 * error] }
}
