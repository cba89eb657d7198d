import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { aurocComponents } from '../../src/statistics/auroc-components.ts'
import { aurocVariance } from '../../src/statistics/auroc-variance.ts'
import { delongVariance } from '../../src/statistics/delong.ts'
import { z95 } from '../../src/statistics/normal.ts'
import { scoreInterval } from '../../src/statistics/score-interval.ts'

const difference = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - b[i])

describe('components and variances by definition', () => {
  test.each(reference.cases.map((c, i) => [`${i} ${c.kind}`, c] as const))('case %s', (_, c) => {
    const a = aurocComponents(c.scores, c.labels)!
    const b = aurocComponents(c.other, c.labels)!
    const paired = difference(a.component, b.component)
    expect(Math.abs(a.auroc - c.auroc)).toBeLessThan(1e-12)
    expect(Math.abs(delongVariance(a.component, c.labels)! - c.delong)).toBeLessThan(1e-12)
    expect(Math.abs(delongVariance(paired, c.labels)! - c.delongPaired)).toBeLessThan(1e-12)
    expect(Math.abs(aurocVariance(a.component, c.labels, c.groups)!.variance - c.obuchowski)).toBeLessThan(1e-12)
    expect(Math.abs(aurocVariance(paired, c.labels, c.groups)!.variance - c.obuchowskiPaired)).toBeLessThan(1e-12)
    const ofClass = (label: number): number => c.labels.filter((own) => own === label).length
    const [low, high] = scoreInterval(c.auroc, ofClass(1), ofClass(0), z95)
    expect(Math.abs(low - c.scoreInterval[0])).toBeLessThan(1e-9)
    expect(Math.abs(high - c.scoreInterval[1])).toBeLessThan(1e-9)
  })

  test("DeLong's with ties", () => {
    const labels = [0, 0, 0, 0, 1, 1, 1]
    const { component } = aurocComponents([1, 2, 2, 3, 2, 3, 4], labels)!
    ;[1, 5 / 6, 5 / 6, 0.5, 0.5, 0.875, 1].forEach((value, i) => expect(component[i]).toBeCloseTo(value, 12))
    expect(delongVariance(component, labels)).toBeCloseTo(0.03356481, 8)
  })

  test('one unit of a class has no variance', () => {
    const { component } = aurocComponents([1, 2, 3], [0, 0, 1])!
    expect(delongVariance(component, [0, 0, 1])).toBeNull()
  })

  test("groups of one unit: Obuchowski's variance is DeLong's", () => {
    const c = reference.cases[4]
    const { component } = aurocComponents(c.scores, c.labels)!
    const alone = c.labels.map((_, i) => `u${i}`)
    expect(aurocVariance(component, c.labels, alone)!.variance).toBeCloseTo(delongVariance(component, c.labels)!, 12)
  })
})
