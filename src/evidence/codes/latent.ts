import type { LatentShape } from '../../inference/model.ts'
import { quantile } from '../../statistics/quantile.ts'
import { patchSlice, type EvaluatedBatch } from '../evaluated-batch.ts'
import type { Histogram, LatentEvidence } from '../evidence.ts'
import { boundedLogVariance } from '../scores/divergence.ts'
import { LIVE_SHARE } from './live-units.ts'
import { PinnedCounter } from './pinned-counter.ts'
import { signalInformation, type SampledCode } from './signal-information.ts'

const ACTIVE_VARIANCE = 0.01
const COLLAPSED_NATS = 0.01
const TOP_UNITS = 64

/**
 * Statistics of the code over defect-free patches. A unit is one latent dimension, of a spatial latent one
 * (channel, row, column): variances are over images at a fixed position (docs/science.md, "What is measured" and "S4").
 */
export class LatentAccumulator {
  readonly #shape: LatentShape
  readonly #units: number
  #images = 0
  readonly #muMean: Float64Array
  /** Sum of squared deviations from the mean (Welford). */
  readonly #muSquares: Float64Array
  readonly #muLow: Float64Array
  readonly #muHigh: Float64Array
  readonly #muHistogram: Histogram = { low: -4, high: 4, counts: new Array<number>(40).fill(0) }
  readonly #sigmaHistogram: Histogram = { low: 0, high: 2, counts: new Array<number>(40).fill(0) }
  readonly #sigma: Float64Array
  readonly #variance: Float64Array
  readonly #kl: Float64Array
  readonly #collapsed: Float64Array
  readonly #pinned = new PinnedCounter()
  #withSpread = true
  readonly #sample: SampledCode[] = []
  /** Each of several latent levels by itself. */
  readonly #levels: { name: string; start: number; end: number; codes: LatentAccumulator }[] = []

