import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averagePrecision } from '../../src/statistics/average-precision.ts'
import { aurocInterval } from '../../src/statistics/auroc-interval.ts'
import { bestF1 } from '../../src/statistics/best-f1.ts'
import { f1Score } from '../../src/statistics/classification-figures.ts'
import { pairedAurocTest } from '../../src/statistics/paired-auroc-test.ts'
import { percentile } from '../../src/statistics/quantile.ts'
import { rocAuc } from '../../src/statistics/roc-auc.ts'
import { youden } from '../../src/statistics/youden.ts'

/** Whole and half scores make ties common and every map below exact. */
const units = fc.array(
  fc.record({
    score: fc.integer({ min: -40, max: 40 }).map((n) => n / 2),
    label: fc.constantFrom(0 as const, 1 as const)
  }),
  { minLength: 1, maxLength: 60 }
)
const columns = (rows: { score: number; label: 0 | 1 }[]) => ({
  scores: rows.map((row) => row.score),
  labels: rows.map((row) => row.label)
})
const figures = (scores: number[], labels: number[]) => ({
  auroc: rocAuc(scores, labels),
  averagePrecision: averagePrecision(scores, labels),
  bestF1: bestF1(scores, labels)?.f1,
  youden: youden(scores, labels)?.index,
  interval: aurocInterval(scores, labels)?.interval
})

describe('properties', () => {
  test('figures do not depend on the scale of the scores', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const { scores, labels } = columns(rows)
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

  test('thresholds follow the scale', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const { scores, labels } = columns(rows)
        const plain = bestF1(scores, labels)?.threshold ?? null
        const mapped =
          bestF1(
            scores.map((s) => 3 * s + 7),
            labels
          )?.threshold ?? null
        if (plain === null) expect(mapped).toBeNull()
        else expect(mapped).toBeCloseTo(3 * plain + 7, 9)
      })
    )
  })

  test('AUROC(s) = 1 - AUROC(-s), and swapping the classes mirrors it too', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const { scores, labels } = columns(rows)
        const auroc = rocAuc(scores, labels)
        fc.pre(auroc !== null)
        expect(
          rocAuc(
            scores.map((s) => -s),
            labels
          )
        ).toBeCloseTo(1 - auroc!, 12)
        expect(
          rocAuc(
            scores,
            labels.map((l) => 1 - l)
          )
        ).toBeCloseTo(1 - auroc!, 12)
      })
    )
  })

  test('no threshold beats the best F1', () => {
    fc.assert(
      fc.property(units, fc.double({ min: 0, max: 100, noNaN: true }), (rows, p) => {
        const { scores, labels } = columns(rows)
        const positives = labels.filter((label) => label === 1).length
        fc.pre(positives > 0)
        const t = percentile(scores, p)
        const flagged = labels.filter((_, i) => scores[i] > t)
        const truePositives = flagged.filter((label) => label === 1).length
        const f1 = f1Score(truePositives, flagged.length - truePositives, positives)
        expect(bestF1(scores, labels)!.f1).toBeGreaterThanOrEqual(f1)
      })
    )
  })

  test('the threshold of the best F1 gives that F1, with > and with >=', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const { scores, labels } = columns(rows)
        const best = bestF1(scores, labels)
        fc.pre(best !== null && best.threshold !== null)
        const positives = labels.filter((label) => label === 1).length
        for (const flags of [(s: number) => s > best!.threshold!, (s: number) => s >= best!.threshold!]) {
          const flagged = labels.filter((_, i) => flags(scores[i]))
          const truePositives = flagged.filter((label) => label === 1).length
          expect(f1Score(truePositives, flagged.length - truePositives, positives)).toBe(best!.f1)
        }
      })
    )
  })

  test('no figure is ever NaN, one class or none', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(0, 1, null), fc.integer({ min: 1, max: 5 }), (rows, only, size) => {
        const { scores, labels } = columns(rows)
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
      }),
      { numRuns: 40 }
    )
  })
})
