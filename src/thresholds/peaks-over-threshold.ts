import { fitGeneralizedPareto } from '../statistics/generalized-pareto.ts'
import { sortedQuantile } from '../statistics/quantile.ts'
import { t95 } from '../statistics/student-t.ts'
import { fitTailQuantile, tailQuantile } from '../statistics/tail-quantile.ts'
import { designEffect } from './design-effect.ts'
import type { Calibration } from './threshold-context.ts'

/** Fewest excesses for a fit (docs/science.md, "Thresholds"). */
const fewestPeaks = 30
/** Share of the scores that counts as their tail. */
const tail = 0.02

export interface TailThreshold {
  threshold: number
  /** Scores in the tail. */
  peaks: number
  /** Of the generalized Pareto distribution; null where the empirical quantile served. */
  shape: number | null
}

/**
 * The score that a share `target` of the scores exceeds, by a generalized Pareto distribution over the tail (Pickands 1975;
 * McNeil and Frey 2000). The tail starts at the 98th percentile, lower where fewer than 30 scores lie above it; a target
 * that is not inside the tail is an empirical quantile. t(c s) = c t(s).
 *
 * @param sorted scores, ascending
 * @param target 0..1, both exclusive
 * @returns null where no 30 scores lie above another one
 */
export function peaksOverThreshold(sorted: Scores, target: number): TailThreshold | null {
  const found = findTail(sorted, target)
  if (found === null || found.share >= 1) return found && empirical(sorted, target, found)
  const fit = fitGeneralizedPareto(found.excesses)
  const threshold = found.start + tailQuantile(fit, found.share)
  return { threshold, peaks: found.excesses.length, shape: fit.shape }
}

/**
 * `peaksOverThreshold` with an approximate 95 % interval of the threshold: of the tail by profile likelihood, joined with that of
 * the number of scores in the tail as root of the squares (Zou and Donner 2008). Where scores come in groups, the variance of
 * that number between groups says how many independent ones there are. Simulated (500 to 4,000 scores, targets 0.001 and
 * 0.0001, several distributions) it holds the true threshold in 0.91 to 0.95 of cases, and 16 to a group in 0.98 or more; a
 * bootstrap does in 0.70 to 0.87.
 *
 * Where many of the highest scores are equal (rounded or clipped ones) it held it in 0.55, so that none is given.
 *
 * @returns null as above; `interval` is null where the empirical quantile served, and where scores of the tail are tied
 */
export function peaksWithInterval(
  calibration: Calibration,
  target: number
): (TailThreshold & { interval: [number, number] | null }) | null {
  const { sorted } = calibration
  const found = findTail(sorted, target)
  if (found === null || found.share >= 1) {
    return found && { ...empirical(sorted, target, found), interval: null }
  }
  const peaks = found.excesses.length
  if (isTied(found.excesses)) return { ...peaksOverThreshold(sorted, target)!, interval: null }
  const { effect } = designEffect(calibration, peaks)
  const t = t95(Math.max(1, peaks / effect - 2))
  const fit = fitTailQuantile(found.excesses, found.share, (effect * t * t) / 2)
  // The derivative of the quantile by the logarithm of the number of peaks.
  const slope = fit.scale * found.share ** -fit.shape
  const ofCount = t * slope * Math.sqrt((effect * (1 - peaks / sorted.length)) / peaks)
  const [below, above] = fit.interval.map((bound) => Math.hypot(bound - fit.quantile, ofCount))
  const threshold = found.start + fit.quantile
  return { threshold, peaks, shape: fit.shape, interval: [threshold - below, threshold + above] }
}

/** Of the highest scores, the share of which at most may equal another one, and that may equal the highest, for an interval to hold. */
const mostTied = 0.5
const mostClipped = 0.1

function isTied(excesses: Float64Array): boolean {
  const n = excesses.length
  const clipped = excesses.filter((excess) => excess === excesses[n - 1]).length
  return 1 - new Set(excesses).size / n > mostTied || (clipped > 1 && clipped > mostClipped * n)
}

/** Ascending. */
type Scores = number[] | Float64Array

interface Tail {
  start: number
  excesses: Float64Array
  /** The target as a share of the excesses. */
  share: number
}

function findTail(sorted: Scores, target: number): Tail | null {
  const n = sorted.length
  if (n <= fewestPeaks) return null
  let start = sortedQuantile(sorted, 1 - tail)
  let first = n - Math.floor(tail * n) - 1
  while (first < n && sorted[first] <= start) first++
  if (n - first < fewestPeaks) {
    // The highest score with enough above it: scores that are equal to the lowest of these push it down.
    first = n - fewestPeaks
    while (first > 0 && sorted[first - 1] === sorted[n - fewestPeaks]) first--
    if (first === 0) return null
    start = sorted[first - 1]
  }
  const excesses = Float64Array.from({ length: n - first }, (_, i) => sorted[first + i] - start)
  return { start, excesses, share: (target * n) / excesses.length }
}

function empirical(sorted: Scores, target: number, { excesses }: Tail): TailThreshold {
  return { threshold: sortedQuantile(sorted, 1 - target), peaks: excesses.length, shape: null }
}
