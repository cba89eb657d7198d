import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { sortedOrder } from '../../src/statistics/sorted-order.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
/** Few different numbers, so that many are equal. */
const few = fc.constantFrom(-1e300, -1, -5e-324, -0, 0, 5e-324, 0.25, 1, Number.MAX_VALUE)

test('is the order of a stable sort by comparison, either way', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(finite, few), { maxLength: 60 }), (values) => {
      const indices = [...values.keys()]
      const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
      expect([...sortedOrder(values, 'ascending')]).toEqual(indices.toSorted((a, b) => compare(values[a]!, values[b]!)))
      expect([...sortedOrder(values, 'descending')]).toEqual(
        indices.toSorted((a, b) => compare(values[b]!, values[a]!))
      )
    })
  )
})

test('is so for many values, too', () => {
  const random = seededRandom(1)
  const values = Float64Array.from({ length: 60_000 }, (_, i) =>
    i % 3 === 0 ? Math.floor(random() * 100) - 50 : (random() - 0.5) * 10 ** Math.floor(random() * 600 - 300)
  )
  const ascending = sortedOrder(values, 'ascending')
  const descending = sortedOrder(values, 'descending')
  const isOrdered = (order: Uint32Array, sign: 1 | -1): boolean =>
    order.every((unit, i) => {
      if (i === 0) return true
      const step = sign * Math.sign(values[unit]! - values[order[i - 1]!]!)
      return step > 0 || (step === 0 && unit > order[i - 1]!)
    })
  expect(isOrdered(ascending, 1)).toBe(true)
  expect(isOrdered(descending, -1)).toBe(true)
  expect(new Set(ascending).size).toBe(values.length)
  expect(new Set(descending).size).toBe(values.length)
})
