import { fitGeneralizedPareto, steepest, type GeneralizedPareto } from './generalized-pareto.ts'

const golden = (Math.sqrt(5) - 1) / 2
const shapeSteps = 16
const boundSteps = 30

/** Excess that a share of the excesses is above: scale / shape (share^-shape - 1), -scale ln(share) at shape 0. */
export function tailQuantile({ shape, scale }: Pick<GeneralizedPareto, 'shape' | 'scale'>, share: number): number {
  return scale * growth(shape, share)
}

/**
 * The excess that a share of the excesses is above, by the fitted distribution, with its profile likelihood interval: the
 * values which lower the highest likelihood by `drop` at most (Coles 2001, 3.3.3). It is skewed as the estimate is.
 *
 * @param excesses finite and above 0, one or more
 * @param share 0..1, both exclusive
 * @param drop of the log-likelihood; half the 95 % point of chi-square with one degree of freedom is 1.92
 */
export function fitTailQuantile(
  excesses: Float64Array,
  share: number,
  drop: number
): GeneralizedPareto & { quantile: number; interval: [number, number] } {
  const fit = fitGeneralizedPareto(excesses)
  const quantile = tailQuantile(fit, share)
  const inside = (value: number): boolean => fit.logLikelihood - profile(excesses, value, share) <= drop
  let beyond = 2 * quantile
  while (inside(beyond)) beyond *= 2
  return { ...fit, quantile, interval: [bound(quantile, 0, inside), bound(quantile, beyond, inside)] }
}

/** Where the way from a value inside to one outside leaves the interval. */
function bound(from: number, to: number, inside: (value: number) => boolean): number {
  for (let i = 0; i < boundSteps && Math.abs(to - from) > 1e-6 * Math.abs(from); i++) {
    const middle = (from + to) / 2
    if (inside(middle)) from = middle
    else to = middle
  }
  return from
}

/** The highest log-likelihood of all shapes whose tail has this quantile. */
function profile(excesses: Float64Array, quantile: number, share: number): number {
  const at = (shape: number): number => logLikelihood(excesses, shape, quantile / growth(shape, share))
  let [left, right] = [-steepest, steepest]
  let [a, b] = [right - golden * (right - left), left + golden * (right - left)]
  let [first, second] = [at(a), at(b)]
  for (let i = 0; i < shapeSteps; i++) {
    // Shapes that are too low have no likelihood at all: their end point lies below the highest excess.
    if (first >= second && first > -Infinity) {
      ;[right, b, second] = [b, a, first]
      a = right - golden * (right - left)
      first = at(a)
    } else {
      ;[left, a, first] = [a, b, second]
      b = left + golden * (right - left)
      second = at(b)
    }
  }
  return Math.max(first, second)
}

function growth(shape: number, share: number): number {
  const log = -Math.log(share)
  return shape === 0 ? log : Math.expm1(shape * log) / shape
}

/** -n ln scale - (1 + 1 / shape) sum ln(1 + shape y / scale), its limit at shape 0; -Infinity where an excess is impossible. */
function logLikelihood(excesses: Float64Array, shape: number, scale: number): number {
  const n = excesses.length
  let sum = 0
  if (Math.abs(shape) < 1e-6) {
    for (const y of excesses) sum += y / scale
    return -n * Math.log(scale) - sum
  }
  const theta = shape / scale
  for (const y of excesses) {
    const factor = 1 + theta * y
    if (factor <= 0) return -Infinity
    sum += Math.log(factor)
  }
  return -n * Math.log(scale) - (1 + 1 / shape) * sum
}
