import type { PixelTruth } from '../../evaluation-set/types.ts'
import { degreesOfFreedom } from '../../statistics/degrees-of-freedom.ts'
import { quantile } from '../../statistics/quantile.ts'
import { t95 } from '../../statistics/student-t.ts'
import type { Estimate, PixelEvidence } from '../evidence.ts'
import type { Bins, Certified } from './bins.ts'
import { CountsByImage } from './counts-by-image.ts'
import { FloatHistogram } from './float-histogram.ts'
import { KeptPixels } from './kept-pixels.ts'

/** AUPRO integrates to this false positive rate (docs/science.md, "What is measured"). */
const PRO_LIMIT = 0.3
/** Masks that cover more of an image have no inside and outside to compare. */
const MAX_AREA = 0.9

/** A figure from bins that may be farther off than this is computed from the sorted pixels, where they are few enough. */
export const LARGEST_ERROR = 1e-3
/** 16 MB of them; 488 images of 64x64. */
const KEPT_PIXELS = 2e6

/** Sums and numbers of pixel errors of one defective image. */
interface Contrast {
  inside: number
  insideCount: number
  outside: number
  outsideCount: number
}

/**
 * Pixel-level figures over all pixels of all test patches in constant memory. Pixels of overlapping tiles count once.
 */
export class PixelAccumulator {
  readonly #plain = new FloatHistogram(20)
  /** Positives of the same bins, weighted so that every mask region counts alike. */
  readonly #weighted = new Float64Array(this.#plain.positive.length)
  readonly #kept = new KeptPixels(KEPT_PIXELS)
  readonly #blurred = new FloatHistogram(16)
  /** Defect pixels, by the bins of the blurred histogram. */
  readonly #blurredByImage = new CountsByImage(this.#blurred.positive.length)
  readonly #regionSizes: number[]
  /** Per defective image: errors inside and outside the masks. */
  readonly #contrast = new Map<number, Contrast>()

  /** @param regionSizes evaluated pixels of each mask region; index = region id - 1 */
  constructor(regionSizes: number[]) {
    this.#regionSizes = regionSizes
  }

  /**
   * @param map [height * width] error of one patch
   * @param blurred the same map, 7x7-blurred
   * @param image which image the patch is from; intervals resample images
   * @param defective whether the image has a defect anywhere: only such images count for inside against outside
   */
  add(map: Float32Array, blurred: Float32Array, truth: PixelTruth, image: number, defective: boolean): void {
    const seen = truth.covered === null ? { map, blurred, regions: truth.regions } : uncovered(map, blurred, truth)
    // Defect pixels are few: all are counted as negatives at once, and those moved.
    this.#plain.addNegatives(seen.map)
    this.#blurred.addNegatives(seen.blurred)
    this.#kept.add(seen.map, seen.regions)
    if (seen.regions !== null) this.#moveDefects(seen.map, seen.blurred, seen.regions, image)
    if (defective) addContrast(this.#contrastOf(image), seen.map, seen.regions)
  }

  #moveDefects(map: Float32Array, blurred: Float32Array, regions: Int32Array, image: number): void {
    for (let p = 0; p < map.length; p++) {
      const region = regions[p]
      if (region === 0) continue
      this.#weighted[this.#plain.toPositive(map[p])] += 1 / this.#regionSizes[region - 1]
      this.#blurredByImage.add(image, this.#blurred.toPositive(blurred[p]))
    }
  }

