import type { RecordedOutputs } from './recorded-outputs.ts'

/** The rows of a recording that are evaluated, in their order. */
export function keepRows(all: RecordedOutputs, rows: number[]): RecordedOutputs {
  if (rows.length === all.count) return all
  const of = <T>(values: T[] | null) => values && rows.map((row) => values[row])
  /** Blocks of equal size, one a row. */
  const blocks = <T extends Float32Array | Uint8Array>(values: T | null): T | null => {
    if (values === null) return null
    const size = values.length / all.count
    const kept = new (values.constructor as new (length: number) => T)(rows.length * size)
    rows.forEach((row, i) => kept.set(values.subarray(row * size, (row + 1) * size), i * size))
    return kept
  }
  return {
    ...all,
    count: rows.length,
    scores: Float64Array.from(rows, (row) => all.scores[row]),
    labels: of(all.labels),
    groups: of(all.groups),
    kinds: of(all.kinds),
    fabrics: of(all.fabrics),
    mu: blocks(all.mu),
    logVariance: blocks(all.logVariance),
    pixels: blocks(all.pixels),
    reconstruction: blocks(all.reconstruction),
    masks: blocks(all.masks)
  }
}
