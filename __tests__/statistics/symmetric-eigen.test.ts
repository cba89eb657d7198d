import { expect, it } from 'vitest'
import { seededNormal } from '../../src/statistics/seeded-normal.ts'
import { symmetricEigen } from '../../src/statistics/symmetric-eigen.ts'

it('gives the values of a matrix whose values are known, the largest first', () => {
  // numpy.linalg.eigvalsh([[2, 1, 0], [1, 2, 1], [0, 1, 2]])
  const values = symmetricEigen(Float64Array.of(2, 1, 0, 1, 2, 1, 0, 1, 2), 3).map(({ value }) => value)
  ;[2 + Math.SQRT2, 2, 2 - Math.SQRT2].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 10))
})

it('gives vectors of length 1 that the matrix only stretches', () => {
  const size = 24
  const normal = seededNormal(1)
  const rows = Array.from({ length: size }, () => Array.from({ length: 9 }, normal))
  // Of rank 9: the other values are 0.
  const matrix = Float64Array.from({ length: size * size }, (_, at) =>
    rows[Math.floor(at / size)].reduce((sum, value, k) => sum + value * rows[at % size][k], 0)
  )
  const eigen = symmetricEigen(matrix, size)
  expect(eigen[8].value).toBeGreaterThan(0.1)
  expect(Math.abs(eigen[9].value)).toBeLessThan(1e-9)
  for (const { value, vector } of eigen) {
    expect(vector.reduce((sum, v) => sum + v ** 2, 0)).toBeCloseTo(1, 10)
    vector.forEach((v, i) => {
      const product = vector.reduce((sum, other, j) => sum + matrix[i * size + j] * other, 0)
      expect(product).toBeCloseTo(value * v, 8)
    })
  }
})
