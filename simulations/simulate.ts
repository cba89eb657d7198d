import { seededNormal } from '../src/statistics/seeded-normal.ts'
import { seededRandom } from '../src/statistics/seeded-random.ts'
import type { Outcome, Simulation } from './simulation.ts'

/**
 * Tries a claim under each of its settings. The same seed gives the same outcomes on every machine, and a setting's
 * outcome does not depend on the others.
 *
 * @param replications how many sets are drawn for each setting
 */
export function simulate({ settings }: Simulation, replications: number, seed: number): Outcome[] {
  return settings.map((setting, s) => {
    const own = seed + 7919 * s
    const random = seededRandom(own)
    const normal = seededNormal(own + 1)
    let [count, sum, squares] = [0, 0, 0]
    for (let r = 0; r < replications; r++) {
      const value = setting.draw({ random, normal, seed: own + r })
      if (value === null) continue
      count++
      sum += value
      squares += value * value
    }
    if (count < 2) throw new Error(`${setting.row}, ${setting.cell}: nothing was promised in ${replications} sets`)
    const rate = sum / count
    const error = Math.sqrt(Math.max(0, squares / count - rate * rate) / (count - 1))
    return { setting, rate, error, replications: count }
  })
}
