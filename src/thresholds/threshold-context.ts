import type { RankedScores } from '../statistics/ranked-scores.ts'
import type { CrossFitPlan } from './cross-fit-plan.ts'
import type { ScoredUnits } from './scored-units.ts'

/** Calibration scores, ascending, and where they come from. */
export interface Calibration {
  sorted: number[]
  /** Number of the group of each of them, 0..groups-1. */
  groupOf: Uint32Array
  groups: number
  from: 'separate' | 'test'
}

/** What every policy works on. */
export interface ThresholdContext {
  test: ScoredUnits
  ranked: RankedScores
  calibration: Calibration
  /** null: too few groups of a class to cross-fit. */
  plan: CrossFitPlan | null
  /** Of folds and bootstraps. */
  seed: number
}
