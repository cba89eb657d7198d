import { compareNaturally } from './names.ts'

/** By epoch where every name has one (equal epochs by name), else by name, numbers by value. Returns a new array. */
export function inTrainingOrder<T>(all: readonly T[], keyOf: (one: T) => { name: string; epoch: number | null }): T[] {
  const keyed = all.map((one) => ({ one, ...keyOf(one) }))
  const byEpoch = keyed.every(({ epoch }) => epoch !== null)
  keyed.sort((a, b) => (byEpoch ? a.epoch! - b.epoch! : 0) || compareNaturally(a.name, b.name))
  return keyed.map(({ one }) => one)
}
