const SIGMA = 1.5
const RADIUS = 5
const C1 = 0.01 ** 2
const C2 = 0.03 ** 2

/** Gaussian weights, symmetric, summing to 1. */
const kernel = (() => {
  const weights = Array.from({ length: 2 * RADIUS + 1 }, (_, i) => Math.exp(-((i - RADIUS) ** 2) / (2 * SIGMA ** 2)))
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
  if (height < kernel.length || width < kernel.length) return null
  const meanA = gaussianValid(a, a, height, width, 'first')
  const meanB = gaussianValid(b, b, height, width, 'first')
  const squareA = gaussianValid(a, a, height, width, 'product')
  const squareB = gaussianValid(b, b, height, width, 'product')
  const product = gaussianValid(a, b, height, width, 'product')
  let sum = 0
  for (let i = 0; i < meanA.length; i++) {
    const ma = meanA[i]!
    const mb = meanB[i]!
    const covariance = product[i]! - ma * mb
    const spread = squareA[i]! - ma * ma + squareB[i]! - mb * mb
    sum += ((2 * ma * mb + C1) * (2 * covariance + C2)) / ((ma * ma + mb * mb + C1) * (spread + C2))
  }
  return sum / meanA.length
}

/** Separable Gaussian filter of `a`, or of a * b, over the positions where the whole window fits. */
function gaussianValid(
  a: Float32Array,
  b: Float32Array,
  height: number,
  width: number,
  of: 'first' | 'product'
): Float64Array {
  const innerWidth = width - 2 * RADIUS
  const innerHeight = height - 2 * RADIUS
  const values = new Float64Array(a.length)
  for (let p = 0; p < a.length; p++) values[p] = of === 'first' ? a[p]! : a[p]! * b[p]!
  const rows = new Float64Array(height * innerWidth)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < innerWidth; x++) {
      const start = y * width + x
      let sum = kernel[RADIUS]! * values[start + RADIUS]!
      for (let k = 0; k < RADIUS; k++) sum += kernel[k]! * (values[start + k]! + values[start + 2 * RADIUS - k]!)
      rows[y * innerWidth + x] = sum
    }
  }
  const filtered = new Float64Array(innerHeight * innerWidth)
  for (let p = 0; p < filtered.length; p++) {
    let sum = kernel[RADIUS]! * rows[p + RADIUS * innerWidth]!
    for (let k = 0; k < RADIUS; k++) {
      sum += kernel[k]! * (rows[p + k * innerWidth]! + rows[p + (2 * RADIUS - k) * innerWidth]!)
    }
    filtered[p] = sum
  }
  return filtered
}
