const MOST_SWEEPS = 30

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by rotations (cyclic Jacobi), the largest eigenvalue first.
 *
 * @param matrix [size * size]; not changed
 */
export function symmetricEigen(matrix: Float64Array, size: number): { value: number; vector: Float64Array }[] {
  const a = matrix.slice()
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1
  const total = a.reduce((sum, value) => sum + value ** 2, 0)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off += a[p * size + q] ** 2
        rotate(a, vectors, size, p, q)
      }
    }
    if (off <= 1e-20 * total) break
  }
  return Array.from({ length: size }, (_, i) => ({
    value: a[i * size + i],
    vector: vectors.slice(i * size, (i + 1) * size)
  })).sort((one, other) => other.value - one.value)
}

/** Turns the axes p and q so that their entry vanishes; row i of `vectors` is the i-th eigenvector. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const entry = a[p * size + q]
  if (entry === 0) return
  const half = (a[q * size + q] - a[p * size + p]) / (2 * entry)
  const tangent = Math.sign(half || 1) / (Math.abs(half) + Math.hypot(half, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  const turn = (values: Float64Array, one: number, other: number): void => {
    const [x, y] = [values[one], values[other]]
    values[one] = cosine * x - sine * y
    values[other] = sine * x + cosine * y
  }
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q)
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k)
  for (let k = 0; k < size; k++) turn(vectors, p * size + k, q * size + k)
}
