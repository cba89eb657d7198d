import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { narrowing } from '../facts/narrowing.ts'
import { percent } from '../../words/format.ts'
import { noBetterThanMeanPicture } from '../facts/mean-picture.ts'
import { patchWord, patchWords } from '../facts/patch-word.ts'
import { heatMapActions, heatMapCauses } from './s3-causes-and-actions.ts'

/**
 * S3: heat maps almost all red, or uniform.
 *
 * (a) Red all over: the median over defect-free patches of squared error over the patch's own variance. Critical from 0.9
 * with a lower bound of 0.8 (no better than each image's own mean), warning from 0.5; not where the error is no more than
 * the images' noise (docs/science.md, "S3"). Undecided where the median is lower, but its upper bound is not.
 *
 * (b) Uniform: on defective images, an error inside the masks under three times that outside, and blurred maps that rank
 * pixels no better than 0.6. A healthy model whose masks are shifted looks just so, and a model that copies its input
 * nearly so. Hence (b) decides nothing on its own: it is measured, and named beside an (a) that is present. For the same
 * reason the ratio of the maps' variation is shown only. Where the masks lie elsewhere (M1), (b) is left out.
 */
export function assessS3(context: PlaybookContext): Finding {
  return buildFinding('S3', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { error } = context.facts
  if (typeof error === 'string') return { status: 'not-assessable', reason: error }
  const limits = context.symptoms.S3.limits
  const { redShare } = context.judged.evidence.reconstruction!
  const measurements: Measurement[] = [
    {
      metric: 'errorToVariance',
      value: error.median,
      operator: '>=',
      limit: limits[error.grade === 'failed' ? 'error-to-variance' : 'error-to-variance-warning'],
      ...(error.interval === null ? {} : { interval: error.interval })
    },
    ...uniformity(context)
  ]
  const lost = `on half of the defect-free ${patchWords(context)} the error is ${percent(error.median)} or more of the ${patchWord(context)}'s own variance`
  const mean = noBetterThanMeanPicture(context.judged.evidence.reconstruction)
  const andMean = mean === null ? '' : ` ${mean}`
  const red = `${percent(redShare)} of all pixels are off by more than half their ${patchWord(context)}'s spread`
  if (error.grade === 'fair' || error.onlyNoise) {
    const noise = `What the reconstruction misses on defect-free ${patchWords(context)} is no more than their noise.`
    const fair =
      mean === null
        ? `Defect-free ${patchWords(context)} are rebuilt well enough for a heat map: the median error is ${percent(error.median)} of their own variance.`
        : `The median error on defect-free ${patchWords(context)} is ${percent(error.median)} of their own variance. ${mean} What is rebuilt is what all have in common.`
    const limit = limits['error-to-variance-warning']
    if (!error.onlyNoise && (error.interval === null || error.interval[1] >= limit)) {
      const { units } = context.judged.evidence.reconstruction!
      return {
        status: 'undecided',
        severity: 'notice',
        summary: `${fair} Its interval reaches the ${percent(limit)} from which maps are raised everywhere.`,
        measurements,
        reason:
          error.interval === null
            ? 'Add defect-free images: an interval of the median takes six or more, of as many groups.'
            : narrowing('defect-free images', units, { value: error.median, interval: error.interval }, limit)
      }
    }
    return { status: 'absent', summary: error.onlyNoise ? noise : fair, measurements }
  }
  const uniform = isUniform(context) ? ' On defective images the map is as high outside the masks as inside.' : ''
  return {
    status: 'present',
    severity: error.conclusive ? 'critical' : 'warning',
    summary:
      error.grade === 'failed'
        ? `The heat map is red nearly everywhere: the reconstruction is hardly better than painting each ${patchWord(context)} in its mean color, and ${red}.${andMean}${uniform}`
        : `The heat map is raised everywhere: ${lost}, and ${red}.${andMean}${uniform}`,
    measurements,
    causes: heatMapCauses(context, error),
    actions: heatMapActions(context)
  }
}

/** The figures of (b), where masks exist. */
function uniformity(context: PlaybookContext): Measurement[] {
  const { reconstruction } = context.judged.evidence
  const { pixel } = context.facts
  const limits = context.symptoms.S3.limits
  const list: Measurement[] = []
  if (pixel !== null && pixel.insideOutsideRatio !== null) {
    const limit = limits['inside-outside-ratio']
    list.push({ metric: 'insideOutsideRatio', value: pixel.insideOutsideRatio, operator: '<', limit })
  }
  if (pixel?.blurredAuroc) {
    const { value, interval } = pixel.blurredAuroc
    list.push({ metric: 'blurredPixelAuroc', value, operator: '<=', limit: limits['blurred-pixel-auroc'], interval })
  }
  const ratio = reconstruction?.coefficientOfVariationRatio ?? null
  if (ratio !== null) {
    list.push({ metric: 'coefficientOfVariationRatio', value: ratio, operator: '<=', limit: flatMaps })
  }
  return list
}

/**
 * Variation of defective maps over that of defect-free ones; healthy 9.6, failed 1.1 to 1.6 (docs/science.md, "S3").
 */
const flatMaps = 1.5

function isUniform(context: PlaybookContext): boolean {
  const { pixel } = context.facts
  const limits = context.symptoms.S3.limits
  return (
    pixel !== null &&
    pixel.insideOutsideRatio !== null &&
    pixel.insideOutsideRatio < limits['inside-outside-ratio'] &&
    pixel.blurredAuroc !== null &&
    pixel.blurredAuroc.interval[1] <= limits['blurred-pixel-auroc']
  )
}
