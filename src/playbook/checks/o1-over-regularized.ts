import { figure, percent } from '../../words/format.ts'
import { against } from '../advice.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { klWeightCause, mayHaveKl, ofKl } from '../causes/latent-causes.ts'
import type { PlaybookContext } from '../context.ts'
import { isMet, type Finding, type Measurement } from '../finding.ts'
import { regularization } from '../facts/regularization.ts'

/**
 * O1: the KL term holds a code that is in use far back: sigma is many times what the ELBO would choose for the error that is left,
 * and few latent units say more than their noise (docs/science.md, "O1"). A high effective beta alone is no finding.
 */
export function assessO1(context: PlaybookContext): Finding {
  return buildFinding('O1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { latent: state, effectiveBeta: beta, skips } = context.facts
  if (typeof state === 'string') return { status: 'not-assessable', reason: state }
  if (!mayHaveKl(context)) return { status: 'not-assessable', reason: 'The model has no KL term.' }
  if (state.state === 'collapsed') {
    return { status: 'not-assessable', reason: 'The code is not in use, so nothing of it is held back.' }
  }
  if (beta === null) {
    const reason =
      skips !== null && skips.length > 0
        ? 'Skip connections may have raised the effective beta, by which this goes.'
        : 'The effective beta, by which this goes, needs a decoder that only the code leads into, and at least three live latent units.'
    return { status: 'not-assessable', reason }
  }
  const found = regularization(state, beta, context.symptoms.S4.limits['signal-share'])
  if (found === null) return { status: 'not-assessable', reason: 'The evidence does not hold all latent units.' }
  const limits = context.symptoms.O1.limits
  const { sigmaFactor, interval, shares } = found
  const strong = shares.filter((share) => share >= limits['signal-share']).length
  const measurements: Measurement[] = [
    { metric: 'sigmaFactor', value: sigmaFactor, operator: '<=', limit: limits['sigma-factor'], interval },
    { metric: 'strongUnits', value: strong, operator: '<', limit: limits['strong-units'] },
    { metric: 'strongFraction', value: strong / shares.length, operator: '<', limit: limits['strong-fraction'] }
  ]
  const units = `${strong} of ${shares.length} latent units ${strong === 1 ? 'says' : 'say'} more about the image than their noise hides`
  const factor = `for the error that is left, the ELBO would choose a sigma ${figure(sigmaFactor)} times as large`
  if (!measurements.every(isMet)) {
    return { status: 'absent', summary: `The code is not held back: ${units}; ${factor}.`, measurements }
  }
  return {
    status: 'present',
    severity: 'notice',
    summary: `The KL term holds the code back: ${factor}, and only ${units} (a signal share of ${percent(limits['signal-share'])}).`,
    measurements,
    causes: ofKl(context, [klWeightCause(context, false)]),
    actions: [
      against(
        'kl-weight-too-high',
        'Try a lower KL weight in steps of two or three, and keep the one whose model tells defects best on images that had no part in the choice.'
      )
    ]
  }
}
