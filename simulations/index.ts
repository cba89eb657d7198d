import { auroc } from './auroc.ts'
import { chanceGuard } from './chance-guard.ts'
import { crossFittedF1 } from './cross-fitted-f1.ts'
import { diversity } from './diversity.ts'
import { conformalBound, conformalRate, percentileRate } from './false-alarms.ts'
import { median } from './median.ts'
import { pairedInterval, pairedTest } from './paired.ts'
import { proportions } from './proportions.ts'
import { signalInformation } from './signal-information.ts'
import type { Simulation } from './simulation.ts'

/** Every simulation, in the order of the table. */
export const simulations: Simulation[] = [
  auroc,
  pairedInterval,
  pairedTest,
  proportions,
  crossFittedF1,
  median,
  diversity,
  signalInformation,
  conformalRate,
  conformalBound,
  percentileRate,
  chanceGuard
]
