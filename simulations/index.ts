import { auroc } from './auroc.ts'
import { betterScore } from './better-score.ts'
import { blurredAuroc } from './blurred-auroc.ts'
import { calibrationShift } from './calibration-shift.ts'
import { chanceGuard } from './chance-guard.ts'
import { crossFittedF1 } from './cross-fitted-f1.ts'
import { detectableDrop } from './detectable-drop.ts'
import { diversity } from './diversity.ts'
import { effectiveBeta } from './effective-beta.ts'
import { conformalBound, conformalRate, percentileRate } from './false-alarms.ts'
import { maxF1Threshold } from './max-f1-threshold.ts'
import { median } from './median.ts'
import { pairedInterval, pairedTest } from './paired.ts'
import { tailInterval, tailRate } from './peaks-over-threshold.ts'
import { permutation } from './permutation.ts'
import { proportions } from './proportions.ts'
import { recommendedThreshold } from './recommended-threshold.ts'
import { signalInformation } from './signal-information.ts'
import { stuckRuns } from './stuck.ts'
import { unitsThatDecide } from './units-to-decide.ts'
import type { Simulation } from './simulation.ts'

/** Every simulation, in the order of the table. */
export const simulations: Simulation[] = [
  auroc,
  pairedInterval,
  pairedTest,
  betterScore,
  detectableDrop,
  proportions,
  crossFittedF1,
  maxF1Threshold,
  tailInterval,
  median,
  diversity,
  signalInformation,
  permutation,
  effectiveBeta,
  blurredAuroc,
  conformalRate,
  conformalBound,
  percentileRate,
  recommendedThreshold,
  tailRate,
  calibrationShift,
  chanceGuard,
  ...stuckRuns,
  unitsThatDecide
]
