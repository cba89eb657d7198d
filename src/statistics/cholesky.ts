/**
 * The lower triangle L of a positive definite matrix, L times its transpose being the matrix.
 *
 * @param matrix [size * size], symmetric; not changed
 * @returns [size * size], zeros above the diagonal; null where the matrix is not positive definite
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]
      for (let k = 0; k < j; k++) rest -= lower[i * size + k] * lower[j * size + k]
      if (i > j) lower[i * size + j] = rest / lower[j * size + j]
      else if (rest > 0) lower[i * size + i] = Math.sqrt(rest)
      else return null
    }
  }
  return lower
}
