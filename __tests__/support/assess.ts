import { settingsSchema } from '../../src/settings/schema.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import type { ScoredUnits } from '../../src/thresholds/scored-units.ts'
import type { Thresholds } from '../../src/thresholds/types.ts'

export const settings = (given: object = {}) => settingsSchema.parse(given)
export const alone = (score: number[], label: number[]): ScoredUnits => ({
  score,
  label: label as (0 | 1)[],
  group: score.map((_, i) => `unit ${i}`)
})
export const assess = (
  score: number[],
  label: number[],
  given: object = {},
  calibration: number[] | null = null
): Thresholds =>
  assessThresholds(
    {
      test: alone(score, label),
      calibration: calibration && { score: calibration, group: calibration.map((_, i) => `normal ${i}`) }
    },
    settings(given)
  )

/** Normal scores on a small scale, defects `gain` standard deviations higher. */
export function sample(normals: number, defects: number, gain: number, seed = 1): { score: number[]; label: number[] } {
  const random = seededRandom(seed)
  const label = Array.from({ length: normals + defects }, (_, i) => (i < defects ? 1 : 0))
  const score = label.map((l) => 0.01 + 0.001 * (standardNormalQuantile(Math.max(1e-12, random())) + gain * l))
  return { score, label }
}
