import type { Evidence } from '../evidence/evidence.ts'
import type { TrainingHistory } from '../history/training-history.ts'
import type { FindingSettings } from '../settings/limits.ts'
import type { Settings } from '../settings/schema.ts'
import type { Thresholds } from '../thresholds/types.ts'
import type { BaselineComparison } from './baseline/baseline-comparison.ts'

/** The figures of one checkpoint that rules compare with their limits; null = not measurable here. */
export interface CheckpointMetrics {
  /** AUROC over the units, 0..1, with its nominal 95 % interval (groups respected). */
  imageAuroc: number | null
  imageAurocInterval: [number, number] | null
}

/** One checkpoint as the playbook sees it. */
export interface CheckpointFigures {
  evidence: Evidence
  metrics: CheckpointMetrics
}

/** What was measured in one run, with the user's limits: all that the playbook knows. */
export interface PlaybookRun {
  judged: CheckpointFigures
  /** Of the judged checkpoint. */
  thresholds: Thresholds
  /** In training order; holds `judged`. All were measured on the same units. */
  checkpoints: CheckpointFigures[]
  /** Limits and severities, the user's where given. */
  symptoms: FindingSettings
  /** The judged checkpoint against the baseline; null where none is configured. */
  baseline: BaselineComparison | null
  /** The team's own bar; undefined where none is configured. */
  require?: Settings['require']
  /** How the model was trained; null where no history was given. */
  history: TrainingHistory | null
  /** Of permutations and bootstraps. */
  seed: number
}
