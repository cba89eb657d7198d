import { against, type Advice } from '../advice.ts'
import type { Cause } from '../finding.ts'
import type { PlaybookContext } from '../context.ts'
import { figure, percent, sentence } from '../../words/format.ts'
import { klTooEarlyByHistory, klWeightByHistory } from './kl-history.ts'
import type { LatentState } from '../facts/latent-state.ts'

/** "0 of 32 latent units carry information about the image (0.02 nat in all)" */
export function carryingUnits({ latent, carrying }: LatentState): string {
  if (latent.spread === null)
    return carrying === 0
      ? 'the decoder makes next to nothing of the latent code'
      : `mu varies on ${carrying < latent.top.length ? carrying : latent.dimensions} of ${latent.dimensions} latent units`
  const information = ` (${figure(latent.spread.signalInformation.value)} nat in all)`
  return `${carrying} of ${latent.dimensions} latent units ${carrying === 1 ? 'carries' : 'carry'} information about the image${information}`
}

/** " Level by level: "mu1" 12 of 16, "mu2" 0 of 8." Empty for one level, and without a spread. */
export function levelWords({ latent: { levels = [] } }: LatentState): string {
  const counts = levels.flatMap(({ name, dimensions, spread }) =>
    spread === null ? [] : [`"${name}" ${spread.liveUnits} of ${dimensions}`]
  )
  return counts.length === 0 ? '' : ` Level by level: ${counts.join(', ')}.`
}

/** Whether the model can have a KL term, as far as is known. */
export function mayHaveKl({ facts }: PlaybookContext): boolean {
  return facts.klTerm !== 'absent'
}

/** What a code that is not in use is called, as a cause. */
export function collapseName(context: PlaybookContext): 'posterior-collapse' | 'code-not-in-use' {
  return mayHaveKl(context) ? 'posterior-collapse' : 'code-not-in-use'
}

/** " Only a model with a KL term …", after what is said of such a cause, where the model may have none. */
export function ifKl({ facts }: PlaybookContext): string {
  return facts.klTerm === 'unknown'
    ? ' Only a model with a KL term (a VAE) can have this, and nothing here shows whether this one has.'
    : ''
}

/** Causes that only a KL term has; none for a model without one. */
export function ofKl(context: PlaybookContext, causes: Cause[]): Cause[] {
  return mayHaveKl(context) ? causes.map((cause) => ({ ...cause, because: `${cause.because}${ifKl(context)}` })) : []
}

/** S2 and S4, of a collapsed code. */
export function watchHistograms(state: LatentState): string {
  const { spread, dimensions } = state.latent
  const prior = spread === null ? '' : `, and ${percent(spread.passiveUnits / dimensions)} of the units sit at the prior`
  return `Look at the ${spread === null ? 'histogram of mu' : 'histograms of mu and sigma'} at every checkpoint: here ${carryingUnits(state)}${prior}.`
}

/** S2 and S4, of a collapsed code: in the same words, so that a report says it once. */
export const lighterKl: readonly Advice[] = [
  against(
    ['kl-too-early', 'kl-weight-too-high'],
    'Start with a KL weight of 0 and raise it to its target over the first third of the epochs (warm-up), or in cycles (annealing).'
  ),
  against(
    'kl-weight-too-high',
    'Lower the target KL weight, ten times at first; divide it by the number of pixels if the reconstruction loss is a mean over pixels while the KL term is a sum over units.'
  )
]

/** Share of units at the prior from which on the KL term, and nothing else, has set the code. */
const atThePrior = 0.9

/**
 * Effective beta: beyond the first a KL weight is too high, where there is a symptom; under the second it is not
 * (docs/science.md, "Does the decoder use its code").
 */
const betaTooHigh = 30
const betaFine = 15

/**
 * S2 and S4: is the KL weight the cause? Units that sit at the prior are where the KL term alone would put them; of units in
 * use the effective beta tells.
 */
export function klWeightCause(context: PlaybookContext, bypassed: boolean): Cause {
  const cause = 'kl-weight-too-high'
  if (context.facts.klNeverWeighed) return { cause, likelihood: 'ruled-out', because: NEVER_WEIGHED }
  const trained = klWeightByHistory(context)
  if (trained !== null && !bypassed) return { cause, ...trained }
  const state = context.facts.latent
  if (typeof state === 'string' || state.latent.spread === null) {
    return {
      cause,
      likelihood: 'possible',
      because: 'Not measured: needs the spread of the latent code (log-variance).'
    }
  }
  const { passiveUnits } = state.latent.spread
  const prior = `${passiveUnits} of ${state.latent.dimensions} units sit at the prior (mean 0, sigma 1)`
  if (bypassed) {
    const because = `${prior}, but the decoder rebuilds the images without them, so they need not be pressed there by the KL term.`
    return { cause, likelihood: 'possible', because }
  }
  if (state.state !== 'alive' && !state.dead && passiveUnits >= atThePrior * state.latent.dimensions) {
    const because = `${prior}, which is where the KL term alone would put them`
    const data = context.facts.klAgainstData
    if (context.facts.deadBelowTheData)
      return { cause, likelihood: 'possible', because: `${prior}; but ${data!.words}.` }
    return { cause, likelihood: 'likely', because: `${because}${data === null ? '' : `; ${data.words}`}.` }
  }
  const beta = context.facts.effectiveBeta
  if (beta === null) {
    const because = `${prior}; the weight itself is not measured: the effective beta needs a decoder that only the code leads into, and at least three live latent units.`
    return { cause, likelihood: 'possible', because }
  }
  const [lower, upper] = beta.interval
  const likelihood = lower > betaTooHigh ? 'likely' : upper < betaFine ? 'ruled-out' : 'possible'
  return { cause, likelihood, because: `${sentence(beta.words)}: ${beta.implied}; ${prior}.` }
}

/** S2 and S4: did the KL term win before the decoder had learned anything? Only earlier checkpoints can tell. */
export function klTooEarlyCause(context: PlaybookContext, bypassed: boolean): Cause {
  const cause = 'kl-too-early'
  const { klNeverWeighed, deadBelowTheData, klAgainstData } = context.facts
  if (klNeverWeighed) return { cause, likelihood: 'ruled-out', because: NEVER_WEIGHED }
  const found = klTooEarly(context, bypassed)
  // So low a weight presses nothing out of the code: it never came in.
  return deadBelowTheData && found.likelihood === 'likely'
    ? { cause, likelihood: 'possible', because: `${found.because} But ${klAgainstData!.words}.` }
    : { cause, ...found }
}

const NEVER_WEIGHED = 'By the training history the KL weight was 0 throughout.'

function klTooEarly(context: PlaybookContext, bypassed: boolean): Omit<Cause, 'cause'> {
  const trained = klTooEarlyByHistory(context, bypassed)
  if (trained !== null) return trained
  const onset = context.facts.collapseOnset
  if (onset === null) {
    return {
      likelihood: 'possible',
      because:
        context.history === null
          ? 'Not measured: needs an earlier checkpoint or the training history.'
          : 'Not measured: the training history has no KL divergence that tells it; needs one, or an earlier checkpoint.'
    }
  }
  return onset.fromTheStart
    ? {
        likelihood: bypassed ? 'possible' : 'likely',
        because: `The code is already collapsed in the first checkpoint, ${onset.first}.`
      }
    : { likelihood: 'ruled-out', because: `The code was still in use in the first checkpoint, ${onset.first}.` }
}
