import { against, type Advice } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause, Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { percent, sentence } from '../../words/format.ts'
import type { Severity } from '../../catalogue/finding-record.ts'
import { noBetterThanMeanPicture } from '../facts/mean-picture.ts'
import { narrowing } from '../facts/narrowing.ts'
import {
  carryingUnits,
  collapseName,
  ifKl,
  mayHaveKl,
  klTooEarlyCause,
  klWeightCause,
  lighterKl,
  ofKl,
  watchHistograms
} from '../causes/latent-causes.ts'
import { capacityCauses, dimensionsAdvice, trainOn, undertrainedCause } from '../causes/capacity-causes.ts'

/**
 * S2: all reconstructions look the same. Ds = trCov(reconstructions) / trCov(images) over defect-free patches, each
 * patch's own mean removed (brightness alone would keep a collapsed model's ratio at 0.15), against the share of the
 * images' variation that is not noise. Critical under 0.05 of that share, warning under 0.25, both by the upper bound of
 * the interval (docs/science.md, "S2"; gaps measured there: 0.003 and less, 0.20, 0.54 and more). The same limits hold
 * for the diversity of typical images, as a few unusual ones can carry most of Ds. Undecided where an interval reaches under
 * the limit of the warning.
 */
export function assessS2(context: PlaybookContext): Finding {
  return buildFinding('S2', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { diversity } = context.facts
  if (typeof diversity === 'string') return { status: 'not-assessable', reason: diversity }
  const limits = context.symptoms.S2.limits
  const limit = limits[diversity.grade === 'none' ? 'diversity' : 'diversity-warning']
  const { typical } = diversity
  const measurements: Measurement[] = [
    {
      metric: 'reconstructionDiversity',
      value: diversity.value,
      operator: '<',
      limit: limit * diversity.predictable,
      interval: diversity.interval
    },
    ...(typical === null
      ? []
      : [
          {
            metric: 'typicalDiversity',
            value: typical.value,
            operator: '<' as const,
            limit: limit * typical.predictable,
            interval: typical.interval
          }
        ])
  ]
  const { kept, onlyTypical } = diversity
  const { doubt } = diversity
  if (doubt !== null) {
    const { units } = context.judged.evidence.reconstruction!
    return {
      status: 'undecided',
      severity: { none: 'critical', low: 'warning', enough: 'notice' }[doubt.byValue] as Severity,
      summary: `Reconstructions keep ${percent(doubt.value)} of the variation between ${doubt.between}; whether that is enough is left open by its interval (${percent(doubt.interval[0])} to ${percent(doubt.interval[1])}; ${percent(doubt.limit)} is the limit).`,
      measurements: measurements.sort((a, b) => Number(b.value === doubt.value) - Number(a.value === doubt.value)),
      reason: narrowing('defect-free images', units, doubt, doubt.limit)
    }
  }
  if (diversity.grade === 'enough') {
    return { status: 'absent', summary: `Reconstructions differ as their images do: they keep ${kept}.`, measurements }
  }
  const mean = noBetterThanMeanPicture(context.judged.evidence.reconstruction)
  const andMean = mean === null ? '' : ` ${mean}`
  return {
    status: 'present',
    severity: diversity.grade === 'none' ? 'critical' : 'warning',
    summary:
      diversity.grade === 'none'
        ? `${onlyTypical ? `${apartFrom(context)}, whatever` : 'Whatever'} image goes in, nearly the same picture comes out: reconstructions keep ${kept}. The error then shows how an image differs from that one picture, not where a defect is.${andMean}`
        : `${onlyTypical ? `${apartFrom(context)}, reconstructions` : 'Reconstructions'} of different images are much alike: they keep ${kept}.${andMean}`,
    measurements,
    causes: causes(context),
    actions: actions(context)
  }
}

/** What still differs where typical images look the same; images that follow each other are mostly of one kind. */
function apartFrom({ facts }: PlaybookContext): string {
  return `Apart from a few unusual images${facts.fabrics > 1 ? ', or from one fabric to another' : ''}`
}

function causes(context: PlaybookContext): Cause[] {
  const state = context.facts.latent
  const underused = 'latent-underused'
  if (typeof state === 'string') {
    const unknown = `Not measured: ${state}`
    return [
      { cause: collapseName(context), likelihood: 'possible', because: `${unknown}${ifKl(context)}` },
      { cause: 'decoder-ignores-code', likelihood: 'possible', because: unknown },
      ...ofKl(context, [klWeightCause(context, false)]),
      { cause: underused, likelihood: 'possible', because: unknown },
      ...capacityCauses(context),
      undertrainedCause(context)
    ]
  }
  const carrying = `${carryingUnits(state)}.`
  const collapsed = state.state !== 'alive'
  return [
    { cause: collapseName(context), likelihood: collapsed ? 'likely' : 'ruled-out', because: carrying },
    ignoresCodeCause(context, collapsed, carrying),
    ...ofKl(context, [klWeightCause(context, false), ...(collapsed ? [klTooEarlyCause(context, false)] : [])]),
    {
      cause: underused,
      likelihood: 2 * state.carrying < state.latent.dimensions ? 'likely' : 'ruled-out',
      because: carrying
    },
    ...capacityCauses(context),
    undertrainedCause(context)
  ]
}

/** Told by decoding other images' codes; a code with nothing in it leaves nothing to ignore. */
function ignoresCodeCause(context: PlaybookContext, collapsed: boolean, carrying: string): Cause {
  const cause = 'decoder-ignores-code'
  const { decoder } = context.facts
  const measured = typeof decoder !== 'string'
  if (collapsed && measured && decoder.usesCode === 'yes') {
    const because = `Little as the code holds, the decoder uses it: ${decoder.words}. ${carrying}`
    return { cause, likelihood: 'ruled-out', because }
  }
  if (collapsed) {
    const because = `The code has next to nothing in it that the decoder could use: ${carrying}`
    return { cause, likelihood: 'possible', because: measured ? `${because} ${sentence(decoder.words)}.` : because }
  }
  if (!measured) {
    const because = `The code is in use, yet the pictures are alike. Not measured with swapped codes: ${decoder}`
    return { cause, likelihood: 'possible', because }
  }
  const likelihood = decoder.usesCode === 'no' ? 'likely' : decoder.usesCode === 'yes' ? 'ruled-out' : 'possible'
  return { cause, likelihood, because: `${sentence(decoder.words)}. ${carrying}` }
}

function actions(context: PlaybookContext): (string | Advice)[] {
  const state = context.facts.latent
  const known = typeof state !== 'string'
  const collapsed = context.facts.collapsedLatent !== null
  const { fabrics } = context.facts
  const capacity = 'give the decoder more capacity: more channels, further transposed convolutions or residual blocks.'
  const wider = against('decoder-too-weak', sentence(capacity))
  return [
    ...trainLonger(context),
    ...(!mayHaveKl(context)
      ? [wider]
      : known && !collapsed && klWeightCause(context, false).likelihood !== 'likely'
        ? [
            wider,
            against(
              'kl-weight-too-high',
              `Leave the KL weight for later: ${carryingUnits(state)}, so the code has not collapsed. If nothing else helps, lower it, or raise it from 0 over the epochs (annealing).`
            )
          ]
        : [
            ...(collapsed && context.facts.klTerm === 'present' ? lighterKl : [
            against(
              ['kl-weight-too-high', 'kl-too-early'],
              `${context.facts.klTerm === 'unknown' ? 'If the model is trained with a KL term (a VAE), train' : 'Train'} again with a KL weight ten times lower, or raise it from 0 to its target over the first third of the epochs (annealing).`
            )]),
            collapsed ? against('decoder-too-weak', `Once the latent code is in use again, ${capacity}`) : wider
          ]),
    ...(collapsed ? [] : dimensionsAdvice(context)),
    context.facts.collapsedLatent !== null ? watchHistograms(context.facts.collapsedLatent) : readHistograms(context),
    fabrics > 1
      ? `The set holds ${fabrics} fabrics: try a conditional VAE that gets the fabric code as a second input, so that the latent code is left for what the fabric does not say.`
      : 'If the model is trained on several kinds of product at once, try a conditional VAE that gets the kind as a second input.'
  ]
}

function readHistograms(context: PlaybookContext): string {
  const state = context.facts.latent
  return typeof state !== 'string'
      ? state.latent.spread === null
        ? `Read the histogram of mu in this report: ${carryingUnits(state)}.`
        : `Read the histograms of mu and sigma in this report: ${carryingUnits(state)}.`
      : context.facts.klTerm === 'unknown'
        ? 'Export the code with the model (of a VAE mu and the log-variance), so that it can be seen whether the code is in use.'
        : 'Export mu and the log-variance with the model, so that their histograms can show whether the code is in use.'
}

function trainLonger(context: PlaybookContext): Advice[] {
  const advice = trainOn(context)
  return advice === null ? [] : [advice]
}
