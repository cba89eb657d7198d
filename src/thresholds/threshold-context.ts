import type { RankedScores } from '../statistics/ranked-scores.ts'
import type { CrossFitPlan } from './cross-fit-plan.ts'
import type { ScoredUnits } from './scored-units.ts'

/** Calibration scores, ascending, and where they come from. */
export interface Calibration {
  sorted: number[]
  from: 'separate' | 'test'
  grouped: boolean
}

/** What every policy works on. */
export interface ThresholdContext {
  test: ScoredUnits
  ranked: RankedScores
  calibration: Calibration
  /** null: too few groups of a class to cross-fit. */
  plan: CrossFitPlan | null
}
