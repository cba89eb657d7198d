const SIGMA = 1.5
const RADIUS = 5
const TAPS = 2 * RADIUS + 1
const C1 = 0.01 ** 2
const C2 = 0.03 ** 2

/** Gaussian weights, symmetric, summing to 1. */
const kernel = (() => {
  const weights = Array.from({ length: TAPS }, (_, i) => Math.exp(-((i - RADIUS) ** 2) / (2 * SIGMA ** 2)))
  const sum = weights.reduce((a, b) => a + b, 0)
  return Float64Array.from(weights, (w) => w / sum)
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
    let meanA = 0
    let meanB = 0
    let squares = 0
    let product = 0
    for (let k = 0, q = p; k < TAPS; k++, q += innerWidth) {
      const weight = kernel[k]!
      meanA += weight * rows.a[q]!
      meanB += weight * rows.b[q]!
      squares += weight * rows.squares[q]!
      product += weight * rows.product[q]!
    }
    const meanSquares = meanA * meanA + meanB * meanB
    const covariance = product - meanA * meanB
    sum += ((2 * meanA * meanB + C1) * (2 * covariance + C2)) / ((meanSquares + C1) * (squares - meanSquares + C2))
  }
  return sum / (innerHeight * innerWidth)
}

/** The horizontal half of the Gaussian filter, of a, b, a^2 + b^2 and a * b: [height * innerWidth] each. */
function filterRows(a: Float32Array, b: Float32Array, height: number, width: number, innerWidth: number) {
  const filtered = () => new Float64Array(height * innerWidth)
  const rows = { a: filtered(), b: filtered(), squares: filtered(), product: filtered() }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < innerWidth; x++) {
      let sumA = 0
      let sumB = 0
      let squares = 0
      let product = 0
      for (let k = 0, q = y * width + x; k < TAPS; k++, q++) {
        const valueA = a[q]!
        const valueB = b[q]!
        const weightedA = kernel[k]! * valueA
        const weightedB = kernel[k]! * valueB
        sumA += weightedA
        sumB += weightedB
        squares += weightedA * valueA + weightedB * valueB
        product += weightedA * valueB
      }
      const p = y * innerWidth + x
      rows.a[p] = sumA
      rows.b[p] = sumB
      rows.squares[p] = squares
      rows.product[p] = product
    }
  }
  return rows
}
