import type { Outcome, Simulation } from './simulation.ts'

/** One line of the table. */
export interface Summary {
  title: string
  row: string
  promised: string
  settings: number
  replications: number
  worst: Outcome
  mean: number
  approximate: boolean
}

/** Puts the settings of one row together: the worst of them, and the mean over all. */
export function summarize({ title, promise }: Simulation, outcomes: Outcome[]): Summary[] {
  const rows = new Map<string, Outcome[]>()
  for (const outcome of outcomes) rows.set(outcome.setting.row, [...(rows.get(outcome.setting.row) ?? []), outcome])
  return [...rows].map(([row, own]) => ({
    title,
    row,
    promised: `${promise.side} ${percent(promise.rate)}`,
    settings: own.length,
    replications: Math.min(...own.map(({ replications }) => replications)),
    worst: own.reduce((a, b) => (badness(promise, b) > badness(promise, a) ? b : a)),
    mean: own.reduce((sum, { rate }) => sum + rate, 0) / own.length,
    approximate: own.every(({ setting }) => setting.approximate)
  }))
}

function badness({ side, rate: promised }: Simulation['promise'], { rate }: Outcome): number {
  return { 'at least': -rate, 'at most': rate, about: Math.abs(rate - promised) }[side]
}

export function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)}%`
}
