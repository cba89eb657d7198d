import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { skipWords } from '../facts/decoder-state.ts'
import { figure, sentence } from '../../words/format.ts'
import { carryingUnits, levelWords, mayHaveKl } from '../causes/latent-causes.ts'
import type { LatentState } from '../facts/latent-state.ts'
import { narrowing } from '../facts/narrowing.ts'
import { farFromPrior, flatActions, flatCauses } from './s4-causes-and-actions.ts'

/**
 * S4: mu flat, or centered too tightly on 0. Judged by signal share R_j = Var(mu_j) / (Var(mu_j) + E sigma_j^2) and by the
 * information I_G = sum of -0.5 ln(1 - R_j), not by the raw spread of mu, which is small in many a working model
 * (docs/science.md, "S4"). Critical: no live unit, or the interval of I_G under 0.1 nat; also where skip connections
 * rebuild the images without the code, with advice of its own. Warning: under a tenth of the units live and over 90 %
 * collapsed, a guessed convention, or no spread exported. Undecided where a unit is live and the interval holds 0.1 nat.
 */
export function assessS4(context: PlaybookContext): Finding {
  return buildFinding('S4', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const state = context.facts.latent
  if (typeof state === 'string') return { status: 'not-assessable', reason: state }
  const measurements = measure(context, state)
  const carrying = sentence(carryingUnits(state))
  if (isOpen(context, state)) {
    const { signalInformation } = state.latent.spread!
    const limit = context.symptoms.S4.limits.information
    const guessed = context.judged.evidence.outputs.spread?.guessed === true
    return {
      status: 'undecided',
      severity: signalInformation.value < limit && !guessed ? 'critical' : 'warning',
      summary: `Whether the latent code is in use is left open: ${carryingUnits(state)}, and the interval of its information holds the ${figure(limit)} nat under which it is not.${caveat(context)}`,
      measurements: measurements.sort((a, b) => place(a) - place(b)),
      reason: narrowing('defect-free images', state.latent.images, signalInformation, limit)
    }
  }
  if (state.state === 'alive') {
    const { decoder } = context.facts
    const swapped = typeof decoder === 'string' ? '' : ` ${sentence(decoder.words)}.`
    return {
      status: 'absent',
      summary: `The latent code is in use: ${carryingUnits(state)}.${levelWords(state)}${swapped}`,
      measurements
    }
  }
  const { skips } = context.facts
  const bypassed = state.state === 'collapsed' && !state.dead && context.facts.reconstructsWell && skips?.length !== 0
  return {
    status: 'present',
    severity: state.state === 'collapsed' && state.conclusive ? 'critical' : 'warning',
    summary: `${title(context, state, bypassed, skips)} ${carrying}.${caveat(context)}`,
    measurements,
    causes: flatCauses(context, state, bypassed),
    actions: flatActions(context, state, bypassed)
  }
}

function title(
  context: PlaybookContext,
  { state, dead, latent }: LatentState,
  bypassed: boolean,
  skips: string[] | null
): string {
  if (dead) {
    return 'Dead encoder: mu is the same for every image, to the sixth digit. Training alone hardly does that; the export is most often to blame.'
  }
  if (bypassed) {
    const past =
      skips === null
        ? 'Something else, as a rule skip connections, carries them past it, and a defect along with them.'
        : `Skip connections carry them past it, and a defect along with them: ${skipWords(skips)}.`
    return `Latent bypassed: the images are rebuilt well, but not by way of the latent code. ${past}`
  }
  if (!mayHaveKl(context)) {
    return "The latent code is not in use: whichever image's code is decoded, next to the same picture comes out."
  }
  if (state === 'collapsed' && farFromPrior(latent)) {
    return 'Mu hardly varies between images although the code is far from the prior, so it is not the KL term that holds it: the encoder sees next to no difference between the images.'
  }
  return state === 'collapsed'
    ? 'Posterior collapse: the encoder says the same about every image, so the decoder cannot know which one it has to rebuild.'
    : 'Partial posterior collapse: nearly all of the latent code lies idle.'
}

/**
 * Some unit is live, and the interval of the information holds its limit. Its point is no more than a coin's side then, so that
 * both sides are a doubt: inconclusive below, a warning above.
 */
function isOpen(context: PlaybookContext, { state, dead, latent: { spread } }: LatentState): boolean {
  if (spread === null || dead || spread.liveUnits === 0 || state === 'partly-collapsed') return false
  const [low, high] = spread.signalInformation.interval
  const limit = context.symptoms.S4.limits.information
  return low < limit && limit <= high
}

/** The information decides, so it comes first. */
function place({ metric }: Measurement): number {
  return metric === 'signalInformation' ? 0 : 1
}

/** Why a finding that looks certain is only a warning. */
function caveat(context: PlaybookContext): string {
  const { latent, outputs } = context.judged.evidence
  if (latent!.spread === null) {
    return ' The model exports no log-variance, so only what the decoder makes of mu could be judged; hence a warning at most.'
  }
  if (outputs.spread?.guessed) {
    return ` Whether "${outputs.spread.name}" is a ${outputs.spread.convention} was guessed; hence a warning at most. Name it under model.outputs.`
  }
  return ''
}

function measure(context: PlaybookContext, { state, latent, carrying }: LatentState): Measurement[] {
  const limits = context.symptoms.S4.limits
  const { spread } = latent
  const { decoder } = context.facts
  const swapped: Measurement[] =
    typeof decoder === 'string'
      ? []
      : [
          {
            metric: 'permutationEffect',
            value: decoder.effect.value,
            operator: '<',
            limit: context.symptoms.X2.limits.permutation,
            interval: decoder.effect.interval
          }
        ]
  if (spread === null) {
    const kept = context.judged.evidence.reconstruction?.diversity ?? null
    if (swapped.length > 0 || kept === null) return swapped
    const { value, interval } = kept
    return [
      {
        metric: 'reconstructionDiversity',
        value,
        operator: '<',
        limit: context.symptoms.S2.limits.diversity,
        interval
      }
    ]
  }
  const { value, interval } = spread.signalInformation
  const live = {
    metric: 'liveUnits',
    value: carrying,
    operator: '<=' as const,
    limit: 0,
    unit: `of ${latent.dimensions}`
  }
  const information = {
    metric: 'signalInformation',
    value,
    operator: '<' as const,
    limit: limits.information,
    interval,
    unit: 'nat'
  }
  if (state === 'collapsed') return [live, information, ...swapped]
  return [
    information,
    {
      metric: 'liveFraction',
      value: carrying / latent.dimensions,
      operator: '<',
      limit: limits['live-fraction-warning']
    },
    {
      metric: 'collapsedFraction',
      value: spread.collapsedFraction,
      operator: '>',
      limit: limits['collapsed-fraction-warning']
    },
    ...swapped
  ]
}
