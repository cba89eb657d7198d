import type { PlaybookRun } from '../run.ts'
import { figure } from '../../words/format.ts'
import { untilJudged, type KlWeight } from './history-facts.ts'

/**
 * The KL weight against what the data offer (docs/science.md, "The KL weight against the data"). A linear Gaussian model lives from
 * the patterns whose variance is above that of its decoder, which the weight sets: its code dies where that is above the largest.
 */
export interface KlWeightAgainstData {
  /** The last and the highest weight's decoder variance over the largest eigenvalue of the images' covariance. */
  last: number
  highest: number
  /** "the KL weight of 0.01 sets a decoder variance of …, …" */
  words: string
}

/** Training and evaluation set are two draws of one kind; the next reduction that is usual lies a factor of two away. */
const sameError = 1.3
/** The KL divergence of the two may differ more; a mean over units is off by their number. */
const sameKl = 1.6
const fewestUnits = 4

/**
 * Known only where the logged KL divergence and reconstruction loss both match what was measured: the first says that it is a sum
 * over units, the second how errors were reduced and on which scale.
 *
 * @returns null where the weight, its reduction or its scale is not known
 */
export function klWeightAgainstData(run: PlaybookRun, weight: KlWeight | null): KlWeightAgainstData | null {
  const { latent, reconstruction } = run.judged.evidence
  const klMeasured = latent?.spread?.klTotal ?? 0
  const largest = reconstruction?.largestVariance ?? 0
  const geometry = run.judged.evidence.evaluationSet.geometry
  const kl = lastOf(run, 'kl')
  const loss = lastOf(run, 'reconstruction')
  if (weight === null || kl === null || loss === null || geometry === null) return null
  if (!latent || !reconstruction || klMeasured <= 0 || largest <= 0 || latent.dimensions < fewestUnits) return null
  if (!isNear(kl / klMeasured, sameKl)) return null
  const pixels = geometry.reduce((a, b) => a * b)
  const summed = reconstruction.meanSquaredError * pixels
  if (summed <= 0) return null
  const reduction = usualReductions(pixels).find(({ factor }) => isNear(loss / (factor * summed), sameError))
  if (reduction === undefined) return null
  const values = weight.curve.value
  // loss = factor * squared error + weight * KL: a Gaussian decoder's 1 / (2 variance) stands where factor / weight does.
  const varianceAt = (one: number) => one / (2 * reduction.factor)
  const last = values[values.length - 1]
  const highest = values.reduce((a, b) => Math.max(a, b))
  const share = varianceAt(last) / largest
  return {
    last: share,
    highest: varianceAt(highest) / largest,
    words: `with the error ${reduction.words} as logged, the KL weight of ${figure(last)}${weight.implied ? ' (as loss, reconstruction and KL imply it)' : ''} stands for a decoder variance of ${figure(varianceAt(last))}, ${figure(share)} times the largest variance that a pattern of the images has (${figure(largest)}; from 1 on, a linear model's code dies)`
  }
}

/** Share of the largest variance under which no linear code would die. Others are not linear; hence not just under 1. */
const farBelow = 0.1

export function isFarBelow(against: KlWeightAgainstData | null): boolean {
  return against !== null && against.highest < farBelow
}

/** What the logged loss may be of the summed squared error on a scale of 0..1; -1..1 makes four of one. */
function usualReductions(pixels: number): { factor: number; words: string }[] {
  return [1, 4].flatMap((scale) =>
    [1, 0.5].flatMap((half) => [
      { factor: (scale * half) / pixels, words: 'averaged over pixels' },
      { factor: scale * half, words: 'summed over pixels' }
    ])
  )
}

function isNear(ratio: number, factor: number): boolean {
  return ratio > 1 / factor && ratio < factor
}

function lastOf(run: PlaybookRun, kind: 'kl' | 'reconstruction'): number | null {
  const curve = untilJudged(run, run.history?.curves[kind])
  return curve === null ? null : curve.value[curve.value.length - 1]
}

/** The KL weight was 0 from the first point of the log to the judged checkpoint. */
export function klNeverWeighed(weight: KlWeight | null): boolean {
  return weight !== null && !weight.implied && weight.curve.value.every((value) => value === 0)
}
