/**
 * Noise standard deviation of one image plane by Immerkaer's method: the mean absolute response to a mask that cancels
 * constant, linear and quadratic structure (J. Immerkaer, Fast noise variance estimation, CVIU 64(2), 1996).
 *
 * @param plane [height * width]
 * @returns in the unit of the pixels; null for planes under 3x3
 */
export function noiseDeviation(plane: Float32Array, height: number, width: number): number | null {
  if (height < 3 || width < 3) return null
  let sum = 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const p = y * width + x
      const corners = plane[p - width - 1]! + plane[p - width + 1]! + plane[p + width - 1]! + plane[p + width + 1]!
      const edges = plane[p - width]! + plane[p - 1]! + plane[p + 1]! + plane[p + width]!
      sum += Math.abs(corners - 2 * edges + 4 * plane[p]!)
    }
  }
  return (Math.sqrt(Math.PI / 2) * sum) / (6 * (width - 2) * (height - 2))
}
