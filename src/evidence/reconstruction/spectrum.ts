import { Fft2d, powerOfTwoUpTo } from '../../statistics/fft-2d.ts'
import { checkerboardPeak } from './checkerboard.ts'
import type { ReconstructionEvidence } from '../evidence.ts'

/**
 * Radial bands in cycles per pixel (docs/science.md, "Spectra"); the last reaches the corner of the spectrum,
 * sqrt(1/2).
 */
export const BAND_EDGES = [0, 0.08, 0.2, 0.35, Math.SQRT1_2] as const

/** Larger patches are cut into blocks of this side: the bands need no finer frequencies. */
const MAX_BLOCK = 256
/** Under this side the lowest band would hold no frequency but 0. */
const MIN_BLOCK = 16

/** Share of all power that float32 pixels and the transform leave as rounding: less is none. */
const ROUNDING = 1e-12

export type Spectrum = Pick<ReconstructionEvidence, 'bands' | 'checkerboard'>

/**
 * Power spectra of images x and reconstructions xhat, and their cross spectrum, averaged over the fixed sample by Welch's
 * method: blocks of the largest power of two, overlapping so that they cover the whole patch, their own mean removed,
 * under a Hann window. Without the window, the jump between opposite borders of a patch would leak enough power of the
 * weave into the high band to hide what the model does there. With it, as without, the power of the error is that of x
 * plus that of xhat minus twice the real cross power, so E = 1 + G - 2 g sqrt(G) holds in every band.
 */
export class SpectrumAccumulator {
  readonly #shape: [number, number, number]
  readonly #fft: Fft2d | null
  readonly #window: Float64Array
  readonly #windowSum: number
  readonly #block: Float64Array
  /** Sums over blocks of |X|^2, |Xhat|^2 and Re(X* Xhat), per frequency. */
  readonly #input: Float64Array
  readonly #output: Float64Array
  readonly #cross: Float64Array
  #blocks = 0

  /** @param shape [channels, height, width] of every patch */
  constructor(shape: [number, number, number]) {
    this.#shape = shape
    const [height, width] = [shape[1], shape[2]].map((size) => powerOfTwoUpTo(Math.min(size, MAX_BLOCK)))
    this.#fft = Math.min(height, width) < MIN_BLOCK ? null : new Fft2d(height, width)
    const size = this.#fft === null ? 0 : height * width
    const [rows, columns] = [hann(height), hann(width)]
    this.#window = Float64Array.from({ length: size }, (_, p) => rows[Math.floor(p / width)] * columns[p % width])
    this.#windowSum = this.#window.reduce((sum, weight) => sum + weight, 0)
    this.#block = new Float64Array(2 * size)
    this.#input = new Float64Array(size)
    this.#output = new Float64Array(size)
    this.#cross = new Float64Array(size)
  }

