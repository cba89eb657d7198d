import { quantile } from '../../statistics/quantile.ts'

/** So many patches with a defect tell as much as all of them. */
const MOST_PATCHES = 64
/** Places of the same patch that a defect is held against. */
const PLACES = 24
/** A mask that covers more of a patch leaves nothing to hold it against. */
const MAX_AREA = 0.25
/** One step of 8 bits: deviations below are no texture. */
const STEP = 1 / 255

/** How a shape stands out from the ring around it: in brightness, and in how rough it is. */
interface Contrast {
  brightness: number
  texture: number
}

/**
 * How far defects stand out from their surroundings, over how far places of the same shape do elsewhere in the same picture: the
 * signal-to-clutter ratio of the images themselves, whatever the model makes of them (docs/science.md, "S6").
 */
export class SignalToClutter {
  readonly #ratios: Contrast[] = []
  #patches = 0

  /**
   * @param x [channels * height * width]
   * @param regions [height * width], 0 where there is no defect
   */
  add(x: Float32Array, regions: Int32Array, [channels, height, width]: [number, number, number]): void {
    if (this.#patches === MOST_PATCHES) return
    const shape = shapeOf(regions, height, width)
    if (shape === null) return
    this.#patches++
    const at = (down: number, right: number) => contrast(x, shape, channels, [height, width], down, right)
    const own = at(0, 0)
    // Evenly spread (Roberts' sequence in two dimensions).
    const others = Array.from({ length: PLACES }, (_, i) =>
      at(Math.floor((((i + 1) * 0.7548776662) % 1) * height), Math.floor((((i + 1) * 0.569840291) % 1) * width))
    )
    const over = (kind: keyof Contrast) => {
      const clutter = Math.sqrt(others.reduce((sum, other) => sum + other[kind] ** 2, 0) / PLACES)
      return own[kind] === 0 ? 0 : own[kind] / clutter
    }
    this.#ratios.push({ brightness: over('brightness'), texture: over('texture') })
  }

  /** The median of what stands out more, brightness or texture; null without a patch to tell. */
  finish(): number | null {
    if (this.#ratios.length === 0) return null
    const median = (kind: keyof Contrast) =>
      quantile(
        this.#ratios.map((ratio) => ratio[kind]),
        0.5
      )
    // A plain picture has no clutter: a number stands for what nothing outshines.
    return Math.min(1e6, Math.max(median('brightness'), median('texture')))
  }
}

/** Rows and columns of the pixels inside, and of the ring around, one after the other. */
interface Shape {
  inside: Int32Array
  ring: Int32Array
}

function shapeOf(regions: Int32Array, height: number, width: number): Shape | null {
  const inside = pixelsWhere(regions, (region) => region > 0, width)
  if (inside.length === 0 || inside.length / 2 > MAX_AREA * regions.length) return null
  let grown = Uint8Array.from(regions, (region) => Number(region > 0))
  const thickness = Math.max(2, Math.round(Math.min(height, width) / 32))
  for (let step = 0; step < thickness; step++) grown = dilated(grown, height, width)
  const ring = pixelsWhere(grown, (on, p) => on === 1 && regions[p] === 0, width)
  return ring.length === 0 ? null : { inside, ring }
}

function pixelsWhere<T extends Int32Array | Uint8Array>(
  values: T,
  wanted: (value: number, p: number) => boolean,
  width: number
): Int32Array {
  const found: number[] = []
  values.forEach((value, p) => {
    if (wanted(value, p)) found.push(Math.floor(p / width), p % width)
  })
  return Int32Array.from(found)
}

function dilated(on: Uint8Array, height: number, width: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(on, (value, p) => {
    const [y, x] = [Math.floor(p / width), p % width]
    const near =
      value === 1 ||
      (y > 0 && on[p - width] === 1) ||
      (y < height - 1 && on[p + width] === 1) ||
      (x > 0 && on[p - 1] === 1) ||
      (x < width - 1 && on[p + 1] === 1)
    return Number(near)
  })
}

/** Of the shape moved down and to the right, around the edges. */
function contrast(
  x: Float32Array,
  { inside, ring }: Shape,
  channels: number,
  [height, width]: [number, number],
  down: number,
  right: number
): Contrast {
  let squares = 0
  const spread = { inside: 0, ring: 0 }
  for (let c = 0; c < channels; c++) {
    const of = (pixels: Int32Array) => {
      let [sum, sumOfSquares] = [0, 0]
      for (let i = 0; i < pixels.length; i += 2) {
        const row = (pixels[i] + down) % height
        const column = (pixels[i + 1] + right) % width
        const value = x[(c * height + row) * width + column]
        sum += value
        sumOfSquares += value * value
      }
      const mean = (2 * sum) / pixels.length
      return { mean, variance: Math.max(0, (2 * sumOfSquares) / pixels.length - mean ** 2) }
    }
    const [one, other] = [of(inside), of(ring)]
    squares += (one.mean - other.mean) ** 2
    spread.inside += one.variance
    spread.ring += other.variance
  }
  return {
    brightness: Math.sqrt(squares),
    texture: Math.abs(Math.log((Math.sqrt(spread.inside) + STEP) / (Math.sqrt(spread.ring) + STEP)))
  }
}
