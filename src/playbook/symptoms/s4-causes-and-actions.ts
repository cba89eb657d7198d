import { against, type Advice } from '../advice.ts'
import { trainOn } from '../causes/capacity-causes.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { skipWords } from '../facts/decoder-state.ts'
import { figure, sentence } from '../../words/format.ts'
import {
  carryingUnits,
  collapseName,
  mayHaveKl,
  klTooEarlyCause,
  klWeightCause,
  lighterKl,
  ofKl,
  watchHistograms
} from '../causes/latent-causes.ts'
import type { LatentState } from '../facts/latent-state.ts'

export function flatCauses(context: PlaybookContext, state: LatentState, bypassed: boolean): Cause[] {
  const carrying = `${sentence(carryingUnits(state))}.`
  const collapse: Cause = {
    cause: collapseName(context),
    likelihood: bypassed ? 'possible' : 'likely',
    because: carrying
  }
  const without = bypassedCause(context, state, bypassed)
  const { muSpread } = state.latent
  const dead: Cause = {
    cause: 'dead-encoder',
    likelihood: state.dead ? 'likely' : 'ruled-out',
    because: `The largest departure of mu from its mean is ${figure(muSpread)}.`
  }
  const rest = ofKl(context, [klWeightCause(context, bypassed), klTooEarlyCause(context, bypassed || state.dead)])
  if (state.dead) return [dead, { ...collapse, likelihood: 'possible' }, without, ...rest]
  return bypassed ? [without, collapse, ...rest, dead] : [collapse, ...rest, without, dead]
}

function bypassedCause(context: PlaybookContext, state: LatentState, bypassed: boolean): Cause {
  const cause = 'latent-bypassed'
  const { error } = context.facts
  if (typeof error === 'string') return { cause, likelihood: 'possible', because: `Not measured: ${error}` }
  const fit = `R2 is ${figure(context.judged.evidence.reconstruction!.r2)}`
  const { skips, decoder } = context.facts
  const swapped = typeof decoder === 'string' ? '' : `; ${decoder.words}`
  if (bypassed) {
    const way = skips === null ? 'the images must come through another way' : skipWords(skips)
    const because = `${fit} although the code carries next to nothing: ${way}${swapped}.`
    return { cause, likelihood: 'likely', because }
  }
  if (skips?.length === 0) {
    const because = `In the graph the image reaches the reconstruction through the code alone${swapped}.`
    return { cause, likelihood: 'ruled-out', because }
  }
  if (error.grade === 'fair' && !state.dead) {
    if (typeof decoder !== 'string') {
      const likelihood = decoder.usesCode === 'no' ? 'likely' : decoder.usesCode === 'yes' ? 'ruled-out' : 'possible'
      return { cause, likelihood, because: `${fit}${swapped}.` }
    }
    const because = `${fit}; whether by way of the ${state.carrying} live latent units is not measured with swapped codes: ${decoder}`
    return { cause, likelihood: 'possible', because }
  }
  return {
    cause,
    likelihood: 'ruled-out',
    because: `The reconstructions are poor too (${fit}), so nothing leads around the code.`
  }
}

export function flatActions(context: PlaybookContext, state: LatentState, bypassed: boolean): (string | Advice)[] {
  const { spread } = state.latent
  const watch = watchHistograms(state)
  if (state.dead) {
    return [
      against(
        'dead-encoder',
        'Export the model again and compare mu of two different images in the training code: if they differ there, the export lost the encoder.'
      ),
      ...(mayHaveKl(context)
        ? [
            against(
              ['kl-too-early', 'kl-weight-too-high'],
              'If they do not differ there either, train with a KL warm-up from 0 and a lower KL weight.'
            )
          ]
        : []),
      watch
    ]
  }
  if (bypassed) {
    return [
      against(
        'latent-bypassed',
        'Gate or drop the skip connections nearest to the output, so that images can only pass through the latent code.'
      ),
      ...(mayHaveKl(context)
        ? [
            against(
              ['kl-too-early', 'kl-weight-too-high'],
              'Lowering the KL weight alone will not help: the decoder does without the code, so nothing would draw it back. Combine a KL warm-up from 0 with the weakened skips.'
            )
          ]
        : []),
      watch
    ]
  }
  if (state.state === 'collapsed' && farFromPrior(state.latent)) {
    return [
      'Compare model.input (range, mean, std) with the training code first: images on another scale than in training look all the same to the encoder.',
      `Leave the KL weight alone for now: only ${spread!.passiveUnits} of ${state.latent.dimensions} units sit at the prior, so a warm-up or a lower weight would change little.`,
      watch
    ]
  }
  const shrink =
    state.state === 'partly-collapsed' && context.facts.reconstructsWell
      ? [
          `The images are rebuilt well as it is: shrinking the latent code to about ${state.carrying} units would lose nothing.`
        ]
      : []
  if (!mayHaveKl(context)) {
    return [
      'Check that the decoder reads the code at all, in training as in the export: skip connections, a bias or a constant input may do in its place.',
      watch
    ]
  }
  const longer = trainOn(context)
  return [
    ...(longer === null ? [] : [longer]),
    ...shrink,
    ...lighterKl,
    watch
  ]
}

/** Under half of the units at the prior: a KL term that was too strong would have put them there. */
export function farFromPrior({ spread, dimensions }: LatentState['latent']): boolean {
  return spread !== null && spread.passiveUnits < dimensions / 2
}
