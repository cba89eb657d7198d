import type { Patch } from '../../evaluation-set/types.ts'
import { seededRandom } from '../../statistics/seeded-random.ts'
import type { AlignmentEvidence } from '../evidence.ts'
import { bestPairing } from './best-pairing.ts'
import { bestShift } from './best-shift.ts'
import { bestTurn } from './best-turn.ts'
import { meanOfPairs, pairingTest, worthTesting } from './pairing-test.ts'
import type { AlignmentPlan } from './plan-alignment.ts'
import { fitMatrix, invertedFit, maskForm, standardize, type AlignedImage } from './placement.ts'

interface Canvas {
  name: string
  sum: Float32Array
  mask: Float32Array
  count: Float32Array
}

/**
 * Puts together the blurred error maps and the masks of the planned defective images at reduced resolution (at most
 * 128 images of 16 384 cells), and tests whether the masks would fit better elsewhere: shifted, flipped or rotated,
 * inverted, or on other images (docs/science.md, "M1").
 */
export class AlignmentAccumulator {
  readonly #plan: AlignmentPlan
  readonly #canvases = new Map<number, Canvas>()

  constructor(plan: AlignmentPlan) {
    this.#plan = plan
  }

  /**
   * @param blurred [height * width] 7x7-blurred error map of one patch
   * @param regions [height * width] 0 outside the masks; null: no mask in it
   * @param height, width of the patch
   */
  add(patch: Patch, blurred: Float32Array, regions: Int32Array | null, height: number, width: number): void {
    if (!this.#plan.images.has(patch.image)) return
    const { sum, mask, count } = this.#canvas(patch)
    const { resolution } = this.#plan
    for (let y = 0; y < height; y++) {
      const row = Math.floor((patch.y + y) / resolution) * this.#plan.width
      for (let x = 0; x < width; x++) {
        const cell = row + Math.floor((patch.x + x) / resolution)
        sum[cell] += blurred[y * width + x]
        count[cell]++
        if (regions !== null && regions[y * width + x] > 0) mask[cell]++
      }
    }
  }

  #canvas({ image, id }: Patch): Canvas {
    const known = this.#canvases.get(image)
    if (known !== undefined) return known
    const cells = this.#plan.height * this.#plan.width
    const canvas = {
      name: id.replace(/@\d+,\d+$/, ''),
      sum: new Float32Array(cells),
      mask: new Float32Array(cells),
      count: new Float32Array(cells)
    }
    this.#canvases.set(image, canvas)
    return canvas
  }

  /**
   * @param seed of the permutations
   * @returns null for fewer than two images whose masks have an inside and an outside
   */
  finish(seed: number): AlignmentEvidence | null {
    const images = this.#images()
    if (images.length < 2) return null
    const { height, width, resolution } = this.#plan
    const random = seededRandom(seed)
    const fit = fitMatrix(images, images)
    const n = images.length
    const matched = meanOfPairs(fit)
    const inverted = invertedFit(fit, images)
    const invertedZ = meanOfPairs(inverted)
    const shift = bestShift(images, height, width, matched, random)
    const others = fit.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0) - n * matched
    return {
      images: n,
      resolution,
      matched: { z: matched, p: pairingTest(fit, matched, random) },
      mismatched: others / (n * (n - 1)),
      shift: { dx: shift.dx * resolution, dy: shift.dy * resolution, z: shift.z, p: shift.p },
      turn: bestTurn(images, height, width, matched, random),
      inverted: { z: invertedZ, p: worthTesting(invertedZ, matched) ? pairingTest(inverted, invertedZ, random) : null },
      pairing: bestPairing(fit, matched, images, random)
    }
  }

  /** Standardized maps with their masks, in the order of the set; without images that have no inside or no outside. */
  #images(): AlignedImage[] {
    const ordered = [...this.#canvases].sort(([a], [b]) => a - b)
    return ordered.flatMap(([, { name, sum, mask, count }]) => {
      const form = maskForm(mask, count)
      return form === null ? [] : [{ name, map: standardize(sum, count), mask: form }]
    })
  }
}
