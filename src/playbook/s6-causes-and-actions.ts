import type { PlaybookContext } from './context.ts'
import type { Cause } from './finding.ts'
import { dimensionsAdvice } from './capacity-causes.ts'
import { figure, percent, rate } from './format.ts'
import { carryingUnits } from './latent-causes.ts'
import { collapsedLatent, latentState } from './latent-state.ts'
import { diversityState, errorState } from './reconstruction-state.ts'

/** From this pixel-level AUROC on, the error map finds the defects, whatever becomes of the image's score. */
const mapFinds = 0.8

/** Causes of S6: first what other findings own, then the score, then capacity, then the data. */
export function stuckCauses(context: PlaybookContext): Cause[] {
  return [...illnesses(context), scoreCause(context), ...capacity(context), ...data(context)]
}

function illnesses(context: PlaybookContext): Cause[] {
  const state = latentState(context)
  const diversity = diversityState(context)
  const error = errorState(context)
  const list: Cause[] = []
  if (typeof state !== 'string') {
    const likelihood = state.state === 'alive' ? 'ruled-out' : 'likely'
    list.push({ cause: 'posterior-collapse', likelihood, because: `${carryingUnits(state)}.` })
  }
  if (typeof diversity !== 'string') {
    const likelihood = diversity.grade === 'enough' ? 'ruled-out' : 'likely'
    const because = `Reconstructions keep ${percent(diversity.value)} of the variation between the images.`
    list.push({ cause: 'reconstructions-look-the-same', likelihood, because })
  }
  if (typeof error !== 'string') {
    const likelihood = error.grade === 'fair' || error.onlyNoise ? 'ruled-out' : 'likely'
    const because = `The median error is ${percent(error.median)} of a defect-free patch's own variance.`
    list.push({ cause: 'poor-reconstruction', likelihood, because })
  }
  return list
}

function scoreCause(context: PlaybookContext): Cause {
  const cause = 'score-hides-defects'
  const { pixel } = context.judged.evidence
  if (pixel === null) return { cause, likelihood: 'possible', because: 'Not measured: needs masks and error maps.' }
  const because = `Pixel by pixel, the error map has an AUROC of ${rate(pixel.auroc)}`
  return pixel.auroc >= mapFinds
    ? {
        cause,
        likelihood: 'likely',
        because: `${because}: it finds the defects, but the score of the image averages them away.`
      }
    : { cause, likelihood: 'possible', because: `${because}; other scores of the same maps are not measured.` }
}

function capacity(context: PlaybookContext): Cause[] {
  const error = errorState(context)
  const { latent } = context.judged.evidence
  const cause = 'latent-or-decoder-not-expressive-enough'
  const cues = 'no-capacity-for-cues-of-anomalies'
  const size = latent === null ? '' : ` with ${latent.dimensions} latent dimensions`
  if (typeof error === 'string') {
    const because = `Not measured: ${error}`
    return [
      { cause, likelihood: 'possible', because },
      { cause: cues, likelihood: 'possible', because }
    ]
  }
  const missing = `The median error is ${percent(error.median)} of a defect-free patch's own variance${size}.`
  const fair = error.grade === 'fair' || error.onlyNoise
  return [
    { cause, likelihood: fair || collapsedLatent(context) ? 'possible' : 'likely', because: missing },
    {
      cause: cues,
      likelihood: 'possible',
      because: `${missing} Which detail that is, coarse or fine, is not measured: needs the spectrum of the error.`
    }
  ]
}

function data(context: PlaybookContext): Cause[] {
  const { pixel, evaluationSet } = context.judged.evidence
  const ratio = pixel?.insideOutsideRatio ?? null
  return [
    {
      cause: 'no-visible-difference',
      likelihood: 'possible',
      because:
        ratio === null
          ? 'Not measured: needs masks, to compare the error inside with that outside.'
          : `On defective images the error inside the masks is ${figure(ratio)} times that outside; what a trivial score would find is not measured.`
    },
    {
      cause: 'masks-misaligned',
      likelihood: evaluationSet.masks ? 'possible' : 'ruled-out',
      because: evaluationSet.masks
        ? 'Not measured: needs the mask-alignment test.'
        : 'No masks are used, so the label of a whole image decides.'
    }
  ]
}

/** Actions of S6, what is measured to fit first. */
export function stuckActions(context: PlaybookContext): string[] {
  const { pixel, units, evaluationSet } = context.judged.evidence
  const fabrics = new Set(units.fabric.filter((fabric) => fabric !== null)).size
  const score =
    pixel !== null && pixel.auroc >= mapFinds
      ? [
          `Change the score before the model: the error map finds the defects (pixel AUROC ${rate(pixel.auroc)}), so set score.reduce to another of mean, max, top-1% and blurred-max and evaluate again.`
        ]
      : []
  return [
    ...score,
    ...(collapsedLatent(context) === null
      ? ['Give the decoder more width (channels), so that it can follow the fabric.']
      : []),
    dimensionsAdvice(context),
    'Add a loss term that weighs high frequencies more (a gradient, Laplacian or FFT term), so that fine threads count as much as brightness.',
    fabrics > 1
      ? `The set holds ${fabrics} fabrics: train on all of them together, if the model saw only one.`
      : 'Train on several fabrics at once, if the model has seen only one.',
    evaluationSet.masks
      ? 'Check that every mask lies on its defect in its patch: pairs by name, the same size, no flip and no shift.'
      : 'Check that labels belong to their images; with masks, the error could be compared inside and outside of defects.'
  ]
}
