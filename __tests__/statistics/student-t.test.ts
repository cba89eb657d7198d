import { expect, test } from 'vitest'
import reference from '../reference/statistics.json' with { type: 'json' }
import { t95 } from '../../src/statistics/student-t.ts'

test("Student's t, as scipy has it", () => {
  for (const { df, t } of reference.t95) expect(Math.abs(t95(df) - t)).toBeLessThan(1e-9)
})
