import { quantile } from '../../statistics/quantile.ts'
import { DetailCorrelation } from './detail-correlation.ts'
import type { ReconstructionEvidence } from '../evidence.ts'
import type { FixedSample } from './fixed-sample.ts'
import { noiseDeviation } from './noise.ts'
import { SpectrumAccumulator } from './spectrum.ts'

/**
 * The share of the input's structure that a model could reproduce is never taken below this (docs/science.md, "S2").
 */

/** Sums over images: of each pixel, of each channel's mean, and of all squares around these means. */
interface SpreadSums {
  pixels: Float64Array
  means: Float64Array
  squares: number
}

/**
 * Figures of the reconstruction over defect-free patches, on the image scale 0..1. Memory: a few sums per pixel, a few
 * numbers per patch, and the fixed sample.
 */
export class ReconstructionAccumulator {
  readonly #shape: [number, number, number]
  readonly #sample: FixedSample
  readonly #spectrum: SpectrumAccumulator
  readonly #detail = new DetailCorrelation()
  readonly #errorToVariance: (number | null)[] = []
  readonly #groups: string[] = []
  readonly #variances: number[] = []
  readonly #noise: number[] = []
  #redPixels = 0
  readonly #spreadX: SpreadSums
  readonly #spreadY: SpreadSums
  /** Pooled sums of x, xhat, x^2, xhat^2, x * xhat, (x - xhat)^2. */
  readonly #pooled = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0, ee: 0 }
  /** [channels * channels] sums of x_i * xhat_j, and per channel of x, x^2, xhat, xhat^2. */
  readonly #cross: Float64Array
  readonly #byChannel: { x: number; xx: number; y: number; yy: number }[]

  /** @param shape [channels, height, width] of every patch */
  constructor(shape: [number, number, number], sample: FixedSample) {
    const [channels, height, width] = shape
    const size = channels * height * width
    this.#shape = shape
    this.#sample = sample
    this.#spectrum = new SpectrumAccumulator(shape)
    this.#spreadX = { pixels: new Float64Array(size), means: new Float64Array(channels), squares: 0 }
    this.#spreadY = { pixels: new Float64Array(size), means: new Float64Array(channels), squares: 0 }
    this.#cross = new Float64Array(channels * channels)
    this.#byChannel = Array.from({ length: channels }, () => ({ x: 0, xx: 0, y: 0, yy: 0 }))
  }

  /** Adds one defect-free patch. @param sampled whether it belongs to the fixed sample; code: its mu, null where none is exported */
  add(x: Float32Array, xhat: Float32Array, sampled: boolean, group: string, code: Float32Array | null = null): void {
    const [channels, height, width] = this.#shape
    const plane = height * width
    const centeredX = { values: x, means: [] as number[], squares: 0 }
    const centeredY = { values: xhat, means: [] as number[], squares: 0 }
    let squaredError = 0
    for (let c = 0; c < channels; c++) {
      squaredError += this.#addChannel(x, xhat, c, plane, centeredX, centeredY)
      const noise = noiseDeviation(x.subarray(c * plane, (c + 1) * plane), height, width)
      if (noise !== null) this.#noise.push(noise)
    }
    this.#spreadX.squares += centeredX.squares
    this.#spreadY.squares += centeredY.squares
    this.#addCross(x, xhat, channels, plane)
    const variance = centeredX.squares / x.length
    const meanSquaredError = squaredError / x.length
    const redError = 0.5 * Math.sqrt(variance)
    let red = 0
    for (let p = 0; p < x.length; p++) if (Math.abs(x[p] - xhat[p]) > redError) red++
    this.#redPixels += red
    this.#variances.push(variance)
    this.#errorToVariance.push(variance === 0 ? null : meanSquaredError / variance)
    this.#groups.push(group)
    if (!sampled) return
    this.#sample.add(centeredX, centeredY, code, this.#shape, group)
    this.#spectrum.add(x, xhat)
    this.#detail.add(x, xhat, this.#shape)
  }

