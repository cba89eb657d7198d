import FFT from 'fft.js'

/**
 * Discrete Fourier transform of a plane of complex numbers, in place: rows first, then columns. Neither direction shifts
 * the spectrum; `inverse` divides by the number of cells, so that it undoes `forward`.
 *
 * Two real planes cost one transform: put one into the real and the other into the imaginary parts.
 */
export class Fft2d {
  readonly height: number
  readonly width: number
  readonly #rows: FFT
  readonly #columns: FFT
  readonly #row: Float64Array
  readonly #column: Float64Array[]
  readonly #transformed: Float64Array[]

  /** @param height, width powers of two, 2 or more; RangeError for anything else */
  constructor(height: number, width: number) {
    for (const size of [height, width]) {
      if (size < 2 || powerOfTwoFrom(size) !== size) throw new RangeError(`${size} is not a power of two from 2 on`)
    }
    this.height = height
    this.width = width
    this.#rows = new FFT(width)
    this.#columns = new FFT(height)
    this.#row = new Float64Array(2 * width)
    const columns = () => Array.from({ length: Math.min(4, width) }, () => new Float64Array(2 * height))
    this.#column = columns()
    this.#transformed = columns()
  }

  /** @param plane [height * width * 2] real and imaginary parts in turn; overwritten with its spectrum */
  forward(plane: Float64Array): void {
    this.#transform(plane, 'transform')
  }

  /** @param spectrum laid out alike; overwritten */
  inverse(spectrum: Float64Array): void {
    this.#transform(spectrum, 'inverseTransform')
  }

  #transform(plane: Float64Array, direction: 'transform' | 'inverseTransform'): void {
    const { height, width } = this
    for (let y = 0; y < height; y++) {
      const row = plane.subarray(2 * y * width, 2 * (y + 1) * width)
      this.#rows[direction](this.#row, row)
      row.set(this.#row)
    }
    // A few columns at a time: cells of one column lie far apart, and each fetches its neighbors into the cache anyway.
    for (let x = 0; x < width; x += this.#column.length) {
      for (let y = 0; y < height; y++) {
        const from = 2 * (y * width + x)
        for (let k = 0; k < this.#column.length; k++) {
          this.#column[k][2 * y] = plane[from + 2 * k]
          this.#column[k][2 * y + 1] = plane[from + 2 * k + 1]
        }
      }
      for (let k = 0; k < this.#column.length; k++) this.#columns[direction](this.#transformed[k], this.#column[k])
      for (let y = 0; y < height; y++) {
        const to = 2 * (y * width + x)
        for (let k = 0; k < this.#column.length; k++) {
          plane[to + 2 * k] = this.#transformed[k][2 * y]
          plane[to + 2 * k + 1] = this.#transformed[k][2 * y + 1]
        }
      }
    }
  }
}

/** The smallest power of two that is not below `size`. */
export function powerOfTwoFrom(size: number): number {
  return 2 ** Math.ceil(Math.log2(size))
}

/** The largest power of two that is not above `size`. */
export function powerOfTwoUpTo(size: number): number {
  return 2 ** Math.floor(Math.log2(size))
}
