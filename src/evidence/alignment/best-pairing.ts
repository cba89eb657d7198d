import type { AlignmentEvidence } from '../evidence.ts'
import type { AlignedImage } from './placement.ts'
import { monteCarloP, shuffle, worthTesting } from './pairing-test.ts'

/** How many pairs are named. */
const EXAMPLES = 3

/**
 * Gives every image the mask of another one, each mask once, so that they fit well: pairs are fixed from the best fit on.
 * The p-value is against fits shuffled within each mask, own pairs aside: as many good fits, but no one-to-one order in
 * them. So a mask that fits everywhere, or an image that fits every mask, proves nothing.
 *
 * @param fit [image][mask]
 * @param matched z of the masks as they are
 * @returns null under three images
 */
export function bestPairing(
  fit: readonly Float64Array[],
  matched: number,
  images: readonly AlignedImage[],
  random: () => number
): AlignmentEvidence['pairing'] {
  const n = fit.length
  if (n < 3) return null
  const others = (mask: number): Float64Array =>
    Float64Array.from({ length: n - 1 }, (_, k) => fit[k < mask ? k : k + 1][mask])
  const columns = fit.map((_, mask) => others(mask))
  const best = assign(columns)
  const z = meanFit(best)
  const p = worthTesting(z, matched)
    ? monteCarloP(z, () => meanFit(assign(columns.map((column) => shuffle(column, random)))))
    : null
  const examples = best.slice(0, EXAMPLES).map((pair) => ({
    image: images[pair.image].name,
    mask: images[pair.mask].name,
    z: pair.z
  }))
  return { z, p, examples }
}

interface Pair {
  image: number
  mask: number
  z: number
}

/**
 * @param columns [mask][image, its own left out]
 * @returns pairs from the best fit down; an image that would be left with its own mask gets none
 */
function assign(columns: readonly Float64Array[]): Pair[] {
  const n = columns.length
  const fits = new Float64Array(n * (n - 1))
  columns.forEach((column, mask) => fits.set(column, mask * (n - 1)))
  const order = Uint32Array.from(fits, (_, k) => k).sort((a, b) => fits[b] - fits[a])
  const taken = { image: new Uint8Array(n), mask: new Uint8Array(n) }
  const pairs: Pair[] = []
  for (const k of order) {
    const mask = Math.floor(k / (n - 1))
    const row = k % (n - 1)
    const image = row < mask ? row : row + 1
    if (taken.image[image] === 1 || taken.mask[mask] === 1) continue
    taken.image[image] = 1
    taken.mask[mask] = 1
    pairs.push({ image, mask, z: fits[k] })
  }
  return pairs
}

function meanFit(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { z }) => sum + z, 0) / pairs.length
}
