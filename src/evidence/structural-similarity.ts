const SIGMA = 1.5
const RADIUS = 5
const TAPS = 2 * RADIUS + 1
const C1 = 0.01 ** 2
const C2 = 0.03 ** 2

/** Gaussian weights at the distances 5 to 0 from the middle; all eleven sum to 1. */
const [K5, K4, K3, K2, K1, K0] = (() => {
  const weights = Array.from({ length: TAPS }, (_, i) => Math.exp(-((i - RADIUS) ** 2) / (2 * SIGMA ** 2)))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((w) => w / sum)
})()

/**
 * Mean structural similarity of two image planes with values in 0..1: Gaussian window of sigma 1.5 cut at 11x11, K1 0.01,
 * K2 0.03, averaged where the whole window lies inside (Wang et al. 2004, as scikit-image computes it with
 * `gaussian_weights=True, use_sample_covariance=False`).
 *
 * @returns -1..1; null for planes under 11x11
 */
export function structuralSimilarity(a: Float32Array, b: Float32Array, height: number, width: number): number | null {
  if (height < TAPS || width < TAPS) return null
  const innerWidth = width - TAPS + 1
  const innerHeight = height - TAPS + 1
  const rows = filterRows(a, b, height, width, innerWidth)
  let sum = 0
  for (let p = 0; p < innerHeight * innerWidth; p++) {
    const meanA = filtered(rows.a, p, innerWidth)
    const meanB = filtered(rows.b, p, innerWidth)
    const squares = filtered(rows.squares, p, innerWidth)
    const product = filtered(rows.product, p, innerWidth)
    const meanSquares = meanA * meanA + meanB * meanB
    const covariance = product - meanA * meanB
    sum += ((2 * meanA * meanB + C1) * (2 * covariance + C2)) / ((meanSquares + C1) * (squares - meanSquares + C2))
  }
  return sum / (innerHeight * innerWidth)
}

/** The horizontal half of the Gaussian filter, of a, b, a^2 + b^2 and a * b: [height * innerWidth] each. */
function filterRows(a: Float32Array, b: Float32Array, height: number, width: number, innerWidth: number) {
  const plane = () => new Float64Array(height * innerWidth)
  const rows = { a: plane(), b: plane(), squares: plane(), product: plane() }
  const row = () => new Float64Array(width)
  const [rowA, rowB, squares, product] = [row(), row(), row(), row()]
  for (let y = 0; y < height; y++) {
    for (let x = 0, q = y * width; x < width; x++, q++) {
      const valueA = a[q]
      const valueB = b[q]
      rowA[x] = valueA
      rowB[x] = valueB
      squares[x] = valueA * valueA + valueB * valueB
      product[x] = valueA * valueB
    }
    for (let x = 0, p = y * innerWidth; x < innerWidth; x++, p++) {
      rows.a[p] = filtered(rowA, x, 1)
      rows.b[p] = filtered(rowB, x, 1)
      rows.squares[p] = filtered(squares, x, 1)
      rows.product[p] = filtered(product, x, 1)
    }
  }
  return rows
}

/** Weighted sum of eleven values from `p` on, `step` apart; the weights are symmetric. */
function filtered(values: Float64Array, p: number, step: number): number {
  return (
    K5 * (values[p] + values[p + 10 * step]) +
    K4 * (values[p + step] + values[p + 9 * step]) +
    K3 * (values[p + 2 * step] + values[p + 8 * step]) +
    K2 * (values[p + 3 * step] + values[p + 7 * step]) +
    K1 * (values[p + 4 * step] + values[p + 6 * step]) +
    K0 * values[p + 5 * step]
  )
}
