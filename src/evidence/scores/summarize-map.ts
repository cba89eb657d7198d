/** What several figures need of one map; `meanSquare` is the mean of the squares. */
export interface MapSummary {
  mean: number
  meanSquare: number
  max: number
}

/** One pass over a map of at least one pixel. */
export function summarizeMap(map: Float32Array): MapSummary {
  const even = map.length - (map.length % 2)
  // Two sums side by side: each addition would wait for the one before.
  let sum = 0
  let otherSum = 0
  let squares = 0
  let otherSquares = 0
  let max = -Infinity
  for (let p = 0; p < even; p += 2) {
    const a = map[p]
    const b = map[p + 1]
    sum += a
    otherSum += b
    squares += a * a
    otherSquares += b * b
    if (a > max) max = a
    if (b > max) max = b
  }
  if (even < map.length) {
    sum += map[even]
    squares += map[even] * map[even]
    if (map[even] > max) max = map[even]
  }
  return { mean: (sum + otherSum) / map.length, meanSquare: (squares + otherSquares) / map.length, max }
}
