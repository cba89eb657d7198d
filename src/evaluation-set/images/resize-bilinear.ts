interface Window {
  start: number
  weights: Float64Array
}

/**
 * Antialiased bilinear resizing, as Pillow's `Image.resize(size, BILINEAR)` and so torchvision's `Resize` on PIL images:
 * a triangle filter whose support grows with the scale, horizontally first. Pillow rounds to 8 bits after each pass, this
 * does not, so that both are within 1/255 of each other.
 *
 * @param plane [height * width]
 * @returns [toHeight * toWidth]
 */
export function resizeBilinear(
  plane: Float32Array,
  height: number,
  width: number,
  toHeight: number,
  toWidth: number
): Float32Array {
  const columns = triangleWindows(width, toWidth)
  const narrow = new Float32Array(height * toWidth)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < toWidth; x++) {
      const { start, weights } = columns[x]
      let sum = 0
      for (let k = 0; k < weights.length; k++) sum += weights[k] * plane[y * width + start + k]
      narrow[y * toWidth + x] = sum
    }
  }
  const rows = triangleWindows(height, toHeight)
  const resized = new Float32Array(toHeight * toWidth)
  for (let y = 0; y < toHeight; y++) {
    const { start, weights } = rows[y]
    for (let x = 0; x < toWidth; x++) {
      let sum = 0
      for (let k = 0; k < weights.length; k++) sum += weights[k] * narrow[(start + k) * toWidth + x]
      resized[y * toWidth + x] = sum
    }
  }
  return resized
}

/** For each output sample, the input samples under the triangle around its center, and their weights (sum 1). */
function triangleWindows(from: number, to: number): Window[] {
  const scale = from / to
  const support = Math.max(scale, 1)
  return Array.from({ length: to }, (_, index) => {
    const center = (index + 0.5) * scale
    const start = Math.max(0, Math.floor(center - support + 0.5))
    const end = Math.min(from, Math.floor(center + support + 0.5))
    const weights = Float64Array.from({ length: end - start }, (_, k) =>
      Math.max(0, 1 - Math.abs(start + k + 0.5 - center) / support)
    )
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return { start, weights: weights.map((weight) => weight / sum) }
  })
}
