export interface Bins {
  /** Lower edge of each bin, and the upper edge of the last one. */
  edges: number[]
  /** One or more histograms over these bins. */
  series: number[][]
}

/** Cuts empty bins off both ends and merges neighbors until at most `rows` bins are left. Empty if nothing was counted. */
export function mergeBins({ edges, series }: Bins, rows: number): Bins {
  const filled = edges.slice(0, -1).map((_, i) => series.some((values) => values[i] > 0))
  const first = filled.indexOf(true)
  if (first < 0) return { edges: [], series: series.map(() => []) }
  const end = filled.lastIndexOf(true) + 1
  const step = Math.ceil((end - first) / rows)
  const merged: Bins = { edges: [], series: series.map(() => []) }
  for (let from = first; from < end; from += step) {
    const to = Math.min(from + step, end)
    merged.edges.push(edges[from])
    series.forEach((values, k) => merged.series[k].push(values.slice(from, to).reduce((sum, value) => sum + value, 0)))
  }
  merged.edges.push(edges[end])
  return merged
}