  /**
   * One channel's sums, in one pass. Sums run over the distance to the first pixel: so squares around the mean do not cancel
   * out, and those of an even image are exactly 0.
   *
   * @param centeredX, centeredY get the channel's mean and squares
   * @returns sum of squared errors
   */
  #addChannel(
    x: Float32Array,
    y: Float32Array,
    c: number,
    plane: number,
    centeredX: { means: number[]; squares: number },
    centeredY: { means: number[]; squares: number }
  ): number {
    const start = c * plane
    const end = start + plane
    const firstX = x[start]
    const firstY = y[start]
    const pixelsX = this.#spreadX.pixels
    const pixelsY = this.#spreadY.pixels
    let sumA = 0
    let sumB = 0
    let aa = 0
    let bb = 0
    let ab = 0
    let errors = 0
    for (let p = start; p < end; p++) {
      const valueX = x[p]
      const valueY = y[p]
      const a = valueX - firstX
      const b = valueY - firstY
      const error = valueX - valueY
      sumA += a
      sumB += b
      aa += a * a
      bb += b * b
      ab += a * b
      errors += error * error
      pixelsX[p] += valueX
      pixelsY[p] += valueY
    }
    const meanX = firstX + sumA / plane
    const meanY = firstY + sumB / plane
    centeredX.means.push(meanX)
    centeredY.means.push(meanY)
    centeredX.squares += Math.max(0, aa - (sumA * sumA) / plane)
    centeredY.squares += Math.max(0, bb - (sumB * sumB) / plane)
    this.#spreadX.means[c] += meanX
    this.#spreadY.means[c] += meanY
    const xx = aa + 2 * firstX * sumA + plane * firstX * firstX
    const yy = bb + 2 * firstY * sumB + plane * firstY * firstY
    const xy = ab + firstX * sumB + firstY * sumA + plane * firstX * firstY
    const pooled = this.#pooled
    pooled.n += plane
    pooled.x += plane * meanX
    pooled.y += plane * meanY
    pooled.xx += xx
    pooled.yy += yy
    pooled.xy += xy
    pooled.ee += errors
    const channel = this.#byChannel[c]
    channel.x += plane * meanX
    channel.xx += xx
    channel.y += plane * meanY
    channel.yy += yy
    this.#cross[c * this.#byChannel.length + c] += xy
    return errors
  }

  #addCross(x: Float32Array, y: Float32Array, channels: number, plane: number): void {
    for (let i = 0; i < channels; i++) {
      for (let j = 0; j < channels; j++) {
        if (i === j) continue
        let sum = 0
        for (let p = 0; p < plane; p++) sum += x[i * plane + p] * y[j * plane + p]
        this.#cross[i * channels + j] += sum
      }
    }
  }

  /**
   * @param seed of the bootstraps
   * @returns null without a single defect-free patch
   */
  finish(coefficientOfVariationRatio: number | null, seed: number): ReconstructionEvidence | null {
    const units = this.#variances.length
    if (units === 0) return null
    const { n, x, xx, ee } = this.#pooled
    const total = xx - (x * x) / n
    const inputSpread = traceOf(this.#spreadX, units)
    const withinVariance = quantile(this.#variances, 0.5)
    const sigma = this.#noise.length === 0 ? 0 : this.#noise.reduce((a, b) => a + b, 0) / this.#noise.length
    const usable = sigma ** 2 < withinVariance / 4
    const noise = sigma ** 2 * this.#spreadX.pixels.length
    const bootstrapped =
      inputSpread > 0
        ? this.#sample.diversity(traceOf(this.#spreadY, units) / inputSpread)
        : { diversity: null, inputCorrelation: 1 }
    return {
      units,
      errorToVariance: this.#errorToVariance,
      patchGroups: this.#groups,
      meanSquaredError: ee / n,
      meanPictureError: this.#meanPictureError(),
      largestVariance: this.#sample.largestVariance.finish(),
      linear: this.#sample.capacity.finish(),
      withinVariance,
      r2: total > 0 ? 1 - ee / total : 0,
      ssim: this.#sample.ssim(),
      redShare: this.#redPixels / n,
      diversity: bootstrapped.diversity,
      typicalDiversity: this.#sample.typical.finish(usable ? noise : null, seed),
      predictableShare: usable && inputSpread > 0 ? Math.min(1, Math.max(0, 1 - noise / inputSpread)) : 1,
      noise: { sigma, usable },
      inputCorrelation: bootstrapped.inputCorrelation,
      scale: this.#regression(),
      channelCorrelation: this.#channelCorrelation(),
      coefficientOfVariationRatio,
      highBandCorrelation: this.#detail.finish(),
      ...this.#spectrum.finish(usable ? sigma : null)
    }
  }

  /** Mean squared error of one picture for all, the mean of the images. */
  #meanPictureError(): number {
    const { n, xx } = this.#pooled
    const images = this.#variances.length
    let ofMean = 0
    for (const sum of this.#spreadX.pixels) ofMean += sum ** 2
    return Math.max(0, (xx - ofMean / images) / n)
  }

  /** Pooled least squares x = intercept + slope * xhat; errors as shares of Var(x). A constant xhat has slope 0. */
  #regression(): ReconstructionEvidence['scale'] {
    const { n, x, y, xx, yy, xy, ee } = this.#pooled
    const varX = xx / n - (x / n) ** 2
    const varY = yy / n - (y / n) ** 2
    const covariance = xy / n - (x / n) * (y / n)
    const slope = varY > 1e-12 ? covariance / varY : 0
    const rawError = varX > 0 ? ee / n / varX : 0
    const affineError = varX > 0 ? Math.max(0, (varX - slope * covariance) / varX) : 0
    return { rawError, affineError, slope, intercept: x / n - (slope * y) / n }
  }

  #channelCorrelation(): number[][] {
    const channels = this.#byChannel.length
    const n = this.#pooled.n / channels
    return this.#byChannel.map((a, i) =>
      this.#byChannel.map((b, j) => {
        const covariance = this.#cross[i * channels + j]! / n - (a.x / n) * (b.y / n)
        const product = (a.xx / n - (a.x / n) ** 2) * (b.yy / n - (b.y / n) ** 2)
        return product > 1e-18 ? covariance / Math.sqrt(product) : 0
      })
    )
  }
}

/** Sum over pixels of the sample variance over images, each channel's own mean removed; 0 for a single image. */
function traceOf({ pixels, means, squares }: SpreadSums, images: number): number {
  if (images < 2) return 0
  const plane = pixels.length / means.length
  let ofMean = 0
  means.forEach((mean, c) => {
    for (let p = c * plane; p < (c + 1) * plane; p++) ofMean += (pixels[p] - mean) ** 2
  })
  return Math.max(0, (squares - ofMean / images) / (images - 1))
}
