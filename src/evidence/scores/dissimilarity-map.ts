const SIGMA = 1.5
const RADIUS = 5
const C1 = 0.01 ** 2
const C2 = 0.03 ** 2

/** Gaussian weights of an 11x11 window, along one side. */
const WEIGHTS = (() => {
  const weights = Array.from({ length: 2 * RADIUS + 1 }, (_, k) => Math.exp(-((k - RADIUS) ** 2) / (2 * SIGMA ** 2)))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
})()

/**
 * 1 - structural similarity around each pixel, averaged over channels: Gaussian window of sigma 1.5 cut at 11x11, K1 0.01, K2
 * 0.03, the image mirrored at its border; as scikit-image's `structural_similarity` with `full=True, gaussian_weights=True,
 * use_sample_covariance=False, data_range=1`.
 *
 * @param x, xhat [channels, height, width]
 * @param into [height * width], overwritten: 0 (alike) to 2
 */
export function dissimilarityMap(
  x: Float32Array,
  xhat: Float32Array,
  [channels, height, width]: [number, number, number],
  into: Float32Array
): void {
  const plane = height * width
  const sum = new Float64Array(plane)
  const smooth = smoother(height, width)
  for (let c = 0; c < channels; c++) {
    const at = (values: Float32Array, p: number) => values[c * plane + p]
    const meanX = smooth((p) => at(x, p))
    const meanY = smooth((p) => at(xhat, p))
    const squareX = smooth((p) => at(x, p) ** 2)
    const squareY = smooth((p) => at(xhat, p) ** 2)
    const product = smooth((p) => at(x, p) * at(xhat, p))
    for (let p = 0; p < plane; p++) {
      const [a, b] = [meanX[p], meanY[p]]
      const likeness = ((2 * a * b + C1) * (2 * (product[p] - a * b) + C2)) /
        ((a * a + b * b + C1) * (squareX[p] - a * a + squareY[p] - b * b + C2))
      sum[p] += 1 - likeness
    }
  }
  // Rounding may leave a likeness just above 1; errors are not negative.
  for (let p = 0; p < plane; p++) into[p] = Math.max(0, sum[p] / channels)
}

/** Smooths planes of one size, first down, then across. */
function smoother(height: number, width: number): (value: (pixel: number) => number) => Float64Array {
  const rows = mirrored(height)
  const columns = mirrored(width)
  const values = new Float64Array(height * width)
  const down = new Float64Array(height * width)
  return (value) => {
    for (let p = 0; p < values.length; p++) values[p] = value(p)
    down.fill(0)
    for (let y = 0; y < height; y++) {
      WEIGHTS.forEach((weight, k) => {
        const from = rows[y + k] * width
        for (let x = 0; x < width; x++) down[y * width + x] += weight * values[from + x]
      })
    }
    const across = new Float64Array(height * width)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0
        for (let k = 0; k < WEIGHTS.length; k++) sum += WEIGHTS[k] * down[y * width + columns[x + k]]
        across[y * width + x] = sum
      }
    }
    return across
  }
}

/** Which pixel stands at -5, -4, … of a side: it is mirrored at its ends, which count twice (c b a | a b c). */
function mirrored(side: number): number[] {
  return Array.from({ length: side + 2 * RADIUS }, (_, k) => {
    const place = (((k - RADIUS) % (2 * side)) + 2 * side) % (2 * side)
    return place < side ? place : 2 * side - 1 - place
  })
}