  constructor(shape: LatentShape) {
    this.#shape = shape
    this.#units = shape.channels * shape.positions
    const zeros = () => new Float64Array(this.#units)
    this.#muMean = zeros()
    this.#muSquares = zeros()
    this.#muLow = zeros().fill(Infinity)
    this.#muHigh = zeros().fill(-Infinity)
    this.#sigma = zeros()
    this.#variance = zeros()
    this.#kl = zeros()
    this.#collapsed = zeros()
    let start = 0
    for (const { name, units } of shape.levels ?? []) {
      const codes = new LatentAccumulator({ channels: units, positions: 1 })
      this.#levels.push({ name, start, end: start + units, codes })
      start += units
    }
  }

  /**
   * Adds the code of one defect-free patch.
   *
   * @param mu [units]
   * @param logVariance [units], ln sigma^2, or null where the model exports no spread
   * @param sampled whether the patch belongs to the fixed sample
   * @param group of the patch: patches of one group are not independent
   */
  add(mu: Float32Array, logVariance: Float32Array | null, sampled: boolean, group: string): void {
    for (const { start, end, codes } of this.#levels)
      codes.add(mu.subarray(start, end), logVariance && logVariance.subarray(start, end), sampled, group)
    const n = ++this.#images
    for (let j = 0; j < this.#units; j++) {
      const value = mu[j]!
      const delta = value - this.#muMean[j]!
      this.#muMean[j]! += delta / n
      this.#muSquares[j]! += delta * (value - this.#muMean[j]!)
      if (value < this.#muLow[j]!) this.#muLow[j] = value
      if (value > this.#muHigh[j]!) this.#muHigh[j] = value
      count(this.#muHistogram, value)
    }
    if (logVariance === null) {
      this.#withSpread = false
      return
    }
    const logs = logVariance.map(boundedLogVariance)
    for (let j = 0; j < this.#units; j++) {
      const log = logs[j]!
      const variance = Math.exp(log)
      const sigma = Math.exp(log / 2)
      const kl = 0.5 * (mu[j]! ** 2 + variance - log - 1)
      this.#sigma[j]! += sigma
      this.#variance[j]! += variance
      this.#kl[j]! += kl
      if (kl < COLLAPSED_NATS) this.#collapsed[j]!++
      count(this.#sigmaHistogram, sigma)
      this.#pinned.add(log)
    }
    if (sampled) this.#sample.push({ mu: mu.slice(), logVariance: logs, group })
  }

  /** Null under two images: no variance can be had. */
  finish(): LatentEvidence | null {
    if (this.#images < 2) return null
    const variances = Array.from(this.#muSquares, (squares) => squares / (this.#images - 1))
    let muSpread = 0
    for (let j = 0; j < this.#units; j++) {
      muSpread = Math.max(muSpread, this.#muHigh[j]! - this.#muMean[j]!, this.#muMean[j]! - this.#muLow[j]!)
    }
    return {
      images: this.#images,
      dimensions: this.#units,
      channels: this.#shape.channels,
      positions: this.#shape.positions,
      activeUnits: variances.filter((v) => v > ACTIVE_VARIANCE).length,
      muVariance: mean(variances),
      muSpread,
      spread: this.#withSpread ? this.#spread(variances) : null,
      muHistogram: this.#muHistogram,
      top: this.#top(variances),
      ...(this.#levels.length > 0 && {
        levels: this.#levels.map(({ name, codes }) => ({ name, ...codes.finish()! }))
      })
    }
  }

  #spread(muVariance: number[]): NonNullable<LatentEvidence['spread']> {
    const n = this.#images
    const sigma = Array.from(this.#sigma, (sum) => sum / n)
    const variance = Array.from(this.#variance, (sum) => sum / n)
    const share = muVariance.map((v, j) => signalShare(v, variance[j]!))
    const live = indices(share, (r) => r > LIVE_SHARE)
    const active = indices(muVariance, (v) => v > ACTIVE_VARIANCE)
    const delta = Math.max(0.01, 1 / n)
    const decibels = live.map((j) => 10 * Math.log10(muVariance[j]! / variance[j]!))
    return {
      meanSigma: mean(sigma),
      meanSigmaActive: active.length === 0 ? null : mean(active.map((j) => sigma[j]!)),
      meanSigmaLive: live.length === 0 ? null : mean(live.map((j) => sigma[j]!)),
      liveUnits: live.length,
      signalInformation: signalInformation(muVariance, variance, this.#sample),
      klTotal: Array.from(this.#kl, (sum) => sum / n).reduce((a, b) => a + b, 0),
      collapsedFraction: indices(Array.from(this.#collapsed), (c) => c / n >= 1 - delta).length / this.#units,
      signalToNoise: decibels.length === 0 ? null : quantile(decibels, 0.5),
      passiveUnits: variance.filter((v, j) => v > 0.9 && muVariance[j]! < ACTIVE_VARIANCE).length,
      usedVariance: variance.reduce((sum, v) => sum + 1 - v, 0),
      pinned: this.#pinned.finish(),
      sigmaHistogram: this.#sigmaHistogram,
      ...this.#others(muVariance)
    }
  }

  /** Six digits are enough to hold a share against a limit: evidence of a spatial code has many thousands of them. */
  #others(muVariance: number[]): { others?: NonNullable<LatentEvidence['spread']>['others'] } {
    const rest = this.#ranked(muVariance).slice(TOP_UNITS)
    if (rest.length === 0) return {}
    const n = this.#images
    const short = (value: number) => Number(value.toPrecision(6))
    return {
      others: {
        signalShare: rest.map((j) => short(signalShare(muVariance[j]!, this.#variance[j]! / n))),
        sigma: rest.map((j) => short(this.#sigma[j]! / n))
      }
    }
  }

  /** All units, by KL (or variance of mu). */
  #ranked(muVariance: number[]): number[] {
    const rank = (j: number) => (this.#withSpread ? this.#kl[j]! : muVariance[j]!)
    return Array.from({ length: this.#units }, (_, j) => j).sort((a, b) => rank(b) - rank(a) || a - b)
  }

  #top(muVariance: number[]): LatentEvidence['top'] {
    const n = this.#images
    return this.#ranked(muVariance)
      .slice(0, TOP_UNITS)
      .map((j) => ({
        unit: j,
        muMean: this.#muMean[j]!,
        muVariance: muVariance[j]!,
        sigma: this.#withSpread ? this.#sigma[j]! / n : null,
        kl: this.#withSpread ? this.#kl[j]! / n : null,
        signalShare: this.#withSpread ? signalShare(muVariance[j]!, this.#variance[j]! / n) : null
      }))
  }
}

/** Adds the codes of a batch's defect-free patches. */
export function addCodes(latent: LatentAccumulator, { patches, outputs: { mu, logVariance } }: EvaluatedBatch): void {
  if (mu === null) return
  const units = mu.length / patches.length
  patches.forEach((patch, i) => {
    if (patch.label !== 0) return
    const spread = logVariance === null ? null : patchSlice(logVariance, i, units)
    latent.add(patchSlice(mu, i, units), spread, patch.sampled, patch.group)
  })
}

/** R_j = Var(mu_j) / (Var(mu_j) + E sigma_j^2), 0..1: the share of a unit's variance that depends on the image. */
function signalShare(muVariance: number, variance: number): number {
  return muVariance === 0 ? 0 : muVariance / (muVariance + variance)
}

function count(histogram: Histogram, value: number): void {
  const { low, high, counts } = histogram
  const bin = Math.floor(((value - low) / (high - low)) * counts.length)
  counts[Math.min(counts.length - 1, Math.max(0, bin))]!++
}

function indices(values: number[], keep: (value: number) => boolean): number[] {
  return values.flatMap((value, j) => (keep(value) ? [j] : []))
}

function mean(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
