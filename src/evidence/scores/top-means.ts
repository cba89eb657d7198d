/** Every so manieth pixel is looked at for a first guess of where the highest ones begin. */
const STEP = 16

/**
 * Means of the highest values of a map, several at once: each of the highest `share` of the pixels, at least one.
 *
 * @param map at least one pixel; not changed
 * @param shares of the pixels, 0..1, in descending order
 */
export function topMeans(map: Float32Array, shares: readonly number[]): number[] {
  const counts = shares.map((share) => Math.max(1, Math.round(map.length * share)))
  const candidates = highestFew(map, counts[0]) ?? map.slice()
  moveHighest(candidates, counts[0])
  const highest = candidates.subarray(candidates.length - counts[0]).sort()
  return counts.map((count) => {
    let sum = 0
    for (let k = highest.length - count; k < highest.length; k++) sum += highest[k]
    return sum / count
  })
}

/**
 * At least `count` values that hold the `count` highest, in one pass: those from a value on that twice as many reach by a
 * guess. Null where the guess was too high, or would not spare much.
 */
function highestFew(map: Float32Array, count: number): Float32Array | null {
  const sample = new Float32Array(Math.floor(map.length / STEP))
  const rank = Math.ceil((2 * count) / STEP) + 4
  if (rank > sample.length / 4) return null
  for (let k = 0; k < sample.length; k++) sample[k] = map[k * STEP]
  moveHighest(sample, rank)
  let least = Infinity
  for (let k = sample.length - rank; k < sample.length; k++) if (sample[k] < least) least = sample[k]
  const found = new Float32Array(map.length)
  let size = 0
  for (let p = 0; p < map.length; p++) if (map[p] >= least) found[size++] = map[p]
  return size < count ? null : found.subarray(0, size)
}

/** Moves the `count` highest values to the end (Hoare's selection), which is much cheaper than sorting a whole map. */
function moveHighest(values: Float32Array, count: number): void {
  const target = values.length - count
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1]
    let i = low
    let j = high
    while (i <= j) {
      while (values[i] < pivot) i++
      while (values[j] > pivot) j--
      if (i > j) break
      const kept = values[i]
      values[i++] = values[j]
      values[j--] = kept
    }
    if (target <= j) high = j
    else if (target >= i) low = i
    else return
  }
}
