import fc from 'fast-check'

/** Any units: whole and half scores make ties common, and maps of them exact. */
export const arbitraryUnits = fc
  .array(
    fc.record({
      score: fc.integer({ min: -40, max: 40 }).map((n) => n / 2),
      label: fc.constantFrom(0 as const, 1 as const)
    }),
    { minLength: 1, maxLength: 60 }
  )
  .map((rows) => ({ scores: rows.map((row) => row.score), labels: rows.map((row) => row.label as number) }))
