import type { FindingRecord } from '../catalogue/finding-record.ts'
import { findings } from '../catalogue/findings.ts'

/** Words that are not written in lower case. */
const spelled = new Map(
  Object.entries({
    auc: 'AUC',
    auroc: 'AUROC',
    aupro: 'AUPRO',
    f1: 'F1',
    fft: 'FFT',
    fpr: 'false positive rate',
    kl: 'KL',
    nmse: 'normalized error',
    roc: 'ROC',
    snr: 'SNR',
    ssim: 'SSIM',
    vae: 'VAE',
    r2: 'R²'
  })
)

const calledByName = new Map<string, string>(Object.values(findings).map(({ name, called }) => [name, called]))

/** Metrics whose camelCase id does not read as a plain name. */
const metrics = new Map(
  Object.entries({
    affineError: 'error left after rescaling',
    aurocDrop: 'AUROC lost against the baseline',
    aurocDropP: 'p-value of that drop',
    bestF1: 'best F1 of any threshold',
    bestMinusLast: 'AUROC of the best checkpoint minus the last',
    bestMinusLastP: 'p-value of that difference',
    blurredPixelAuroc: 'pixel-level AUROC of the blurred map',
    blurredPixelAurocLowerBound: 'lower bound of the pixel-level AUROC of the blurred map',
    calibrationShiftP: 'p-value of calibration and test being alike',
    falseAlarmsOff: 'false alarms off from the calibration',
    chanceOfNoHit: 'probability of no hit by chance',
    channelCorrelationGain: 'correlation gained by swapping channels',
    coefficientOfVariationRatio: 'unevenness of defective maps / defect-free maps',
    codeNoiseShare: 'share of noise in mu',
    collapsedFraction: 'share of collapsed latent units',
    defectFreeUnits: 'defect-free units',
    effectiveBeta: 'effective beta',
    errorToNoise: 'squared error / noise variance',
    errorToVariance: 'reconstruction error / image variance',
    falseAlarmRise: 'rise of the false positive rate',
    falseAlarmRiseP: 'p-value of that rise',
    exchangedMaskFit: 'error inside exchanged masks, in standard deviations',
    gainOverFirst: 'AUROC gained since the first checkpoint',
    highestAurocBound: 'highest AUROC bound of any checkpoint',
    imageAuroc: 'image-level AUROC',
    imageAurocLowerBound: 'lower bound of the image-level AUROC',
    invertedMaskFit: 'error inside inverted masks, in standard deviations',
    insideOutsideRatio: 'error inside / outside the masks',
    otherScoreGain: 'AUROC gained by another score',
    otherScoreP: 'p-value of that gain, corrected',
    klTotal: 'KL divergence',
    liveFraction: 'share of live latent units',
    liveUnits: 'live latent units',
    liveUnitsLost: 'share of the live units lost',
    maskFit: 'error inside the masks, in standard deviations',
    meanSigma: 'mean sigma',
    meanSigmaActive: 'mean sigma of active units',
    meanSigmaLive: 'mean sigma of live units',
    muChange: 'change of mu between two runs',
    muVariance: 'variance of mu',
    otherScalesError: 'the same error on other scales',
    permutationEffect: "error added by another image's code / image variance",
    noiseCoherence: 'coherence with the noise of the images',
    pinnedFraction: 'share of log-variances at their minimum',
    pinnedLogVariance: 'that minimum log-variance',
    picturesOnBothSides: 'pictures on both sides',
    pixelAuroc: 'pixel-level AUROC',
    placementP: 'p-value of that placement of the masks',
    sigmaFactor: 'factor on sigma that the ELBO would choose',
    strongFraction: 'share of strong latent units',
    strongUnits: 'strong latent units',
    rawError: 'reconstruction error / pixel variance',
    reachableRecall: 'recall within reach of another threshold',
    recallDrop: 'recall lost against the baseline',
    recallDropP: 'p-value of that loss',
    reconstructionChange: 'change of the reconstruction between two runs',
    reconstructionDiversity: 'diversity of the reconstructions',
    reconstructionR2: 'R² of the reconstruction',
    riseP: 'p-value of a rise of the AUROC',
    scoreNoiseShare: 'share of noise in the score',
    shiftedMaskFit: 'error inside shifted masks, in standard deviations',
    signalInformation: 'information in mu',
    signalToNoise: 'signal to noise of the latent code',
    symptomsJudged: 'symptoms that could be judged',
    truePositives: 'defects found',
    typicalDiversity: 'diversity of the reconstructions of typical images',
    turnedMaskFit: 'error inside turned masks, in standard deviations'
  })
)

function spell(words: string[]): string {
  return words.map((word) => spelled.get(word.toLowerCase()) ?? word.toLowerCase()).join(' ')
}

/** A cause's id in words: `kl-weight-too-high` -> `KL weight too high`. */
export function causeName(cause: string): string {
  return spell(cause.split('-'))
}

/** What a finding of this name is called: `reconstructions-look-the-same` -> `reconstructions look the same`. */
export function findingName(name: string): string {
  return calledByName.get(name) ?? spell(name.split('-'))
}

const unshownByName = new Map<string, string | undefined>(
  Object.values<FindingRecord>(findings).map(({ name, unshown }) => [name, unshown])
)

/** What a model is not shown to be or do where the finding of this name is undecided. */
export function unshownWords(name: string): string {
  return unshownByName.get(name) ?? `be free of: ${findingName(name)}`
}

/** The same with a capital: for headings and tables. */
export function findingTitle(name: string): string {
  return capitalized(findingName(name))
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A metric's id in words: `reconstructionDiversity` -> `diversity of the reconstructions`. */
export function metricName(metric: string): string {
  return metrics.get(metric) ?? spell(metric.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[\s-]+/))
}
