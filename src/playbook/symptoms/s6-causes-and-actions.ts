import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { dimensionsAdvice } from '../causes/capacity-causes.ts'
import type { OtherScoresEvidence } from '../../evidence/evidence.ts'
import { figure, percent, rate, sentence } from '../../words/format.ts'
import { carryingUnits, collapseName } from '../causes/latent-causes.ts'
import { alignmentSummary, fits } from '../checks/m1-masks-misaligned.ts'
import { patchWord } from '../facts/patch-word.ts'
import { mainError } from '../facts/spectrum-state.ts'
import { copyingSummary } from '../checks/x2-copies-its-input.ts'

/** From this pixel-level AUROC on, the error map finds the defects, whatever becomes of the image's score. */
const mapFinds = 0.8

/** Causes of S6: first what other findings own, then the score, then capacity, then the data. */
export function stuckCauses(context: PlaybookContext): Cause[] {
  return [...illnesses(context), scoreCause(context), ...capacity(context), ...data(context)]
}

function illnesses(context: PlaybookContext): Cause[] {
  const { latent: state, diversity, error } = context.facts
  const list: Cause[] = []
  if (typeof state !== 'string') {
    const likelihood = state.state === 'alive' ? 'ruled-out' : 'likely'
    list.push({ cause: collapseName(context), likelihood, because: `${carryingUnits(state)}.` })
  }
  if (typeof diversity !== 'string') {
    const likelihood = diversity.doubt !== null ? 'possible' : diversity.grade === 'enough' ? 'ruled-out' : 'likely'
    const because = `Reconstructions keep ${diversity.kept}.`
    list.push({ cause: 'reconstructions-look-the-same', likelihood, because })
  }
  if (typeof error !== 'string') {
    const likelihood = error.grade === 'fair' || error.onlyNoise ? 'ruled-out' : 'likely'
    const because = `The median error is ${percent(error.median)} of a defect-free ${patchWord(context)}'s own variance.`
    list.push({ cause: 'poor-reconstruction', likelihood, because })
  }
  const { copying } = context.facts
  if (typeof copying !== 'string' && copying.copies !== null) {
    const likelihood = copying.copies ? 'likely' : 'ruled-out'
    list.push({ cause: 'copies-its-input', likelihood, because: copyingSummary(context, copying) })
  }
  return list
}

function scoreCause(context: PlaybookContext): Cause {
  const cause = 'score-hides-defects'
  const better = betterReduction(context)
  if (better !== null) {
    const because = `Reduced by ${better.reduce}, the same error maps give an AUROC of ${rate(better.auroc)}, ${rate(better.gain)} more (p ${figure(better.p)}).`
    return { cause, likelihood: 'likely', because }
  }
  const measured = context.judged.evidence.otherScores
  if (measured !== null) {
    const best = measured.reductions.reduce((a, b) => (b.auroc > a.auroc ? b : a))
    const because = `Of the same error maps, no other reduction is clearly better: the best, ${best.reduce}, gives an AUROC of ${rate(best.auroc)}.`
    return { cause, likelihood: 'ruled-out', because }
  }
  const { pixel } = context.facts
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
  const { error } = context.facts
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
  const missing = `The median error is ${percent(error.median)} of a defect-free ${patchWord(context)}'s own variance${size}.`
  const { spectrum } = context.facts
  const fair = error.grade === 'fair' || error.onlyNoise
  return [
    { cause, likelihood: fair || context.facts.collapsedLatent ? 'possible' : 'likely', because: missing },
    {
      cause: cues,
      likelihood: 'possible',
      because:
        spectrum === null
          ? `${missing} Which detail that is, coarse or fine, is not measured: needs the spectrum of the error.`
          : `${missing} ${sentence(mainError(spectrum))}.`
    }
  ]
}

function data(context: PlaybookContext): Cause[] {
  return [...visibleDifference(context), ...tinyDefects(context), misalignedMasks(context)]
}

