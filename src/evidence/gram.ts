/**
 * Matrix of inner products of n centered images, from which trace-of-covariance statistics can be bootstrapped without
 * touching pixels again.
 *
 * @param images n arrays of equal length
 * @returns [n * n], symmetric
 */
export function gram(images: Float32Array[]): Float64Array {
  const n = images.length
  const products = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    const a = images[i]!
    for (let j = i; j < n; j++) {
      const b = images[j]!
      let sum0 = 0
      let sum1 = 0
      let sum2 = 0
      let sum3 = 0
      let p = 0
      for (; p + 3 < a.length; p += 4) {
        sum0 += a[p]! * b[p]!
        sum1 += a[p + 1]! * b[p + 1]!
        sum2 += a[p + 2]! * b[p + 2]!
        sum3 += a[p + 3]! * b[p + 3]!
      }
      for (; p < a.length; p++) sum0 += a[p]! * b[p]!
      products[i * n + j] = products[j * n + i] = sum0 + sum1 + sum2 + sum3
    }
  }
  return products
}

/**
 * Weighted trace of the covariance, tr Cov = sum_i w_i |x_i|^2 / W - |sum_i w_i x_i|^2 / W^2, W = sum of weights.
 *
 * @param weights how often each of the n images is drawn
 */
export function traceOfCovariance(products: Float64Array, weights: Float64Array): number {
  const n = weights.length
  let total = 0
  let squares = 0
  let mean = 0
  for (let i = 0; i < n; i++) {
    const wi = weights[i]!
    if (wi === 0) continue
    total += wi
    squares += wi * products[i * n + i]!
    let row = 0
    for (let j = 0; j < n; j++) row += weights[j]! * products[i * n + j]!
    mean += wi * row
  }
  return squares / total - mean / (total * total)
}

/** Mean correlation over all pairs of images, from their matrix of inner products; 0 for fewer than two. */
export function meanPairwiseCorrelation(products: Float64Array, n: number): number {
  let sum = 0
  let pairs = 0
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const norm = Math.sqrt(products[i * n + i]! * products[j * n + j]!)
      if (norm === 0) continue
      sum += products[i * n + j]! / norm
      pairs++
    }
  }
  return pairs === 0 ? 0 : sum / pairs
}
