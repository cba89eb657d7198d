import type { LatentEvidence } from '../../evidence/evidence.ts'
import type { EffectiveBeta } from './decoder-state.ts'
import type { LatentState } from './latent-state.ts'

/** How strongly the KL term holds a code that is in use, the question of O1. */
export interface Regularization {
  /** The one factor on sigma of the live latent units that the ELBO would choose, for the error that is left; its interval. */
  sigmaFactor: number
  interval: [number, number]
  /** Signal shares of all latent units. */
  shares: number[]
  beta: EffectiveBeta
}

/**
 * With a Gaussian decoder whose variance is the error that is left, a factor f on sigma costs f^2 (beta U + S) / 2 - n ln f nats,
 * where U is what all latent units leave out of a variance of 1, S the variance of the n live ones: least at
 * f^2 = n / (beta U + S).
 *
 * @param beta the effective beta, where it may be read
 * @returns null where no unit is live, or not all of them are in the evidence
 */
export function regularization(state: LatentState, beta: EffectiveBeta, liveShare: number): Regularization | null {
  const units = unitsOf(state.latent)
  const used = state.latent.spread?.usedVariance ?? 0
  const live = units?.filter(({ share }) => share > liveShare) ?? []
  if (units === null || live.length === 0 || used <= 0) return null
  const variance = live.reduce((sum, { sigma }) => sum + sigma ** 2, 0)
  const factor = (value: number) => Math.sqrt(live.length / (Math.max(0, value) * used + variance))
  const [lower, upper] = beta.interval
  return {
    sigmaFactor: factor(beta.value),
    interval: [factor(upper), factor(lower)],
    shares: units.map(({ share }) => share),
    beta
  }
}

function unitsOf({ top, spread, dimensions }: LatentEvidence): { share: number; sigma: number }[] | null {
  if (spread === null) return null
  const { signalShare = [], sigma = [] } = spread.others ?? {}
  const units = [
    ...top.map((unit) => ({ share: unit.signalShare!, sigma: unit.sigma! })),
    ...signalShare.map((share, j) => ({ share, sigma: sigma[j] }))
  ]
  return units.length < dimensions ? null : units
}
