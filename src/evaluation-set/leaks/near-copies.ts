import { quantile } from '../../statistics/quantile.ts'
import { CELLS, SUMS, type Fingerprint } from '../images/fingerprint.ts'

/** A copy is under this share of the distance that pictures of the set have from their nearest others. */
export const FAR_BELOW = 0.2
/** A difference that lies in so many of the cells is a change of the picture, such as a defect painted into it, and no copy's. */
const FEW_CELLS = (CELLS * CELLS) / 8
const LOCAL = 0.5

/** So many pictures say how far apart the nearest ones are, and as many at least are needed as they say it of. */
const MOST_COMPARED = 256
const FEWEST_COMPARED = 8

/**
 * Median distance of a picture of this size from its nearest other one: root of the mean squared difference of gray values,
 * 0..1. Copies to the pixel do not count as others.
 *
 * @returns null for too few pictures
 */
export function nearestDistance(pictures: readonly Fingerprint[]): number | null {
  const step = Math.max(1, pictures.length / MOST_COMPARED)
  const some = Array.from({ length: Math.min(MOST_COMPARED, pictures.length) }, (_, i) => pictures[Math.floor(i * step)])
  const nearest = some.flatMap((one) => {
    let least = Infinity
    for (const other of some) if (other.pixels !== one.pixels) least = Math.min(least, squared(one, other, least))
    return least === Infinity ? [] : [distance(least, one)]
  })
  return nearest.length < FEWEST_COMPARED ? null : quantile(nearest, 0.5)
}

/** Their distance, where one is nearly a copy of the other, as an image saved anew with losses is; else null. */
export function asNearCopies(one: Fingerprint, other: Fingerprint, nearest: number): number | null {
  if (one.pixels === other.pixels) return null
  const limit = (FAR_BELOW * nearest) ** 2 * one.width * one.height
  const found = squared(one, other, limit)
  return found < limit && !isLocal(one, other) ? distance(found, one) : null
}

function distance(squaredSum: number, { width, height }: Fingerprint): number {
  return Math.sqrt(squaredSum / (width * height))
}

/** @param enough what is not under it need not be summed to its end */
function squared({ sketch: a }: Fingerprint, { sketch: b }: Fingerprint, enough: number): number {
  let sum = 0
  for (let k = 0; k < a.length && sum < enough; k++) sum += (a[k] - b[k]) ** 2
  return sum
}

function isLocal({ sketch: a }: Fingerprint, { sketch: b }: Fingerprint): boolean {
  const cells = new Float64Array(CELLS * CELLS)
  for (let k = 0; k < a.length; k++) cells[Math.floor(k / SUMS)] += (a[k] - b[k]) ** 2
  cells.sort()
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  return sum(cells.subarray(-FEW_CELLS)) > LOCAL * sum(cells)
}