/** Does anything set the defects apart, if only the brightness of the image? */
function visibleDifference(context: PlaybookContext): Cause[] {
  const { otherScores } = context.judged.evidence
  const ratio = context.facts.pixel?.insideOutsideRatio ?? null
  const inside =
    ratio === null ? '' : `On defective images the error inside the masks is ${figure(ratio)} times that outside. `
  const cause = 'no-visible-difference'
  if (otherScores === null) {
    const because = ratio === null ? 'Not measured: needs masks, or images to score without a model.' : inside.trim()
    return [{ cause, likelihood: 'possible', because }]
  }
  const best = otherScores.trivial.reduce((a, b) => (b.auroc > a.auroc ? b : a))
  const words = `${trivialNames[best.score]} alone, which needs no model, gives an AUROC of ${rate(best.auroc)}`
  const limits = context.symptoms.S6.limits
  const beaten = best.gain >= limits['other-score-gain'] && best.p !== null && best.p < limits['other-score-p']
  return [
    { cause, likelihood: beaten ? 'ruled-out' : 'possible', because: `${inside}${sentence(words)}.` },
    {
      cause: 'model-ignores-plain-signal',
      likelihood: beaten ? 'likely' : 'ruled-out',
      because: `${sentence(words)}${beaten ? `, ${rate(best.gain)} more than the model: defects are ${best.higher ? 'higher' : 'lower'} in it` : ', which is not clearly more than the model'}.`
    }
  ]
}

const trivialNames = {
  mean: 'the mean brightness of an image',
  deviation: 'the contrast of an image',
  'gradient-energy': "the strength of an image's edges"
}

function tinyDefects(context: PlaybookContext): Cause[] {
  const area = context.facts.pixel?.medianMaskArea ?? null
  if (area === null) return []
  const tiny = area < context.symptoms.S6.limits['mask-area']
  return [
    {
      cause: 'tiny-defects',
      likelihood: tiny ? 'likely' : 'ruled-out',
      because: `The median defect covers ${percent(area)} of its image.`
    }
  ]
}

function misalignedMasks(context: PlaybookContext): Cause {
  const cause = 'masks-misaligned'
  if (!context.judged.evidence.evaluationSet.masks) {
    return { cause, likelihood: 'ruled-out', because: 'No masks are used, so the label of a whole image decides.' }
  }
  const { maskAlignment, masksAlign } = context.facts
  return typeof maskAlignment === 'string'
    ? { cause, likelihood: 'possible', because: `Not measured: ${maskAlignment}` }
    : {
        cause,
        likelihood: !masksAlign ? 'likely' : fits(context, maskAlignment) ? 'ruled-out' : 'possible',
        because: alignmentSummary(context, maskAlignment)
      }
}

type Reduction = OtherScoresEvidence['reductions'][number]

/** The best reduction that can be configured, where it is clearly better than the one in use. */
function betterReduction(context: PlaybookContext): (Reduction & { p: number }) | null {
  const limits = context.symptoms.S6.limits
  const better = (context.judged.evidence.otherScores?.reductions ?? []).filter(
    (other): other is Reduction & { p: number } =>
      other.reduce !== 'top-0.1%' &&
      other.gain >= limits['other-score-gain'] &&
      other.p !== null &&
      other.p < limits['other-score-p']
  )
  return better.length === 0 ? null : better.reduce((a, b) => (b.auroc > a.auroc ? b : a))
}

/** Actions of S6, what is measured to fit first. */
export function stuckActions(context: PlaybookContext): string[] {
  const { evaluationSet, otherScores } = context.judged.evidence
  const { pixel, masksAlign, fabrics } = context.facts
  const better = betterReduction(context)
  const ill = illnesses(context).some(({ likelihood }) => likelihood === 'likely')
  const score =
    better !== null
      ? [
          `${
            ill ? 'The score is worth a change too, once the model is put right' : 'Change the score, not the model'
          }: score: { reduce: ${better.reduce} } raises the AUROC from ${rate(better.auroc - better.gain)} to ${rate(better.auroc)} on these images.`
        ]
      : otherScores === null && pixel !== null && pixel.auroc >= mapFinds
        ? [
            `Change the score before the model: the error map finds the defects (pixel AUROC ${rate(pixel.auroc)}), so set score.reduce to another of mean, max, top-1% and blurred-max and evaluate again.`
          ]
        : []
  return [
    ...score,
    ...(context.facts.collapsedLatent === null
      ? ['Give the decoder more width (channels), so that it can follow the fabric.']
      : []),
    dimensionsAdvice(context),
    'Add a loss term that weighs high frequencies more (a gradient, Laplacian or FFT term), so that fine threads count as much as brightness.',
    fabrics > 1
      ? `The set holds ${fabrics} fabrics: train on all of them together, if the model saw only one.`
      : 'Train on several fabrics at once, if the model has seen only one.',
    !masksAlign
      ? `Put the masks right first (M1): every mask has to lie on its defect in its ${patchWord(context)}.`
      : evaluationSet.masks
        ? `Check that every mask lies on its defect in its ${patchWord(context)}: pairs by name, the same size, no flip and no shift.`
        : 'Check that labels belong to their images; with masks, the error could be compared inside and outside of defects.'
  ]
}
