import { settingsSchema } from '../src/settings/schema.ts'
import { decideStuck, type StuckDecision } from '../src/playbook/symptoms/s6-decision.ts'
import { aurocSpread } from '../src/statistics/auroc-interval.ts'
import { standardNormalQuantile } from '../src/statistics/normal.ts'
import { pairedAurocTest } from '../src/statistics/paired-auroc-test.ts'
import type { Draw, Simulation } from './simulation.ts'

/** Share of the variance that the scores of one unit have in common over the checkpoints. */
const alike = 0.85
const [defects, good] = [48, 120]

/** Decides on a run whose checkpoints all have one true AUROC. */
function decide(auroc: number, checkpoints: number, { normal, seed }: Draw): StuckDecision['is'] {
  const shift = Math.SQRT2 * standardNormalQuantile(auroc)
  const label = Array.from({ length: defects + good }, (_, i) => (i < defects ? 1 : 0))
  const shared = label.map(() => Math.sqrt(alike) * normal())
  const scores = Array.from({ length: checkpoints }, () =>
    label.map((value, i) => value * shift + shared[i] + Math.sqrt(1 - alike) * normal())
  )
  const { limits } = settingsSchema.parse({}).symptoms.S6
  const spreads = scores.map((score) => aurocSpread(score, label)!)
  const last = scores[checkpoints - 1]
  const gain = checkpoints === 1 ? null : pairedAurocTest(last, scores[0], label, undefined, seed)
  const rose = gain !== null && gain.difference >= limits.gain && gain.greater < limits.trend
  return decideStuck(spreads, spreads[checkpoints - 1], rose, limits).is
}

/** How often S6 is decided in one way or the other, where the truth is known. */
function stuck(auroc: number, status: 'present' | 'absent', promise: Simulation['promise']): Simulation {
  return {
    name: 'stuck',
    title: `S6 ${status}, AUROC ${auroc} at every checkpoint`,
    promise,
    replications: 1000,
    settings: [1, 3, 5, 10].map((checkpoints) => ({
      row: `${defects} defects, ${good} defect-free units`,
      cell: `${checkpoints} checkpoint${checkpoints === 1 ? '' : 's'}`,
      approximate: false,
      draw: (draw: Draw) => {
        const is = decide(auroc, checkpoints, draw)
        return (status === 'present' ? is === 'proven' || is === 'likely' : is === 'absent') ? 1 : 0
      }
    }))
  }
}

export const stuckRuns: Simulation[] = [
  stuck(0.6, 'present', { side: 'about', rate: 0.8 }),
  stuck(0.6, 'absent', { side: 'at most', rate: 0.1 }),
  stuck(0.62, 'present', { side: 'at least', rate: 0.65 }),
  stuck(0.62, 'absent', { side: 'at most', rate: 0.2 }),
  stuck(0.75, 'present', { side: 'at most', rate: 0.01 }),
  stuck(0.75, 'absent', { side: 'at least', rate: 0.94 })
]
