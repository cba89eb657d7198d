/**
 * Means of the highest values of a map, several at once: each of the highest `share` of the pixels, at least one.
 *
 * @param map at least one pixel; not changed
 * @param shares of the pixels, 0..1, in descending order
 */
export function topMeans(map: Float32Array, shares: readonly number[]): number[] {
  const counts = shares.map((share) => Math.max(1, Math.round(map.length * share)))
  const copy = map.slice()
  moveHighest(copy, counts[0])
  const highest = copy.subarray(copy.length - counts[0]).sort()
  return counts.map((count) => {
    let sum = 0
    for (let k = highest.length - count; k < highest.length; k++) sum += highest[k]
    return sum / count
  })
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
