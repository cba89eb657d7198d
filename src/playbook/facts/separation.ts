import { medianSorted } from 'simple-statistics'
import { medianAbsoluteDeviation } from '../../statistics/median-absolute-deviation.ts'
import type { UnitColumns } from '../../evidence/evidence.ts'
import type { CheckpointFigures } from '../run.ts'

/** Scores of one class (0 defect-free, 1 defective), ascending. */
export function scoresOf(units: UnitColumns, label: 0 | 1): number[] {
  // Numbers in a typed array are sorted without a comparator, in a tenth of the time.
  return Array.from(Float64Array.from(units.score.filter((_, i) => units.label[i] === label)).sort())
}

/**
 * How far defects stand out: (median defective score - median defect-free score) over the defect-free scores' median
 * absolute deviation. Over the checkpoints it shows over-smoothing: the gap shrinks while the reconstruction improves.
 * Null without either class, or where more than half of the defect-free scores are equal.
 */
export function errorGap({ evidence }: CheckpointFigures): number | null {
  const normal = scoresOf(evidence.units, 0)
  const defective = scoresOf(evidence.units, 1)
  if (normal.length === 0 || defective.length === 0) return null
  const center = medianSorted(normal)
  const deviation = medianAbsoluteDeviation(normal)
  return deviation === 0 ? null : (medianSorted(defective) - center) / deviation
}

/** The checkpoint with the highest image-level AUROC; ties: the earliest; null where none has one. */
export function bestByAuroc<T extends { metrics: { imageAuroc: number | null } }>(checkpoints: readonly T[]): T | null {
  let best: T | null = null
  for (const checkpoint of checkpoints) {
    const { imageAuroc } = checkpoint.metrics
    if (imageAuroc !== null && (best === null || imageAuroc > best.metrics.imageAuroc!)) best = checkpoint
  }
  return best
}
