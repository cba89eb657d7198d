/** Side of the box that error maps are blurred with wherever a rule asks for a blurred map (SCIENCE.md 1.6). */
export const BLUR_SIZE = 7

/**
 * Mean filter with a square box; at the border the mean is over the pixels that exist.
 *
 * @param map [height * width]
 * @returns a new array of the same shape
 */
export function boxBlur(map: Float32Array, height: number, width: number, size = BLUR_SIZE): Float32Array {
  const radius = (size - 1) / 2
  const rows = new Float64Array(map.length)
  const sums = new Float64Array(Math.max(height, width) + 1)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) sums[x + 1] = sums[x]! + map[y * width + x]!
    for (let x = 0; x < width; x++) {
      const low = Math.max(0, x - radius)
      const high = Math.min(width, x + radius + 1)
      rows[y * width + x] = (sums[high]! - sums[low]!) / (high - low)
    }
  }
  const blurred = new Float32Array(map.length)
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) sums[y + 1] = sums[y]! + rows[y * width + x]!
    for (let y = 0; y < height; y++) {
      const low = Math.max(0, y - radius)
      const high = Math.min(height, y + radius + 1)
      blurred[y * width + x] = (sums[high]! - sums[low]!) / (high - low)
    }
  }
  return blurred
}
