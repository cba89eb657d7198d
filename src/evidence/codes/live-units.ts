import { findings } from '../../catalogue/findings.ts'
import { InputError } from '../../input-error.ts'
import { quantile } from '../../statistics/quantile.ts'
import type { Evidence, LatentEvidence } from '../evidence.ts'

/** Signal share above which evidence counts a latent unit as live. */
export const LIVE_SHARE = findings.S4.limits['signal-share'].default

/**
 * The evidence with its live latent units counted at another signal share: their number, mean sigma and median signal-to-noise
 * ratio, 10 log10(R / (1 - R)).
 *
 * @throws InputError for evidence of an earlier version, which does not hold all units
 */
export function atSignalShare(evidence: Evidence, limit: number): Evidence {
  const { latent, checkpoint } = evidence
  if (limit === LIVE_SHARE || latent === null || latent.spread === null) return evidence
  const levels = latent.levels?.map((level) => counted(level, limit, checkpoint))
  return { ...evidence, latent: { ...counted(latent, limit, checkpoint), ...(levels && { levels }) } }
}

function counted<Latent extends Omit<LatentEvidence, 'levels'>>(
  latent: Latent,
  limit: number,
  checkpoint: Evidence['checkpoint']
): Latent {
  if (latent.spread === null) return latent
  const { spread, top, dimensions } = latent
  const units = [
    ...top.map(({ signalShare, sigma }) => ({ share: signalShare!, sigma: sigma! })),
    ...(spread.others?.signalShare.map((share, j) => ({ share, sigma: spread.others!.sigma[j]! })) ?? [])
  ]
  if (units.length < dimensions) {
    throw new InputError(
      `The evidence of "${checkpoint.name}" holds the signal share of ${units.length} latent units of ${dimensions}, which an earlier version measured: evaluate it again, or leave symptoms.S4.limits.signal-share at ${LIVE_SHARE}`
    )
  }
  const live = units.filter(({ share }) => share > limit)
  const decibels = live.map(({ share }) => 10 * Math.log10(share / (1 - share)))
  return {
    ...latent,
    spread: {
      ...spread,
      liveUnits: live.length,
      meanSigmaLive: live.length === 0 ? null : live.reduce((sum, { sigma }) => sum + sigma, 0) / live.length,
      signalToNoise: live.length === 0 ? null : quantile(decibels, 0.5)
    }
  }
}
