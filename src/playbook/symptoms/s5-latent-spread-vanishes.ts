import { against } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import type { Cause, Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import type { EffectiveBeta } from '../facts/decoder-state.ts'
import { figure, percent, sentence } from '../../words/format.ts'
import { klOffByHistory } from '../causes/kl-history.ts'
import { narrowing } from '../facts/narrowing.ts'
import { tooFew, tooFewReason } from '../facts/units-needed.ts'

/**
 * S5: sigma goes to 0, or is very narrow: an effective beta under 0.1 (sigma leaves far less noise in the picture than the
 * error that is left), or log-variances pinned at one constant below ln 1e-4. Without a decoder that can be fed codes:
 * mean sigma of the live units under 0.01 with a median signal-to-noise ratio over 35 dB; small sigma alone is what a
 * good VAE has on the units that it uses, so both are asked for. Always a warning (docs/science.md, "S5").
 *
 * With skip connections a low effective beta counts, as they could only have raised it. One that is not low clears nothing
 * there, so sigma is looked at too; where that alone does not decide, or nothing of the code is in use, it is not assessable.
 * Undecided where the interval of the effective beta reaches under the limit.
 *
 * The advice departs from the usual sheet, which lowers the KL weight: measured, a lower weight makes sigma smaller
 * (geometric mean 0.008 without KL term, 0.11 at 5e-6, 0.68 at 1e-4).
 */
export function assessS5(context: PlaybookContext): Finding {
  return buildFinding('S5', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { latent, outputs } = context.judged.evidence
  if (latent === null)
    return { status: 'not-assessable', reason: 'The model exports no latent code (mu, log-variance).' }
  if (latent.spread === null) {
    return { status: 'not-assessable', reason: 'The model exports no log-variance, sigma or variance.' }
  }
  if (tooFew(latent.images, context)) return { status: 'not-assessable', reason: tooFewReason(latent.images, context) }
  const { meanSigmaLive, signalToNoise, pinned } = latent.spread
  const limits = context.symptoms.S5.limits
  const isPinned = pinned.fraction >= limits['pinned-fraction'] && pinned.logVariance < limits['pinned-log-variance']
  const narrow =
    meanSigmaLive !== null &&
    signalToNoise !== null &&
    meanSigmaLive < limits.sigma &&
    signalToNoise > limits['signal-to-noise']
  const { betaWithSkips: beta, effectiveBeta: fitting } = context.facts
  const weak = beta !== null && beta.value < limits['effective-beta']
  const measurements: Measurement[] = [
    ...(beta === null
      ? []
      : [
          {
            metric: 'effectiveBeta',
            value: beta.value,
            operator: '<' as const,
            limit: limits['effective-beta'],
            interval: beta.interval
          }
        ]),
    { metric: 'meanSigmaLive', value: meanSigmaLive, operator: '<', limit: limits.sigma },
    { metric: 'signalToNoise', value: signalToNoise, operator: '>', limit: limits['signal-to-noise'], unit: 'dB' },
    { metric: 'pinnedFraction', value: pinned.fraction, operator: '>=', limit: limits['pinned-fraction'] },
    { metric: 'pinnedLogVariance', value: pinned.logVariance, operator: '<', limit: limits['pinned-log-variance'] }
  ]
  if (!isPinned && !weak && !(fitting === null && narrow)) {
    if (meanSigmaLive === null || collapsedAsAWhole(context)) {
      const reason = 'Next to nothing of the latent code is in use, so there is no spread that could vanish.'
      return { status: 'not-assessable', reason, measurements }
    }
    if (fitting === null && (meanSigmaLive < limits.sigma || signalToNoise! > limits['signal-to-noise'])) {
      const why =
        beta === null ? 'no decoder could be fed other codes' : 'skip connections may have raised the effective beta'
      const reason = `Sigma (${figure(meanSigmaLive)} on the live latent units, ${figure(signalToNoise!)} dB below their signal) does not decide it alone, and ${why}.`
      return { status: 'not-assessable', reason, measurements }
    }
    if (fitting !== null && fitting.interval[0] < limits['effective-beta']) {
      const limit = limits['effective-beta']
      return {
        status: 'undecided',
        severity: 'notice',
        summary: `Whether sigma has vanished is left open: ${fitting.words}, and its interval reaches under ${figure(limit)}.`,
        measurements,
        reason: narrowing('defect-free images', context.judged.evidence.interventions!.images, fitting, limit)
      }
    }
    const fits = fitting === null ? '' : `; ${fitting.words}`
    const summary = `Sigma has not vanished: it averages ${figure(meanSigmaLive)} on the live latent units${fits}.`
    return { status: 'absent', summary, measurements }
  }
  const guessed = outputs.spread?.guessed
    ? ` Whether "${outputs.spread.name}" is a ${outputs.spread.convention} was guessed.`
    : ''
  const what = isPinned
    ? `The log-variance stands at one lowest value (${figure(pinned.logVariance)}) in ${percent(pinned.fraction)} of all cases.`
    : !narrow
      ? `Sigma is far smaller than the error that is left would call for: ${beta!.words}.`
      : `Sigma averages ${figure(meanSigmaLive)} on the live latent units, ${figure(signalToNoise)} dB below their signal.`
  return {
    status: 'present',
    severity: 'warning',
    summary: `${what} ${isPinned || narrow ? 'The encoder claims to be all but certain of its code' : 'What the encoder leaves open hardly shows in the picture'}: the VAE works as a plain autoencoder, with no usable notion of what is normal in latent space.${guessed}`,
    measurements,
    causes: causes(what, isPinned, isPinned || narrow, weightCause(beta, weak, context)),
    actions: [
      against(
        'over-confident-encoder',
        'Add mild noise to the training images (sd 0.01 to 0.05 on a 0..1 scale), so that codes of nearly equal images have to overlap.'
      ),
      against(
        'over-confident-encoder',
        'Make the encoder shallower, or give it fewer channels, so that it cannot tell every image apart exactly.'
      ),
      against(
        'kl-weight-too-low',
        'Raise the KL weight, or learn the variance of the decoder. The usual advice for this symptom is to lower the weight, but measured on trained models that makes sigma smaller still.'
      ),
      ...(isPinned
        ? [
            against(
              'log-variance-clamped',
              'Check the clamp on the log-variance in the training code: its lower end is where the values stand.'
            )
          ]
        : [])
    ]
  }
}

function collapsedAsAWhole({ facts }: PlaybookContext): boolean {
  return facts.collapsedLatent?.state === 'collapsed'
}

/** With sigma as it is, a Gaussian decoder would have the implied variance; the error that is left is the actual one. */
function weightCause(beta: EffectiveBeta | null, weak: boolean, context: PlaybookContext): Cause {
  const cause = 'kl-weight-too-low'
  if (beta === null || (!weak && context.facts.effectiveBeta === null)) {
    const trained = klOffByHistory(context)
    if (trained !== null) return trained
    const why =
      beta === null
        ? 'Not measured: the effective beta needs a decoder that can be fed codes.'
        : 'Not known: skip connections may have raised the effective beta.'
    const because = `${why} In trials sigma vanished with the KL term off.`
    return { cause, likelihood: 'possible', because }
  }
  const error = context.judged.evidence.reconstruction!.meanSquaredError
  const because = `${sentence(beta.words)}: ${beta.implied}, and the mean squared error is ${figure(error)}.`
  return { cause, likelihood: weak ? 'likely' : 'ruled-out', because }
}

/** @param tiny sigma itself is, not only beside the error that is left */
function causes(what: string, isPinned: boolean, tiny: boolean, weight: Cause): Cause[] {
  return [
    { cause: 'over-confident-encoder', likelihood: 'likely', because: what },
    weight,
    {
      cause: 'latent-space-not-explored',
      likelihood: 'likely',
      because: tiny
        ? 'With so small a sigma, sampling returns mu itself: no code beside those of the training images was ever decoded.'
        : 'Codes drawn with this sigma decode to nearly the picture of mu itself, beside the error that is left.'
    },
    {
      cause: 'no-uncertainty-modeled',
      likelihood: 'likely',
      because: tiny
        ? 'A sigma that hardly differs from 0 says the same about clear and doubtful images.'
        : 'Sigma stands for far less doubt than the error that is left shows.'
    },
    {
      cause: 'log-variance-clamped',
      likelihood: isPinned ? 'likely' : 'ruled-out',
      because: isPinned ? what : 'The log-variances do not gather at one lowest value.'
    }
  ]
}
