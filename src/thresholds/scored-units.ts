import type { Settings } from '../settings/schema.ts'

/** Per-unit columns of one length N. */
export interface ScoredUnits {
  /** Finite anomaly scores, higher = more anomalous; any scale. */
  score: number[]
  /** 1 = defective, 0 = defect-free. */
  label: (0 | 1)[]
  /** Units of one group (patches of one image) are not independent. */
  group: string[]
}

export interface ThresholdInput {
  test: ScoredUnits
  /** Defect-free units apart from the test; null: the defect-free test units calibrate. */
  calibration: { score: number[]; group: string[] } | null
}

export type ThresholdSettings = Pick<Settings, 'threshold-percentile' | 'threshold' | 'thresholds' | 'seed'>
