import type { ReconstructionEvidence } from '../../evidence/evidence.ts'
import { figure } from '../../words/format.ts'

/** From this share of the error of the mean picture on, a model is no better than that. */
const NO_BETTER = 0.95

/**
 * Where objects lie alike, the mean of all images is close to each of them, and an error that is small beside an image's own variance
 * says little: then it is the mean picture that a model has to beat.
 *
 * @returns a sentence where the model does not; null where it does, or where that was not measured
 */
export function noBetterThanMeanPicture(reconstruction: ReconstructionEvidence | null): string | null {
  const { meanPictureError = 0, meanSquaredError = 0 } = reconstruction ?? {}
  if (meanPictureError <= 0 || meanSquaredError < NO_BETTER * meanPictureError) return null
  return `One picture for all, their mean, would err no more (mean squared error ${figure(meanPictureError)} against the model's ${figure(meanSquaredError)}).`
}
