import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { aurocInterval } from '../../src/statistics/auroc-interval.ts'
import { averagePrecision } from '../../src/statistics/average-precision.ts'
import { bestF1 } from '../../src/statistics/best-f1.ts'
import { pairedAurocTest } from '../../src/statistics/paired-auroc-test.ts'
import { rocAuc } from '../../src/statistics/roc-auc.ts'
import { youden } from '../../src/statistics/youden.ts'
import { arbitraryUnits } from '../support/arbitrary-units.ts'

const figures = (scores: number[], labels: number[]) => ({
  auroc: rocAuc(scores, labels),
  averagePrecision: averagePrecision(scores, labels),
  bestF1: bestF1(scores, labels)?.f1,
  youden: youden(scores, labels)?.index,
  interval: aurocInterval(scores, labels)?.interval
})

describe('agreement with scikit-learn', () => {
  test.each(reference.cases.map((c, i) => [`${i} ${c.kind}`, c] as const))('case %s', (_, c) => {
    expect(Math.abs(rocAuc(c.scores, c.labels)! - c.auroc)).toBeLessThan(1e-12)
    expect(Math.abs(averagePrecision(c.scores, c.labels)! - c.averagePrecision)).toBeLessThan(1e-12)
    expect(Math.abs(bestF1(c.scores, c.labels)!.f1 - c.bestF1)).toBeLessThan(1e-12)
    expect(Math.abs(youden(c.scores, c.labels)!.index - c.youden)).toBeLessThan(1e-12)
  })
})

describe('figures of a ranking', () => {
  test('do not depend on the scale of the scores', () => {
    fc.assert(
      fc.property(arbitraryUnits, ({ scores, labels }) => {
        const plain = figures(scores, labels)
        expect(
          figures(
            scores.map((s) => 3 * s + 7),
            labels
          )
        ).toEqual(plain)
        // Scores far outside 0..1, in single precision.
        expect(
          figures(
            scores.map((s) => Math.fround(300 + 2.5 * s)),
            labels
          )
        ).toEqual(plain)
      })
    )
  })

  test('none is ever NaN, one class or none', () => {
    fc.assert(
      fc.property(
        arbitraryUnits,
        fc.constantFrom(0, 1, null),
        fc.integer({ min: 1, max: 5 }),
        ({ scores, labels }, only, size) => {
          const y = only === null ? labels : labels.map(() => only)
          const groups = scores.map((_, i) => String(Math.floor(i / size)))
          const interval = aurocInterval(scores, y, groups)
          const all = [
            ...Object.values(figures(scores, y)).flat(),
            ...(interval?.interval ?? []),
            ...Object.values(pairedAurocTest(scores, [...scores].reverse(), y, groups) ?? {})
          ]
          expect(all.some(Number.isNaN)).toBe(false)
          if (interval) {
            expect(interval.interval[0]).toBeLessThanOrEqual(interval.auroc)
            expect(interval.interval[1]).toBeGreaterThanOrEqual(interval.auroc)
          }
        }
      ),
      { numRuns: 40 }
    )
  })
})
