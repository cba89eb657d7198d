/** What a threshold does to units of known classes. */
export interface ClassifiedCounts {
  truePositives: number
  falsePositives: number
  /** Units that are defective, and that are defect-free, flagged or not. */
  positives: number
  negatives: number
}

export interface ClassificationFigures {
  precision: number | null
  recall: number | null
  f1: number | null
  falsePositiveRate: number | null
}

/** The figures of one threshold; null for those of a class that has no unit: without positives all but the last. */
export function classificationFigures(counts: ClassifiedCounts): ClassificationFigures {
  const { truePositives, falsePositives, positives, negatives } = counts
  return {
    precision: positives === 0 ? null : precisionScore(truePositives, falsePositives),
    recall: recallScore(truePositives, positives),
    f1: positives === 0 ? null : f1Score(truePositives, falsePositives, positives),
    falsePositiveRate: negatives === 0 ? null : falsePositives / negatives
  }
}

/** TP / (TP + FP); 0 where nothing is flagged, as scikit-learn's `precision_score` has it by default. Counts or shares. */
export function precisionScore(truePositives: number, falsePositives: number): number {
  return truePositives === 0 ? 0 : truePositives / (truePositives + falsePositives)
}

/** TP / (TP + FN), scikit-learn's `recall_score`; null without positives, where that has 0. */
export function recallScore(truePositives: number, positives: number): number | null {
  return positives === 0 ? null : truePositives / positives
}

/** 2 TP / (2 TP + FP + FN), scikit-learn's `f1_score`. Positives must exist; 0 where none is found. */
export function f1Score(truePositives: number, falsePositives: number, positives: number): number {
  return (2 * truePositives) / (truePositives + falsePositives + positives)
}
