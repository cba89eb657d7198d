import { describe, expect, test } from 'vitest'
import { simulations } from '../../simulations/index.ts'
import { simulate } from '../../simulations/simulate.ts'
import type { Simulation } from '../../simulations/simulation.ts'
import { summarize } from '../../simulations/summarize.ts'

/** A promise that holds in exactly these shares of cases. */
function coin(rates: number[], side: 'at least' | 'at most'): Simulation {
  const settings = rates.map((rate) => ({
    row: 'coins',
    cell: String(rate),
    approximate: false,
    draw: ({ random }: { random: () => number }) => (random() < rate ? 1 : 0)
  }))
  return { name: 'coin', title: 'Coin', promise: { side, rate: 0.5 }, replications: 400, settings }
}

describe('simulations', () => {
  test('rates, their standard error and the worst setting', () => {
    for (const [side, worst] of [
      ['at least', '0.2'],
      ['at most', '0.8']
    ] as const) {
      const simulation = coin([0.5, 0.2, 0.8], side)
      const outcomes = simulate(simulation, 400, 1)
      outcomes.forEach(({ rate, error, setting }) => {
        expect(Math.abs(rate - Number(setting.cell))).toBeLessThan(4 * error)
        expect(error).toBeCloseTo(Math.sqrt((rate * (1 - rate)) / 399), 10)
      })
      const [row] = summarize(simulation, outcomes)
      expect(row.worst.setting.cell).toBe(worst)
      expect(row.settings).toBe(3)
    }
  })

  test('the worst of what is aimed at is the farthest off, to either side', () => {
    const simulation: Simulation = { ...coin([0.5, 0.1, 0.8], 'at most'), promise: { side: 'about', rate: 0.5 } }
    const [row] = summarize(simulation, simulate(simulation, 400, 1))
    expect(row).toMatchObject({ promised: 'about 50.0%', worst: { setting: { cell: '0.1' } } })
  })

  test('the same seed gives the same, whatever else is run', () => {
    const auroc = simulations.find(({ name }) => name === 'auroc')!
    const few = { ...auroc, settings: auroc.settings.slice(0, 2) }
    const [first, second] = simulate(few, 30, 3)
    expect(simulate({ ...few, settings: few.settings.slice(0, 1) }, 30, 3)[0].rate).toBe(first.rate)
    expect(second.replications).toBe(30)
  })

  test('a claim that is never made is no success', () => {
    const silent = coin([0.5], 'at least')
    silent.settings[0].draw = () => null
    expect(() => simulate(silent, 10, 1)).toThrow('nothing was promised')
  })

  test.each(simulations.map((simulation) => [simulation.name, simulation] as const))('%s runs', (_, simulation) => {
    const smallest = { ...simulation, settings: simulation.settings.slice(0, 1) }
    const [{ rate }] = simulate(smallest, 20, 1)
    expect(rate).toBeGreaterThanOrEqual(0)
    expect(rate).toBeLessThanOrEqual(simulation.promise.rate === 1 ? 3 : 1)
  })

  test('AUROC of 20 units a class is covered', () => {
    const auroc = simulations.find(({ name }) => name === 'auroc')!
    const settings = auroc.settings.filter(({ cell }) => cell === 'AUROC 0.8, 20 to 20')
    expect(settings).toHaveLength(1)
    expect(simulate({ ...auroc, settings }, 200, 1)[0].rate).toBeGreaterThan(0.93)
  })
})
