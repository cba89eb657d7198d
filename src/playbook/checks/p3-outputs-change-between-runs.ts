import type { PlaybookContext } from '../context.ts'
import { isMet, type Finding, type Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure, percent } from '../../words/format.ts'

/**
 * P3: two runs over the same images give different outputs (docs/science.md, "P3"). mu changes: dropout or batch
 * statistics were left on, critical. Only the reconstruction changes: the code is sampled in the graph and its noise
 * could not be taken out, warning. Sampling operators in the graph whose noise was taken out, or reaches no output:
 * notice.
 */
export function assessP3(context: PlaybookContext): Finding {
  return buildFinding('P3', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { determinism } = context.judged.evidence
  if (determinism === null) {
    return { status: 'not-assessable', reason: 'The model was not run twice: recorded outputs hold a single run.' }
  }
  const { muChange, reconstructionChange, noiseShare, samples, noiseTakenOut, images } = determinism
  if (muChange === null && reconstructionChange === null) {
    return { status: 'not-assessable', reason: 'The model gives neither mu nor a reconstruction to compare.' }
  }
  const limits = context.symptoms.P3.limits
  const ofMu: Measurement = { metric: 'muChange', value: muChange, operator: '>', limit: limits['mu-change'] }
  const ofReconstruction: Measurement = {
    metric: 'reconstructionChange',
    value: reconstructionChange,
    operator: '>',
    limit: limits['reconstruction-change']
  }
  const ofScore: Measurement = {
    metric: 'scoreNoiseShare',
    value: noiseShare,
    operator: '>',
    limit: limits['noise-share']
  }
  const measurements = [ofMu, ofReconstruction, ofScore]
  const twice = `Two runs over the same ${images} images`
  if (muChange !== null && isMet(ofMu)) {
    return {
      status: 'present',
      severity: 'critical',
      summary: `${twice} give different codes (mu differs by up to ${figure(muChange)}): the encoder itself is random, so no score can be repeated.`,
      measurements,
      causes: [
        {
          cause: 'training-mode-left-on',
          likelihood: 'likely',
          because: `mu, which is never sampled, changed by ${figure(muChange)}: dropout or batch statistics are active.`
        }
      ],
      actions: [
        'Put the model into evaluation mode before the export (PyTorch: model.eval(), Keras: training=False) and export it again.'
      ]
    }
  }
  if (reconstructionChange !== null && isMet(ofReconstruction)) {
    const weight =
      noiseShare === null
        ? ''
        : ` That noise makes up ${percent(noiseShare)} of the variance of the scores${isMet(ofScore) ? ', enough to change the ranking' : ''}.`
    return {
      status: 'present',
      severity: 'warning',
      summary: `${twice} give different reconstructions (by up to ${figure(reconstructionChange)}), so every run scores anew.${weight}`,
      measurements,
      causes: [
        {
          cause: 'sampling-left-in-the-graph',
          likelihood: samples === true ? 'likely' : 'possible',
          because:
            samples === true
              ? 'Operators that draw random numbers stand in the graph.'
              : muChange === null
                ? 'The reconstruction changes; mu is not exported, so the encoder cannot be told apart.'
                : 'mu stays the same and only the reconstruction changes.'
        }
      ],
      actions: [
        'Decode mu instead of a sampled code when exporting (z = mu), so that the same image always gets the same score.'
      ]
    }
  }
  if (samples === true) {
    return {
      status: 'present',
      severity: 'notice',
      summary: noiseTakenOut
        ? 'The graph draws random numbers for a sampled code. The noise was taken out here, so the reconstructions are those of mu and two runs agree. In production the same file gives noisy scores.'
        : 'The graph draws random numbers, yet two runs agree: they reach neither mu nor the reconstruction.',
      measurements,
      causes: [
        {
          cause: 'sampling-left-in-the-graph',
          likelihood: 'likely',
          because: 'Operators that draw random numbers stand in the graph.'
        }
      ],
      actions: [
        'Decode mu instead of a sampled code when exporting (z = mu), so that production scores as this report does.'
      ]
    }
  }
  return { status: 'absent', summary: `${twice} give the same outputs.`, measurements }
}
