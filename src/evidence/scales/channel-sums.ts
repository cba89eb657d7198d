import { channelMaps, type PixelScale } from '../../inference/conventions.ts'

/** Sums over the pixels x and the model's own values y of one channel. */
interface Sums {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
}

/** How far images and a model's values are from each other, on whatever scale the values are read: from sums, so many are cheap. */
export class ChannelSums {
  readonly #sums: Sums[]

  /** @param pixels, values [n, channels, plane]; the values as the model gave them */
  constructor(pixels: Float32Array, values: Float32Array, channels: number, plane: number) {
    this.#sums = Array.from({ length: channels }, () => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }))
    for (let start = 0, c = 0; start < pixels.length; start += plane, c = (c + 1) % channels) {
      const sums = this.#sums[c]
      sums.n += plane
      for (let i = start; i < start + plane; i++) {
        const x = pixels[i]
        const y = values[i]
        sums.x += x
        sums.y += y
        sums.xx += x * x
        sums.yy += y * y
        sums.xy += x * y
      }
    }
  }

  /** Mean and deviation of the images, channel by channel. */
  get ofImages(): { mean: number[]; std: number[] } {
    return {
      mean: this.#sums.map(({ n, x }) => x / n),
      std: this.#sums.map(({ n, x, xx }) => Math.sqrt(Math.max(0, xx / n - (x / n) ** 2)))
    }
  }

  /** MSE / Var(x), both pooled over the channels, with the values read on that scale. Infinity for images without variance. */
  rawError(scale: PixelScale): number {
    const maps = channelMaps(scale, this.#sums.length)
    return this.#shareOfVariance(maps.map(({ scale: slope, offset }) => [1 / slope, -offset / slope]))
  }

  /**
   * The scale on which the values fit the images best, by least squares.
   *
   * @returns null where the values fall while the images rise: no scale is like that
   */
  bestLine(): PixelScale | null {
    const lines = this.#sums.map(({ n, x, y, yy, xy }) => {
      const variance = yy / n - (y / n) ** 2
      const slope = variance > 1e-12 * (yy / n) ? (xy / n - (x / n) * (y / n)) / variance : 0
      return { slope, intercept: x / n - (slope * y) / n }
    })
    if (!lines.every(({ slope }) => slope > 0)) return null
    const one = (values: number[]) => {
      const short = values.map((value) => Number(value.toPrecision(4)))
      return short.length === 1 ? short[0] : short
    }
    return { range: [0, 1], mean: one(lines.map((l) => l.intercept)), std: one(lines.map((l) => l.slope)) }
  }

  /** @param lines pixel = a * value + b, one a channel, as [a, b] */
  #shareOfVariance(lines: [number, number][]): number {
    let [n, x, xx, error] = [0, 0, 0, 0]
    this.#sums.forEach((sums, c) => {
      const [a, b] = lines[c]
      n += sums.n
      x += sums.x
      xx += sums.xx
      error += sums.xx - 2 * (a * sums.xy + b * sums.x) + a * a * sums.yy + 2 * a * b * sums.y + b * b * sums.n
    })
    const variance = xx / n - (x / n) ** 2
    return variance > 0 ? Math.max(0, error / n) / variance : Infinity
  }
}
