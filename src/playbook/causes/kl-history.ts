import type { PlaybookContext } from '../context.ts'
import type { Cause } from '../finding.ts'
import { figure, percent } from '../../words/format.ts'
import type { KlOnset } from '../facts/history-facts.ts'

type Judgment = Pick<Cause, 'likelihood' | 'because'>

/** Rise of the KL weight that can have driven a code out which was in use. */
const risen = 2
/** Share of the loss below which the KL term does nothing. */
const negligible = 1e-4

/**
 * S2 and S4, from the training's own curves: the KL term was too strong too early where the divergence collapsed in the
 * first tenth of the training with the weight at its target already; ruled out where it collapsed later, or where the
 * checkpoints show a code in use. A slower fall counts as well if it began at the first point, at the full weight: no code
 * ever built up. Null where the curves do not say. What the first checkpoint shows is not made less by a curve that agrees.
 */
export function klTooEarlyByHistory(context: PlaybookContext, bypassed: boolean): Judgment | null {
  const onset = context.facts.klOnset
  if (onset === null) return null
  const { highest, neverRose, then, weight, early, late } = onset
  // What the checkpoints themselves show stands over a curve whose scale is taken on trust.
  const fromTheStart = context.facts.collapseOnset?.fromTheStart ?? null
  const shown = fromTheStart === true && !bypassed ? 'likely' : 'possible'
  if (!early && late && neverRose && weight?.atTarget && fromTheStart !== false) {
    return {
      likelihood: shown,
      because: `The KL divergence was highest at ${highest.at} (${figure(highest.value)}) and fell from there, and the KL weight${impliedWords(weight)} was ${figure(weight.then)} at ${then.at} already, its full target.`
    }
  }
  if (!early) {
    return late || highest.value > then.value
      ? {
          likelihood: 'ruled-out',
          because: `The KL divergence was still ${figure(then.value)} at ${then.at} and highest at ${highest.at} (${figure(highest.value)}): the code was in use at first.`
        }
      : null
  }
  const fell = `The KL divergence was down to ${figure(then.value)} at ${then.at} already`
  if (fromTheStart === false) return null
  if (weight === null) {
    const checkpoint = fromTheStart ? ', and the code is collapsed in the first checkpoint' : ''
    return {
      likelihood: shown,
      because: `${fell}${checkpoint}; whether the KL weight was at its target then is not logged.`
    }
  }
  const at = `the KL weight${impliedWords(weight)} was ${figure(weight.then)}`
  if (!weight.atTarget) {
    return {
      likelihood: 'possible',
      because: `${fell}, while ${at}, under its highest of ${figure(weight.highest)}: even that was too much.`
    }
  }
  return { likelihood: bypassed ? 'possible' : 'likely', because: `${fell}, and ${at}, its full target.` }
}

/** S2 and S4: a code that was in use and was lost while the KL weight rose. Null where the curves do not show that. */
export function klWeightByHistory(context: PlaybookContext): Judgment | null {
  const onset = context.facts.klOnset
  if (onset === null || onset.early || !onset.late || onset.weight === null) return null
  const { highest, now, weight } = onset
  if (weight.then <= 0 || weight.now < risen * weight.then) return null
  return {
    likelihood: 'likely',
    because: `The KL divergence fell from ${figure(highest.value)} (${highest.at}) to ${figure(now.value)} (${now.at}) while the KL weight${impliedWords(weight)} rose from ${figure(weight.then)} to ${figure(weight.now)}.`
  }
}

/** S5: a KL term that takes no part in the loss. Null where the curves do not say. */
export function klOffByHistory(context: PlaybookContext): Cause | null {
  const cause = 'kl-weight-too-low'
  const loss = context.history?.curves.loss ?? null
  const kl = context.history?.curves.kl ?? null
  const weight = context.facts.klWeight
  if (weight === null || loss === null || kl === null) return null
  const term = weight.curve.value[weight.curve.value.length - 1] * kl.value[kl.value.length - 1]
  const share = Math.abs(term / loss.value[loss.value.length - 1])
  if (!Number.isFinite(share)) return null
  return share < negligible
    ? {
        cause,
        likelihood: 'likely',
        because: `The KL term made up ${share === 0 ? 'nothing' : percent(share)} of the loss at the end of the training: as good as off.`
      }
    : {
        cause,
        likelihood: 'possible',
        because: `The KL term made up ${percent(share)} of the loss at the end of the training; whether that is too little needs the effective beta of a decoder.`
      }
}

function impliedWords({ implied }: NonNullable<KlOnset['weight']>): string {
  return implied ? ' (as loss, reconstruction and KL imply it)' : ''
}
