import { describe, expect, it } from 'vitest'
import { bar } from '../../../src/report/charts/bar.ts'

describe('bar', () => {
  it('has eighths of a column, and something for every share above 0', () => {
    expect([bar(0, 8), bar(1e-9, 8), bar(0.5, 8), bar(0.53, 8), bar(1, 8), bar(2, 8)]).toEqual([
      '',
      '▏',
      '████',
      '████▎',
      '████████',
      '████████'
    ])
  })
})
