import { against, type Advice } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { dimensionsAdvice, trainOn } from '../causes/capacity-causes.ts'
import { figure, percent, rate, sentence } from '../../words/format.ts'
import { carryingUnits, collapseName } from '../causes/latent-causes.ts'
import { alignmentSummary, fits } from '../checks/m1-masks-misaligned.ts'
import { isClearlyBetter, type OtherScore } from '../facts/other-scores.ts'
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
  const better = betterScore(context)
  if (better !== null) {
    const because = `${sentence(better.called)} gives an AUROC of ${rate(better.auroc)} on the same units, ${rate(better.gain)} more (p ${figure(better.p)}, corrected for all that were compared).`
    return { cause, likelihood: 'likely', because }
  }
  const best = ofTheModel(context)[0]
  if (best !== undefined) {
    const because = `No other score of the same error maps and codes is clearly better: the best, ${best.called}, gives an AUROC of ${rate(best.auroc)}.`
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
  return [...visibleDifference(context), ...tinyDefects(context), ...tooFaint(context), misalignedMasks(context)]
}

/** Do the defects stand out in the images themselves, where the masks have them? */
function tooFaint({ facts: { faintDefects } }: PlaybookContext): Cause[] {
  if (faintDefects === null) return []
  const likelihood = ({ faint: 'likely', between: 'possible', plain: 'ruled-out' } as const)[faintDefects.grade]
  return [{ cause: 'defects-too-faint', likelihood, because: `${sentence(faintDefects.words)}.` }]
}

/** Does anything set the defects apart, if only the brightness of the image? */
function visibleDifference(context: PlaybookContext): Cause[] {
  const best = context.facts.otherScores.find(({ of }) => of === 'image')
  const ratio = context.facts.pixel?.insideOutsideRatio ?? null
  const inside =
    ratio === null ? '' : `On defective images the error inside the masks is ${figure(ratio)} times that outside. `
  const cause = 'no-visible-difference'
  if (best === undefined) {
    const because = ratio === null ? 'Not measured: needs masks, or images to score without a model.' : inside.trim()
    return [{ cause, likelihood: 'possible', because }]
  }
  const words = `${best.called} alone, which needs no model, gives an AUROC of ${rate(best.auroc)}`
  const beaten = isClearlyBetter(best, scoreLimits(context))
  return [
    { cause, likelihood: beaten ? 'ruled-out' : 'possible', because: `${inside}${sentence(words)}.` },
    {
      cause: 'model-ignores-plain-signal',
      likelihood: beaten ? 'likely' : 'ruled-out',
      because: `${sentence(words)}${beaten ? `, ${rate(best.gain)} more than the model: defects are ${best.higher ? 'higher' : 'lower'} in it` : ', which is not clearly more than the model'}.`
    }
  ]
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

/** Scores that the model gives and that can be had, the best first. */
function ofTheModel(context: PlaybookContext): OtherScore[] {
  return context.facts.otherScores.filter(({ of }) => of !== 'image')
}

/** The best of them, where it is clearly better than the one in use. */
function betterScore(context: PlaybookContext): OtherScore | null {
  return ofTheModel(context).find((other) => isClearlyBetter(other, scoreLimits(context))) ?? null
}

function scoreLimits(context: PlaybookContext): { gain: number; p: number } {
  const { 'other-score-gain': gain, 'other-score-p': p } = context.symptoms.S6.limits
  return { gain, p }
}

/** Actions of S6, what is measured to fit first. */
export function stuckActions(context: PlaybookContext): (string | Advice)[] {
  const { evaluationSet } = context.judged.evidence
  const { pixel, masksAlign, fabrics } = context.facts
  const better = betterScore(context)
  const ill = illnesses(context).some(({ likelihood }) => likelihood === 'likely')
  const longer = trainOn(context)
  const score =
    better !== null
      ? [
          `${
            ill ? 'The score is worth a change too, once the model is put right' : 'Change the score, not the model'
          }: ${better.config ?? better.called} raises the AUROC from ${rate(better.auroc - better.gain)} to ${rate(better.auroc)} on these images.`
        ]
      : ofTheModel(context).length === 0 && pixel !== null && pixel.auroc >= mapFinds
        ? [
            `Change the score before the model: the error map finds the defects (pixel AUROC ${rate(pixel.auroc)}), so set score.reduce to another of mean, max, top-1% and blurred-max and evaluate again.`
          ]
        : []
  const masks = !masksAlign
    ? [
        against(
          'masks-misaligned',
          `Put the masks right first (M1): every mask has to lie on its defect in its ${patchWord(context)}.`
        )
      ]
    : evaluationSet.masks
      ? [
          against(
            'masks-misaligned',
            `Check that every mask lies on its defect in its ${patchWord(context)}: pairs by name, the same size, no flip and no shift.`
          )
        ]
      : [
          'Check that labels belong to their images; with masks, the error could be compared inside and outside of defects.'
        ]
  return [
    ...(longer === null ? [] : [longer]),
    ...score.map((text) => against('score-hides-defects', text)),
    ...(context.facts.collapsedLatent === null
      ? [
          against(
            ['latent-or-decoder-not-expressive-enough', 'decoder-too-weak'],
            'Give the decoder more width (channels), so that it can follow the structure of the images.'
          )
        ]
      : []),
    ...dimensionsAdvice(context),
    against(
      ['no-capacity-for-cues-of-anomalies', 'blurred-or-noisy-reconstruction'],
      'Add a loss term that weighs high frequencies more (a gradient, Laplacian or FFT term), so that fine detail counts as much as brightness.'
    ),
    fabrics > 1
      ? `The set holds ${fabrics} fabrics: train on all of them together, if the model saw only one.`
      : 'Train on several kinds of product at once, if the model has seen only one.',
    ...masks
  ]
}
