import type { PlaybookContext } from '../context.ts'
import type { DeterminismEvidence } from '../../evidence/evidence.ts'
import { isMet, type Cause, type Finding, type Measurement } from '../finding.ts'
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
  const { muChange, reconstructionChange, noiseShare, samples, noiseTakenOut, images, trainingMode = [] } = determinism
  if (muChange === null && reconstructionChange === null) {
    return { status: 'not-assessable', reason: 'The model gives neither mu nor a reconstruction to compare.' }
  }
  const limits = context.symptoms.P3.limits
  const ofMu: Measurement = {
    metric: 'muChange',
    value: muChange,
    operator: '>',
    limit: limits['mu-change'] * codeScale(context)
  }
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
  const batchOnly = dependsOnBatch(context, determinism, measurements)
  if (batchOnly !== null) return batchOnly
  const twice = `Two runs over the same ${images} images`
  if (muChange !== null && isMet(ofMu)) {
    return {
      status: 'present',
      severity: 'critical',
      summary: `${twice} give different codes (mu differs by up to ${figure(muChange)}): the encoder itself is random, so no score can be repeated.`,
      measurements,
      causes: [
        trainingModeCause(
          trainingMode,
          `mu, which is never sampled, changed by ${figure(muChange)}: dropout or batch statistics are active.`
        )
      ],
      actions: [EVALUATION_MODE]
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
        ...(trainingMode.length > 0 ? [trainingModeCause(trainingMode, 'The reconstruction changes.')] : []),
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
        ...(trainingMode.length > 0 ? [EVALUATION_MODE] : []),
        'Decode mu instead of a sampled code when exporting (z = mu), so that the same image always gets the same score.'
      ]
    }
  }
  if (trainingMode.length > 0) {
    return {
      status: 'present',
      severity: 'warning',
      summary: `The graph was exported in training mode: ${nodeWords(trainingMode)}. Two runs agree here, as the engine ran it otherwise; another engine may not.`,
      measurements,
      causes: [trainingModeCause(trainingMode, 'Two runs agree here all the same.')],
      actions: [EVALUATION_MODE]
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

const EVALUATION_MODE =
  'Put the model into evaluation mode before the export (PyTorch: model.eval(), Keras: training=False) and export it again.'

/** A prior holds the code to 1; without a spread only the code itself says how large a change of it is. */
function codeScale({ judged }: PlaybookContext): number {
  const { latent } = judged.evidence
  return latent === null || latent.spread !== null || latent.muVariance === 0 ? 1 : Math.sqrt(latent.muVariance)
}

/** `Dropout "drop1", BatchNormalization "bn1" and 3 more` */
function nodeWords(nodes: string[]): string {
  const named = nodes.slice(0, 3).map((name) => (name.length > 80 ? `${name.slice(0, 79)}…` : name))
  return `${named.join(', ')}${nodes.length > named.length ? ` and ${nodes.length - named.length} more` : ''}`
}

function trainingModeCause(nodes: string[], because: string): Cause {
  const inGraph = nodes.length === 0 ? '' : ` In the graph: ${nodeWords(nodes)}.`
  return { cause: 'training-mode-left-on', likelihood: 'likely', because: `${because}${inGraph}` }
}

/**
 * The same batch gives the same, and another one something else: critical only where it is more than noise.
 *
 * @returns null where nothing changed, or where the same batch does not give the same either
 */
function dependsOnBatch(
  context: PlaybookContext,
  determinism: DeterminismEvidence,
  measurements: Measurement[]
): Assessment | null {
  const { repeated, muNoiseShare = null, noiseShare, images, trainingMode = [] } = determinism
  const limits = context.symptoms.P3.limits
  const [ofMu, ofReconstruction] = measurements
  if (repeated === undefined || !(isMet(ofMu) || isMet(ofReconstruction))) return null
  if (isMet({ ...ofMu, value: repeated.muChange })) return null
  if (isMet({ ...ofReconstruction, value: repeated.reconstructionChange })) return null
  const ofCode: Measurement = {
    metric: 'codeNoiseShare',
    value: muNoiseShare,
    operator: '>',
    limit: limits['noise-share']
  }
  const all = [...measurements, ofCode]
  const grave = isMet(ofCode) === true || isMet(measurements[2]) === true
  const shares = [
    ...(muNoiseShare === null ? [] : [`${percent(muNoiseShare)} of the variance of mu`]),
    ...(noiseShare === null ? [] : [`${percent(noiseShare)} of that of the scores`])
  ]
  const size = shares.length === 0 ? '' : `, ${shares.join(' and ')}`
  const depends = `What the model makes of an image depends on the other images of its batch: the same ${images} images give the same in the same batch, and something else beside others${size}.`
  const cause = determinism.quantizesDynamically
    ? {
        cause: 'dynamic-quantization',
        likelihood: 'likely' as const,
        because:
          'The graph quantizes its values by the range of the whole batch as it runs (DynamicQuantizeLinear), so every image has a part in it.'
      }
    : trainingModeCause(trainingMode, 'Statistics over the batch are used instead of those learned in training.')
  const single = determinism.oneByOne ? ' So every image was run by itself here, and the figures repeat.' : ''
  return {
    status: 'present',
    severity: grave ? 'critical' : trainingMode.length > 0 ? 'warning' : 'notice',
    summary: `${depends}${grave ? ' That is enough to change scores or codes.' : single}`,
    measurements: all,
    causes: [cause],
    actions: [
      determinism.quantizesDynamically
        ? 'Run images one by one in production too, or quantize statically, with ranges from calibration images.'
        : EVALUATION_MODE
    ]
  }
}
