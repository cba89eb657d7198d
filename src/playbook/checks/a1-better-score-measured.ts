import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { isClearlyBetter, type OtherScore } from '../facts/other-scores.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure, rate, sentence } from '../../words/format.ts'

const CHANCE = 0.5

/**
 * A1: another score of the same units ranks better than the one in use, by a paired test that is corrected for having chosen among
 * all that were compared (docs/science.md, "A1"). A notice: it says nothing against the model, only what is left lying.
 */
export function assessA1(context: PlaybookContext): Finding {
  return buildFinding('A1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { imageAuroc } = context.judged.metrics
  if (imageAuroc === null) return { status: 'not-assessable', reason: needsBothClasses('AUROC', context) }
  const { otherScores, scale } = context.facts
  if (otherScores.length === 0) {
    const reason = 'Nothing but the scores is known; others need images with reconstructions, or codes.'
    return { status: 'not-assessable', reason }
  }
  if (typeof scale !== 'string' && (scale.match === 'other' || scale.match === 'impossible')) {
    const reason = 'Model and images are on different scales (P1), so none of the scores means anything yet.'
    return { status: 'not-assessable', reason }
  }
  const limits = context.symptoms.A1.limits
  const [best] = otherScores
  const clear = otherScores.filter((other) => isClearlyBetter(other, limits))
  const shown = clear[0] ?? best
  const measurements: Measurement[] = [
    { metric: 'otherScoreGain', value: shown.gain, operator: '>=', limit: limits.gain },
    { metric: 'otherScoreP', value: shown.p, operator: '<', limit: limits.p }
  ]
  if (clear.length > 0) return present(context, clear, measurements)
  // One that is no better than a guess is no gain, however far the score in use lies below.
  if (best.gain < limits.gain || best.auroc <= CHANCE) {
    const summary = `None of the ${otherScores.length} other scores that were measured ranks clearly better: the best, ${best.called}, gives an AUROC of ${rate(best.auroc)}, the one in use ${rate(imageAuroc)}.`
    return { status: 'absent', summary, measurements }
  }
  const defective = context.judged.evidence.units.label.filter((label) => label === 1).length
  return {
    status: 'undecided',
    severity: 'notice',
    summary: `${sentence(best.called)} gives an AUROC of ${rate(best.auroc)} where the score in use gives ${rate(imageAuroc)}, which may be chance (p ${figure(best.p)}, corrected for having compared ${otherScores.length} scores).`,
    measurements,
    reason: `Add defective units (now ${defective}), so that chance can be told from a gain.`
  }
}

function present(context: PlaybookContext, clear: OtherScore[], measurements: Measurement[]): Assessment {
  const ofModel = clear.find(({ of }) => of !== 'image') ?? null
  const ofImage = clear.find(({ of }) => of === 'image') ?? null
  // A figure of the image is worth a word only where it does better than any score of the model.
  const plain = ofImage !== null && (ofModel === null || ofImage.auroc > ofModel.auroc) ? ofImage : null
  const told = [ofModel, plain].filter((other) => other !== null)
  return {
    status: 'present',
    severity: 'notice',
    summary: told.map((other) => better(context, other)).join(' '),
    measurements,
    causes: [],
    actions: told.map((other) => scoreAdvice(other))
  }
}

function better(context: PlaybookContext, { of, called, auroc, p, higher }: OtherScore): string {
  const compared = context.facts.otherScores.length
  const alone = of === 'image' ? ` alone, without any model (defects are ${higher ? 'higher' : 'lower'} in it),` : ''
  return `${sentence(called)}${alone} gives an AUROC of ${rate(auroc)} where the score in use gives ${rate(context.judged.metrics.imageAuroc!)} (p ${figure(p)}, corrected for having compared ${compared} scores).`
}

/** What to do for it. */
export function scoreAdvice({ of, called, config }: OtherScore): string {
  if (of === 'image') return `Take ${called} as the bar: a model is worth its cost only where it ranks better than that.`
  return config === null
    ? `Record ${called} of a unit as its score.`
    : `Score by ${called}: \`${config}\` in the config, and in your own deployment; a configured threshold has to be chosen anew.`
}
