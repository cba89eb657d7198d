/** Farther out sigma^2 would leave the range of a double somewhere in these figures; no trained model is there. */
const LOG_VARIANCE_LIMIT = 200

/** A log-variance within the range that figures are computed in. */
export function boundedLogVariance(log: number): number {
  return Math.min(LOG_VARIANCE_LIMIT, Math.max(-LOG_VARIANCE_LIMIT, log))
}

/**
 * KL(q(z|x) || N(0, 1)) of one patch, nats, summed over its latent units, of a spatial code over all positions.
 *
 * @param mu [units]
 * @param logVariance [units], ln sigma^2
 */
export function klDivergence(mu: Float32Array, logVariance: Float32Array): number {
  let sum = 0
  for (let j = 0; j < mu.length; j++) {
    const log = boundedLogVariance(logVariance[j]!)
    sum += mu[j]! ** 2 + Math.exp(log) - log - 1
  }
  return sum / 2
}
