import { aurocInterval } from '../statistics/auroc-interval.ts'
import { averagePrecisionOfRanked } from '../statistics/average-precision.ts'
import { bestF1OfRanked } from '../statistics/best-f1.ts'
import { classificationFigures, type ClassificationFigures } from '../statistics/classification-figures.ts'
import { percentile } from '../statistics/quantile.ts'
import { rankedScores } from '../statistics/ranked-scores.ts'
import { youdenOfRanked } from '../statistics/youden.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Settings } from '../settings/schema.ts'
import type { Metrics } from './schema.ts'

/**
 * The plain figures of one checkpoint, which anyone can recompute from its evidence: AUROC and average precision as
 * scikit-learn has them, the operating threshold as numpy's percentile of the calibration scores (or as configured), and
 * precision, recall and F1 of score > threshold on the test units.
 *
 * @returns null for whatever cannot be measured: without positives AUROC, AP, F1, precision and recall; without negatives
 *   AUROC and false positive rate; without calibration scores the threshold and what follows from it
 */
export function metricsOf(evidence: Evidence, settings: Pick<Settings, 'threshold' | 'threshold-percentile'>): Metrics {
  const { units, latent, reconstruction, pixel } = evidence
  const { score, label, group } = units
  const auroc = aurocInterval(score, label, group)
  const ranked = rankedScores(score, label)
  const best = bestF1OfRanked(ranked)
  const spread = latent?.spread ?? null
  return {
    imageAuroc: auroc?.auroc ?? null,
    imageAurocInterval: auroc?.interval ?? null,
    imageAurocApproximate: auroc?.approximate ?? null,
    averagePrecision: averagePrecisionOfRanked(ranked),
    ...operatingFigures(evidence, settings),
    bestF1: best?.f1 ?? null,
    bestF1Threshold: best?.threshold ?? null,
    youdenThreshold: youdenOfRanked(ranked)?.threshold ?? null,
    pixelAuroc: pixel?.auroc ?? null,
    aupro: pixel?.aupro ?? null,
    ssim: reconstruction?.ssim ?? null,
    reconstructionR2: reconstruction?.r2 ?? null,
    reconstructionDiversity: reconstruction?.diversity?.value ?? null,
    activeUnits: latent?.activeUnits ?? null,
    latentDimensions: latent?.dimensions ?? null,
    klTotal: spread?.klTotal ?? null,
    muVariance: latent?.muVariance ?? null,
    meanSigma: spread?.meanSigma ?? null,
    meanSigmaActive: spread?.meanSigmaActive ?? null
  }
}

function operatingFigures(
  { units, calibration }: Evidence,
  settings: Pick<Settings, 'threshold' | 'threshold-percentile'>
): Pick<Metrics, 'threshold'> & ClassificationFigures {
  const { score, label } = units
  const defectFree = calibration?.score ?? score.filter((_, i) => label[i] === 0)
  const threshold =
    settings.threshold ?? (defectFree.length === 0 ? null : percentile(defectFree, settings['threshold-percentile']))
  if (threshold === null) return { threshold, precision: null, recall: null, f1: null, falsePositiveRate: null }
  const counts = { positives: 0, negatives: 0, truePositives: 0, falsePositives: 0 }
  score.forEach((value, i) => {
    counts[label[i] === 1 ? 'positives' : 'negatives']++
    if (value > threshold) counts[label[i] === 1 ? 'truePositives' : 'falsePositives']++
  })
  return { threshold, ...classificationFigures(counts) }
}
