import { describe, expect, it } from 'vitest'
import { findings } from '../../src/catalogue/findings.ts'
import { explains, findingIds, isSymptom, leavesOpen, precedence, symptomIds } from '../../src/catalogue/order.ts'

describe('the catalogue of findings', () => {
  it('lists symptoms first, then pre-checks, then further checks', () => {
    expect(findingIds.join(' ')).toBe('S1 S2 S3 S4 S5 S6 P1 P2 P3 P4 X1 X2 M1 W1 E1 A1 O1 U1 R1 B1 C1 L1 D1')
    expect(symptomIds).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6'])
  })

  it('puts causes before what follows from them', () => {
    expect(precedence.join(' ')).toBe('P1 P3 X1 S4 S2 X2 M1 S3 S6 S1 S5 W1 E1 A1 O1 U1 P2 P4 R1 B1 C1 L1 D1')
    for (const [place, id] of precedence.entries()) {
      const before = precedence.slice(0, place + 1).filter((other) => explains(id, other))
      expect(before, `${id} explains what comes before it`).toEqual([])
    }
  })

  it('explains none but findings of its own', () => {
    for (const { explains } of Object.values(findings))
      expect(precedence).toEqual(expect.arrayContaining([...explains]))
  })

  it('knows which findings leave a run open, and no id that is not its own', () => {
    expect(findingIds.filter(leavesOpen)).toEqual(['P1', 'D1'])
    expect(leavesOpen('S9')).toBe(false)
    expect(leavesOpen('constructor')).toBe(false)
    expect(isSymptom('S9')).toBe(false)
  })

  it.each(Object.entries(findings))(
    '%s has a name, words for people, and limits with unit and meaning',
    (id, record) => {
      expect(record.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      for (const text of [record.title, record.called, record.presentIf, record.grades]) expect(text).toMatch(/\S[^.]$/)
      for (const [key, { default: value, unit, meaning }] of Object.entries(record.limits)) {
        expect(Number.isFinite(value), `${id} ${key}`).toBe(true)
        expect(unit, `${id} ${key}`).not.toBe('')
        expect(meaning, `${id} ${key}`).toMatch(/[.…]$/)
      }
    }
  )
})