  /** Adds one patch of the fixed sample. @param x, xhat [channels, height, width], 0..1 */
  add(x: Float32Array, xhat: Float32Array): void {
    if (this.#fft === null) return
    const [channels, height, width] = this.#shape
    for (let c = 0; c < channels; c++) {
      for (const top of offsets(height, this.#fft.height)) {
        for (const left of offsets(width, this.#fft.width)) {
          const start = (c * height + top) * width + left
          this.#fill(x, start, width, 0)
          this.#fill(xhat, start, width, 1)
          this.#addBlock()
        }
      }
    }
  }

  /** Cuts a block out, removes its mean (as the window weighs it) and lays the window over it. */
  #fill(image: Float32Array, start: number, stride: number, part: 0 | 1): void {
    const { height, width } = this.#fft!
    const block = this.#block
    const window = this.#window
    let sum = 0
    for (let y = 0, p = 0; y < height; y++) {
      for (let q = start + y * stride; q < start + y * stride + width; q++, p++) {
        block[2 * p + part] = image[q]
        sum += image[q] * window[p]
      }
    }
    const mean = sum / this.#windowSum
    for (let p = 0; p < window.length; p++) block[2 * p + part] = (block[2 * p + part] - mean) * window[p]
  }

  /** x lies in the real and xhat in the imaginary parts: X = (F(k) + F*(-k)) / 2, Xhat = (F(k) - F*(-k)) / 2i. */
  #addBlock(): void {
    const fft = this.#fft!
    const { height, width } = fft
    const f = this.#block
    const input = this.#input
    const output = this.#output
    const cross = this.#cross
    fft.forward(f)
    for (let y = 0; y < height; y++) {
      // Both sides are powers of two: the mask wraps 0 around to itself.
      const mirroredRow = ((height - y) & (height - 1)) * width
      for (let x = 0; x < width; x++) {
        const k = y * width + x
        const m = mirroredRow + ((width - x) & (width - 1))
        const xr = f[2 * k] + f[2 * m]
        const xi = f[2 * k + 1] - f[2 * m + 1]
        const yr = f[2 * k + 1] + f[2 * m + 1]
        const yi = f[2 * m] - f[2 * k]
        input[k] += (xr * xr + xi * xi) / 4
        output[k] += (yr * yr + yi * yi) / 4
        cross[k] += (xr * yr + xi * yi) / 4
      }
    }
    this.#blocks++
  }

  /**
   * @param noise standard deviation of the images' noise, null where it is not known
   * @returns null where nothing was added, the patches are under 16 pixels, or the images hold no structure at all
   */
  finish(noise: number | null): Spectrum {
    const total = this.#input.reduce((sum, power) => sum + power, 0)
    const rounding =
      ROUNDING *
      Math.max(
        total,
        this.#output.reduce((sum, power) => sum + power, 0)
      )
    if (this.#fft === null || this.#blocks === 0 || total <= rounding) return { bands: null, checkerboard: null }
    const { height, width } = this.#fft
    const sums = BAND_EDGES.slice(1).map(() => ({ input: 0, output: 0, cross: 0, frequencies: 0 }))
    for (let k = 1; k < this.#input.length; k++) {
      const band = sums[bandOf(k, height, width)]
      band.input += this.#input[k]
      band.output += this.#output[k]
      band.cross += this.#cross[k]
      band.frequencies++
    }
    for (const band of sums) {
      if (band.input > rounding && band.output > rounding) continue
      if (band.input <= rounding) band.input = 0
      if (band.output <= rounding) band.output = 0
      band.cross = 0
    }
    const windowPower = this.#window.reduce((sum, weight) => sum + weight ** 2, 0)
    const whiteNoise = noise === null ? null : noise ** 2 * windowPower * this.#blocks
    const errors = sums.map(({ input, output, cross }) => Math.max(0, input + output - 2 * cross))
    const allErrors = errors.reduce((sum, error) => sum + error, 0)
    const error = this.#input.map((power, k) => Math.max(0, power + this.#output[k] - 2 * this.#cross[k]))
    return {
      bands: sums.map(({ input, output, cross, frequencies }, i) => ({
        from: BAND_EDGES[i],
        to: BAND_EDGES[i + 1],
        share: input / total,
        errorShare: allErrors === 0 ? 0 : errors[i] / allErrors,
        gain: input === 0 ? null : output / input,
        error: input === 0 ? null : errors[i] / input,
        coherence: input === 0 || output === 0 ? null : clamp(cross / Math.sqrt(input * output)),
        noise: input === 0 || whiteNoise === null ? null : Math.min(1, (whiteNoise * frequencies) / input)
      })),
      checkerboard: sums.every(({ output }) => output === 0)
        ? null
        : checkerboardPeak(this.#input, this.#output, error, height, width)
    }
  }
}

function bandOf(k: number, height: number, width: number): number {
  const signed = (i: number, size: number): number => (i > size / 2 ? i - size : i) / size
  const radius = Math.hypot(signed(Math.floor(k / width), height), signed(k % width, width))
  for (let band = BAND_EDGES.length - 2; band > 0; band--) if (radius >= BAND_EDGES[band]) return band
  return 0
}

/** Periodic Hann window. */
function hann(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size))
}

/** Where to start the fewest blocks that cover `size`, evenly spread. */
function offsets(size: number, block: number): number[] {
  const count = Math.ceil(size / block)
  return Array.from({ length: count }, (_, i) => (count === 1 ? 0 : Math.round((i * (size - block)) / (count - 1))))
}

function clamp(correlation: number): number {
  return Math.min(1, Math.max(-1, correlation))
}
