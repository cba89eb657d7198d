/**
 * Noise standard deviation of one image plane by Immerkaer's method: the mean absolute response to a mask that cancels
 * constant, linear and quadratic structure (J. Immerkaer, Fast noise variance estimation, CVIU 64(2), 1996).
 *
 * @param plane [height * width]
 * @returns in the unit of the pixels; null for planes under 3x3
 */
export function noiseDeviation(plane: Float32Array, height: number, width: number): number | null {
  if (height < 3 || width < 3) return null
  // The mask is (1 -2 1) down, then across.
  const down = new Float64Array(width)
  let sum = 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 0, p = y * width; x < width; x++, p++) down[x] = plane[p - width] - 2 * plane[p] + plane[p + width]
    for (let x = 1; x < width - 1; x++) sum += Math.abs(down[x - 1] - 2 * down[x] + down[x + 1])
  }
  return (Math.sqrt(Math.PI / 2) * sum) / (6 * (width - 2) * (height - 2))
}
