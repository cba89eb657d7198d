/**
 * Correlation of the finest detail of images and reconstructions, pooled over patches: both pass the 3x3 Laplacian
 * (0 1 0 / 1 -4 1 / 0 1 0), so that what is left is what a code cannot hold but a copy does (docs/science.md, "X2").
 */
export class DetailCorrelation {
  readonly #sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }

  /** @param x, xhat [channels, height, width] */
  add(x: Float32Array, xhat: Float32Array, [channels, height, width]: [number, number, number]): void {
    const sums = this.#sums
    for (let c = 0; c < channels; c++) {
      for (let row = 1; row < height - 1; row++) {
        const start = (c * height + row) * width
        for (let p = start + 1; p < start + width - 1; p++) {
          const a = x[p - width] + x[p - 1] + x[p + 1] + x[p + width] - 4 * x[p]
          const b = xhat[p - width] + xhat[p - 1] + xhat[p + 1] + xhat[p + width] - 4 * xhat[p]
          sums.n++
          sums.x += a
          sums.y += b
          sums.xx += a * a
          sums.yy += b * b
          sums.xy += a * b
        }
      }
    }
  }

  /** -1..1; null where images or reconstructions have no detail at all, or nothing was added. */
  finish(): number | null {
    const { n, x, y, xx, yy, xy } = this.#sums
    const varX = xx - (x * x) / n
    const varY = yy - (y * y) / n
    if (!(varX > 1e-18 * n) || !(varY > 1e-18 * n)) return null
    return Math.min(1, Math.max(-1, (xy - (x * y) / n) / Math.sqrt(varX * varY)))
  }
}
