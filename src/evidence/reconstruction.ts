import { quantile } from '../statistics/quantile.ts'
import { DetailCorrelation } from './detail-correlation.ts'
import type { ReconstructionEvidence } from './evidence.ts'
import type { FixedSample } from './fixed-sample.ts'
import { noiseDeviation } from './noise.ts'
import { SpectrumAccumulator } from './spectrum.ts'

/** SCIENCE.md 1.5: the share of the input's structure that a model could reproduce is never taken below this. */
const PREDICTABLE_FLOOR = 0.2

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
  readonly #sumX: Float64Array
  readonly #squareX: Float64Array
  readonly #sumY: Float64Array
  readonly #squareY: Float64Array
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
    this.#sumX = new Float64Array(size)
    this.#squareX = new Float64Array(size)
    this.#sumY = new Float64Array(size)
    this.#squareY = new Float64Array(size)
    this.#cross = new Float64Array(channels * channels)
    this.#byChannel = Array.from({ length: channels }, () => ({ x: 0, xx: 0, y: 0, yy: 0 }))
  }

  /** Adds one defect-free patch. @param sampled whether it belongs to the fixed sample */
  add(x: Float32Array, xhat: Float32Array, sampled: boolean, group: string): void {
    const [channels, height, width] = this.#shape
    const plane = height * width
    const xc = new Float32Array(x.length)
    const yc = new Float32Array(x.length)
    let within = 0
    let squaredError = 0
    for (let c = 0; c < channels; c++) {
      const { centeredSquares, errors } = this.#addChannel(x, xhat, c, plane, xc, yc)
      within += centeredSquares
      squaredError += errors
      const noise = noiseDeviation(x.subarray(c * plane, (c + 1) * plane), height, width)
      if (noise !== null) this.#noise.push(noise)
    }
    this.#addCross(x, xhat, channels, plane)
    const variance = within / x.length
    const meanSquaredError = squaredError / x.length
    const redError = 0.5 * Math.sqrt(variance)
    for (let p = 0; p < x.length; p++) {
      if (Math.abs(x[p]! - xhat[p]!) > redError) this.#redPixels++
    }
    this.#variances.push(variance)
    this.#errorToVariance.push(variance === 0 ? null : meanSquaredError / variance)
    this.#groups.push(group)
    if (!sampled) return
    this.#sample.add(x, xhat, xc, yc, this.#shape, group)
    this.#spectrum.add(x, xhat)
    this.#detail.add(x, xhat, this.#shape)
  }

  /** One channel's sums; writes the centered channels into xc and yc. */
  #addChannel(x: Float32Array, y: Float32Array, c: number, plane: number, xc: Float32Array, yc: Float32Array) {
    const start = c * plane
    const end = start + plane
    let sumX = 0
    let sumY = 0
    let xx = 0
    let yy = 0
    let xy = 0
    for (let p = start; p < end; p++) {
      const a = x[p]!
      const b = y[p]!
      sumX += a
      sumY += b
      xx += a * a
      yy += b * b
      xy += a * b
    }
    const meanX = sumX / plane
    const meanY = sumY / plane
    let centeredSquares = 0
    let errors = 0
    for (let p = start; p < end; p++) {
      const a = x[p]! - meanX
      const b = y[p]! - meanY
      xc[p] = a
      yc[p] = b
      centeredSquares += a * a
      errors += (x[p]! - y[p]!) ** 2
      this.#sumX[p]! += a
      this.#squareX[p]! += a * a
      this.#sumY[p]! += b
      this.#squareY[p]! += b * b
    }
    const pooled = this.#pooled
    pooled.n += plane
    pooled.x += sumX
    pooled.y += sumY
    pooled.xx += xx
    pooled.yy += yy
    pooled.xy += xy
    pooled.ee += errors
    const channel = this.#byChannel[c]!
    channel.x += sumX
    channel.xx += xx
    channel.y += sumY
    channel.yy += yy
    return { centeredSquares, errors }
  }

  #addCross(x: Float32Array, y: Float32Array, channels: number, plane: number): void {
    for (let i = 0; i < channels; i++) {
      for (let j = 0; j < channels; j++) {
        let sum = 0
        for (let p = 0; p < plane; p++) sum += x[i * plane + p]! * y[j * plane + p]!
        this.#cross[i * channels + j]! += sum
      }
    }
  }

  /** Null without a single defect-free patch. */
  finish(coefficientOfVariationRatio: number | null): ReconstructionEvidence | null {
    const units = this.#variances.length
    if (units === 0) return null
    const { n, x, xx, ee } = this.#pooled
    const total = xx - (x * x) / n
    const inputSpread = traceFromSums(this.#sumX, this.#squareX, units)
    const withinVariance = quantile(this.#variances, 0.5)
    const sigma = this.#noise.length === 0 ? 0 : this.#noise.reduce((a, b) => a + b, 0) / this.#noise.length
    const usable = sigma ** 2 < withinVariance / 4
    const bootstrapped =
      inputSpread > 0
        ? this.#sample.diversity(traceFromSums(this.#sumY, this.#squareY, units) / inputSpread)
        : { diversity: null, inputCorrelation: 1 }
    return {
      units,
      errorToVariance: this.#errorToVariance,
      patchGroups: this.#groups,
      meanSquaredError: ee / n,
      withinVariance,
      r2: total > 0 ? 1 - ee / total : 0,
      ssim: this.#sample.ssim(),
      redShare: this.#redPixels / n,
      diversity: bootstrapped.diversity,
      predictableShare:
        usable && inputSpread > 0
          ? Math.min(1, Math.max(PREDICTABLE_FLOOR, 1 - (sigma ** 2 * this.#sumX.length) / inputSpread))
          : 1,
      noise: { sigma, usable },
      inputCorrelation: bootstrapped.inputCorrelation,
      scale: this.#regression(),
      channelCorrelation: this.#channelCorrelation(),
      coefficientOfVariationRatio,
      highBandCorrelation: this.#detail.finish(),
      ...this.#spectrum.finish(usable ? sigma : null)
    }
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

/** Sum over pixels of the sample variance over images; 0 for a single image. */
function traceFromSums(sum: Float64Array, squares: Float64Array, images: number): number {
  if (images < 2) return 0
  let trace = 0
  for (let p = 0; p < sum.length; p++) trace += squares[p]! - sum[p]! ** 2 / images
  return Math.max(0, trace / (images - 1))
}