  #contrastOf(image: number): Contrast {
    let contrast = this.#contrast.get(image)
    if (contrast === undefined) {
      contrast = { inside: 0, insideCount: 0, outside: 0, outsideCount: 0 }
      this.#contrast.set(image, contrast)
    }
    return contrast
  }

  /** Null without a single defect pixel or without a single defect-free one. */
  finish(alignment: PixelEvidence['alignment'], signalToClutter: number | null = null): PixelEvidence | null {
    const binned = figuresOf(this.#plain, this.#weighted)
    if (binned === null) return null
    const { auroc, aupro, averagePrecision } = this.#isClose(binned) ? binned : (this.#exact() ?? binned)
    return {
      auroc: auroc.value,
      averagePrecision: averagePrecision.value,
      aupro: aupro.value,
      aurocError: auroc.error,
      auproError: aupro.error,
      averagePrecisionError: averagePrecision.error,
      regions: this.#regionSizes.filter((size) => size > 0).length,
      insideOutsideRatio: this.#insideOutsideRatio(),
      blurredAuroc: this.#blurredAuroc(),
      medianMaskArea: this.#medianMaskArea(),
      signalToClutter,
      alignment
    }
  }

  #isClose(figures: Figures): boolean {
    return Object.values(figures).every(({ error }) => error <= LARGEST_ERROR)
  }

  #exact(): Figures | null {
    const sorted = this.#kept.bins((region) => 1 / this.#regionSizes[region - 1])
    const figures = sorted && figuresOf(sorted.bins, sorted.weighted)
    if (figures === null) return null
    // All that shares a bin is equal: the certificate has nothing left to allow for.
    const exactly = ({ value }: Certified): Certified => ({ value, error: 0 })
    return {
      auroc: exactly(figures.auroc),
      aupro: exactly(figures.aupro),
      averagePrecision: exactly(figures.averagePrecision)
    }
  }

  /** Mean error inside over mean error outside, pixels pooled over the images whose masks leave enough outside. */
  #insideOutsideRatio(): number | null {
    const pooled = { inside: 0, insideCount: 0, outside: 0, outsideCount: 0 }
    for (const contrast of this.#contrast.values()) {
      if (areaOf(contrast) > MAX_AREA) continue
      pooled.inside += contrast.inside
      pooled.insideCount += contrast.insideCount
      pooled.outside += contrast.outside
      pooled.outsideCount += contrast.outsideCount
    }
    if (pooled.insideCount === 0 || pooled.outside === 0) return null
    return pooled.inside / pooled.insideCount / (pooled.outside / pooled.outsideCount)
  }

  #medianMaskArea(): number | null {
    const areas = [...this.#contrast.values()].map(areaOf).filter((area) => area > 0)
    return areas.length === 0 ? null : quantile(areas, 0.5)
  }

  /**
   * AUROC of the blurred map as a ratio estimate over images: each image's defect pixels are placed among all
   * defect-free pixels; the interval comes from the spread of these placements between images. Null under two images.
   */
  #blurredAuroc(): Estimate | null {
    const pooled = this.#blurred.auroc()
    if (pooled === null) return null
    const images = this.#blurredByImage.sums(this.#blurred.placements())
    if (images.length < 2) return null
    let pixels = 0
    let [squares, fourths] = [0, 0]
    for (const { count, sum } of images) {
      pixels += count
      squares += (sum - pooled.value * count) ** 2
      fourths += (sum - pooled.value * count) ** 4
    }
    const error = Math.sqrt((images.length / (images.length - 1)) * squares) / pixels
    const half = t95(degreesOfFreedom(images.length, squares, fourths)) * error
    return { value: pooled.value, interval: [Math.max(0, pooled.value - half), Math.min(1, pooled.value + half)] }
  }
}

/** A patch without the pixels that another tile has counted already. */
function uncovered(map: Float32Array, blurred: Float32Array, { regions, covered }: PixelTruth) {
  const isSeen = (_: number, p: number): boolean => covered![p] === 0
  return {
    map: map.filter(isSeen),
    blurred: blurred.filter(isSeen),
    regions: regions && regions.filter(isSeen)
  }
}

function addContrast(contrast: Contrast, map: Float32Array, regions: Int32Array | null): void {
  let [inside, insideCount, outside] = [0, 0, 0]
  for (let p = 0; p < map.length; p++) {
    if (regions === null || regions[p] === 0) outside += map[p]
    else {
      inside += map[p]
      insideCount++
    }
  }
  contrast.inside += inside
  contrast.insideCount += insideCount
  contrast.outside += outside
  contrast.outsideCount += map.length - insideCount
}

interface Figures {
  auroc: Certified
  aupro: Certified
  averagePrecision: Certified
}

/** @param weighted positives of the same bins, each mask region's sum 1 */
function figuresOf(bins: Bins, weighted: Float64Array): Figures | null {
  const auroc = bins.auroc()
  const aupro = bins.partialArea(PRO_LIMIT, weighted)
  const averagePrecision = bins.averagePrecision()
  return auroc && aupro && averagePrecision && { auroc, aupro, averagePrecision }
}

/** Share of the image's evaluated pixels that lies inside its masks. */
function areaOf({ insideCount, outsideCount }: Contrast): number {
  return insideCount / Math.max(1, insideCount + outsideCount)
}
