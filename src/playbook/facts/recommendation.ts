import type { Thresholds } from '../../thresholds/types.ts'
import { rate } from '../../words/format.ts'
import type { PlaybookRun } from '../run.ts'
import type { LatentState } from './latent-state.ts'
import type { DiversityState } from './reconstruction-state.ts'
import type { ScaleState } from './scale.ts'

/** The threshold that can be recommended on this model, or why there is none. */
export type Recommendation = Pick<Thresholds, 'recommended' | 'reason'>

/**
 * Why no threshold is of use, wherever it stands: the scores are on the wrong scale (P1), worse than a guess (X1), or from a
 * collapsed code or reconstructions that are all the same (S4, S2). What the user has turned off stops nothing. Null: one may be.
 */
export function beyondThresholds(
  { judged, symptoms }: PlaybookRun,
  scale: ScaleState | string,
  latent: LatentState | string,
  diversity: DiversityState | string
): string | null {
  const isOn = (id: 'X1' | 'S4' | 'S2'): boolean => symptoms[id].severity !== 'off'
  const { imageAuroc, imageAurocInterval } = judged.metrics
  const because = (why: string): string => `No threshold repairs this model: ${why}.`
  if (typeof scale !== 'string' && (scale.match === 'other' || scale.match === 'impossible')) {
    return because('model and images are on different scales (P1)')
  }
  if (isOn('X1') && imageAurocInterval !== null && imageAurocInterval[1] < symptoms.X1.limits.auroc) {
    return because(`it ranks worse than a guess (X1, AUROC ${rate(imageAuroc!)})`)
  }
  if (isOn('S4') && typeof latent !== 'string' && latent.state === 'collapsed') {
    return because('its latent code is not in use (S4)')
  }
  if (isOn('S2') && typeof diversity !== 'string' && diversity.grade === 'none') {
    return because('it gives nearly the same reconstruction for every image (S2)')
  }
  return null
}

/** What is recommended, unless nothing would be of use. */
export function recommendation({ thresholds }: PlaybookRun, useless: string | null): Recommendation {
  if (useless !== null) return { recommended: null, reason: useless }
  return { recommended: thresholds.recommended, reason: thresholds.reason }
}
