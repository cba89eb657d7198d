import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aurocAgainst } from '../../src/statistics/auroc-against.ts'
import { rocAuc } from '../../src/statistics/roc-auc.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
/** Few different numbers, so that many are equal. */
const scores = fc.array(fc.oneof(finite, fc.constantFrom(-1, -0, 0, 5e-324, 0.25)), { maxLength: 30 })

test('is the AUROC of both sets together, to the last digit', () => {
  fc.assert(
    fc.property(scores, scores, (negatives, positives) => {
      expect(aurocAgainst(Float64Array.from(negatives).sort(), positives)).toBe(
        rocAuc([...negatives, ...positives], [...negatives.map(() => 0), ...positives.map(() => 1)])
      )
    })
  )
})
