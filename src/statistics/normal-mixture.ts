export interface NormalComponent {
  weight: number
  mean: number
  deviation: number
}

/** Two normal distributions, the one with the lower mean first, and what speaks for them. */
export interface NormalMixture {
  components: [NormalComponent, NormalComponent]
  /** BIC of one normal distribution less that of the two: above 0, two describe the values better (Schwarz 1978). */
  gain: number
}

/** Shares that the upper component starts from: the likelihood may have several peaks. */
const starts = [0.05, 0.2, 0.5]
const mostSteps = 300
/** A component must not close in on a single value, where the likelihood has no bound: least share of the variance. */
const narrowest = 1e-4

/**
 * A mixture of two normal distributions by expectation maximization (Dempster et al. 1977), the likeliest of several starts.
 *
 * @param values finite, shape [N]
 * @returns null for fewer than ten values, or where all are equal
 */
export function fitNormalMixture(values: Float64Array): NormalMixture | null {
  const n = values.length
  if (n < 10 || values.every((x) => x === values[0])) return null
  const mean = values.reduce((sum, x) => sum + x / n, 0)
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2 / n, 0)
  if (!(variance > 0)) return null
  const sorted = Float64Array.from(values, (x) => (x - mean) / Math.sqrt(variance)).sort()
  const fits = starts.map((share) => climb(sorted, Math.max(1, Math.round(share * n))))
  const best = fits.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a))
  // In units of the deviation one normal distribution has the likelihood -n / 2 (1 + ln 2 pi), and two parameters, not five.
  const single = (-n / 2) * (1 + Math.log(2 * Math.PI))
  const components = best.components.map(({ weight, mean: at, deviation }) => ({
    weight,
    mean: mean + at * Math.sqrt(variance),
    deviation: deviation * Math.sqrt(variance)
  }))
  components.sort((a, b) => a.mean - b.mean)
  return {
    components: components as NormalMixture['components'],
    gain: 2 * (best.logLikelihood - single) - 3 * Math.log(n)
  }
}

interface Fit {
  components: [NormalComponent, NormalComponent]
  logLikelihood: number
}

/** From the highest `upper` values against the rest. */
function climb(sorted: Float64Array, upper: number): Fit {
  const n = sorted.length
  // Share of each value that belongs to the upper component.
  const share = Float64Array.from(sorted, (_, i) => (i >= n - upper ? 1 : 0))
  let fit: Fit = { components: components(sorted, share), logLikelihood: -Infinity }
  for (let step = 0; step < mostSteps; step++) {
    const logLikelihood = weigh(sorted, fit.components, share)
    const gained = logLikelihood - fit.logLikelihood
    fit = { components: fit.components, logLikelihood }
    if (gained < 1e-9 * n) break
    fit = { components: components(sorted, share), logLikelihood }
  }
  return { ...fit, logLikelihood: weigh(sorted, fit.components, share) }
}

/** Fills in the shares; returns the log-likelihood. */
function weigh(values: Float64Array, [lower, upper]: Fit['components'], share: Float64Array): number {
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const [a, b] = [logDensity(values[i], lower), logDensity(values[i], upper)]
    const sum = Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
    share[i] = Math.exp(b - sum)
    total += sum
  }
  return total
}

function components(values: Float64Array, share: Float64Array): Fit['components'] {
  const moments = (of: (i: number) => number): NormalComponent => {
    let [weight, sum] = [0, 0]
    for (let i = 0; i < values.length; i++) {
      weight += of(i)
      sum += of(i) * values[i]
    }
    const mean = weight > 0 ? sum / weight : 0
    let squares = 0
    for (let i = 0; i < values.length; i++) squares += of(i) * (values[i] - mean) ** 2
    const variance = weight > 0 ? squares / weight : 1
    return { weight: weight / values.length, mean, deviation: Math.sqrt(Math.max(variance, narrowest)) }
  }
  return [moments((i) => 1 - share[i]), moments((i) => share[i])]
}

/** Of a weighted component, ln(weight * density). */
function logDensity(x: number, { weight, mean, deviation }: NormalComponent): number {
  const z = (x - mean) / deviation
  return Math.log(weight) - Math.log(deviation) - 0.5 * (z * z + Math.log(2 * Math.PI))
}

/**
 * Where a value belongs to either component with the same probability, between their means.
 *
 * @returns null where one of them outweighs the other all the way
 */
export function equalPosterior([lower, upper]: NormalMixture['components']): number | null {
  const favor = (x: number): number => logDensity(x, upper) - logDensity(x, lower)
  let [left, right] = [lower.mean, upper.mean]
  if (!(favor(left) < 0 && favor(right) > 0)) return null
  for (let i = 0; i < 100; i++) {
    const middle = (left + right) / 2
    if (favor(middle) < 0) left = middle
    else right = middle
  }
  return (left + right) / 2
}
