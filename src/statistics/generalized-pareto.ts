/** Excesses over a threshold, y > 0: P(Y > y) = (1 + shape y / scale)^(-1 / shape), exp(-y / scale) at shape 0. */
export interface GeneralizedPareto {
  /** Often called gamma, xi or, by scipy, c. */
  shape: number
  scale: number
  /** Of the excesses that it was fitted to. */
  logLikelihood: number
}

/** The estimator is regular above -0.5, and the variance finite below 0.5. */
export const steepest = 0.5
const gridSteps = 24
/** Of ln(1 + theta max y). The profile is flat within less. */
const tolerance = 1e-7
const golden = (Math.sqrt(5) - 1) / 2

/**
 * Maximum likelihood, shape within [-0.5, 0.5]. With theta = shape / scale the best shape is the mean of ln(1 + theta y)
 * (Grimshaw 1993), held to the range, so that one dimension is left to search: a grid over ln(1 + theta max y), as the
 * profile may have several peaks, then a golden section. Excesses are taken in units of their mean: the fit does not depend
 * on their scale.
 *
 * @param excesses finite and above 0, one or more
 */
export function fitGeneralizedPareto(excesses: Float64Array): GeneralizedPareto {
  const n = excesses.length
  const mean = excesses.reduce((sum, y) => sum + y / n, 0)
  const unit = excesses.map((y) => y / mean)
  const highest = unit.reduce((a, b) => Math.max(a, b))
  const median = Float64Array.from(unit).sort()[(n - 1) >> 1]
  // The profile rises below 1 + theta max y = 1 / n and falls above theta = 2 / median.
  const low = -Math.log(2 * n)
  const step = (Math.log1p((2 * highest) / median) - low) / gridSteps
  const at = (a: number): GeneralizedPareto => profile(unit, Math.expm1(a) / highest)
  let best = 0
  let height = -Infinity
  for (let i = 0; i <= gridSteps; i++) {
    const { logLikelihood } = at(low + i * step)
    if (logLikelihood > height) [best, height] = [i, logLikelihood]
  }
  let [left, right] = [low + (best - 1) * step, low + (best + 1) * step]
  let [a, b] = [right - golden * (right - left), left + golden * (right - left)]
  let [first, second] = [at(a).logLikelihood, at(b).logLikelihood]
  while (right - left > tolerance) {
    if (first >= second) {
      ;[right, b, second] = [b, a, first]
      a = right - golden * (right - left)
      first = at(a).logLikelihood
    } else {
      ;[left, a, first] = [a, b, second]
      b = left + golden * (right - left)
      second = at(b).logLikelihood
    }
  }
  const { shape, scale, logLikelihood } = at((left + right) / 2)
  return { shape, scale: scale * mean, logLikelihood: logLikelihood - n * Math.log(mean) }
}

/** The best shape and scale with shape / scale = theta, and their likelihood: -n ln scale - (1 + 1 / shape) sum ln(1 + theta y). */
function profile(y: Float64Array, theta: number): GeneralizedPareto {
  // log1p takes several times as long as log, and only near 0 is it the better one.
  const near = Math.abs(theta) < 1e-3
  let logs = 0
  for (const value of y) logs += near ? Math.log1p(theta * value) : Math.log(1 + theta * value)
  logs /= y.length
  // So close to 0 the quotients below are rounding: the exponential distribution, whose scale is the mean, here 1.
  if (Math.abs(theta) < 1e-12) return { shape: 0, scale: 1, logLikelihood: -y.length }
  const shape = Math.max(-steepest, Math.min(steepest, logs))
  const scale = shape / theta
  return { shape, scale, logLikelihood: -y.length * (Math.log(scale) + logs + logs / shape) }
}
