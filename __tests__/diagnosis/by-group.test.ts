import { describe, expect, it } from 'vitest'
import { resultsByGroup } from '../../src/diagnosis/by-group.ts'
import { unitsOf } from '../support/evidence.ts'

describe('resultsByGroup', () => {
  const units = {
    ...unitsOf([1, 2, 3, 4], [2.5, 5, 6]),
    kind: ['good', 'good', 'good', 'good', 'hole', 'hole', 'cut'],
    fabric: ['00', '00', '01', '01', '00', '01', '01']
  }

  it('gives each kind of defect against all defect-free units, then each fabric within itself', () => {
    expect(resultsByGroup(units, 4)).toEqual([
      { name: 'cut', by: 'defect', units: 1, recall: 1, imageAuroc: 1 },
      { name: 'hole', by: 'defect', units: 2, recall: 0.5, imageAuroc: 0.75 },
      { name: '00', by: 'fabric', units: 3, recall: 0, imageAuroc: 1 },
      { name: '01', by: 'fabric', units: 4, recall: 1, imageAuroc: 1 }
    ])
  })

  it('leaves out a single fabric, and gives null for what is missing', () => {
    expect(
      resultsByGroup({ ...units, fabric: units.fabric.map(() => '00') }, 4).every(({ by }) => by === 'defect')
    ).toBe(true)
    expect(resultsByGroup(unitsOf([], [1]), null)).toEqual([
      { name: 'hole', by: 'defect', units: 1, recall: null, imageAuroc: null }
    ])
    expect(resultsByGroup(unitsOf([1, 2], []), 1)).toEqual([])
  })
})
