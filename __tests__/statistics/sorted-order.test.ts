import fc from 'fast-check'
import { expect, test } from 'vitest'
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
