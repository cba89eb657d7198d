/** Side of the box that error maps are blurred with wherever a rule asks for a blurred map. */
export const BLUR_SIZE = 7
const RADIUS = 3

/**
 * Mean filter with a box of 7x7; at the border the mean is over the pixels that exist.
 *
 * @param map [height * width], no value under 0
 * @param into [height * width], overwritten; a new array where left out
 * @returns `into`
 */
export function boxBlur(
  map: Float32Array,
  height: number,
  width: number,
  into: Float32Array = new Float32Array(map.length)
): Float32Array {
  // Of each column, the sum over the rows under the box; RADIUS cells of 0 on either side stand for what is not there.
  const columns = new Float64Array(width + 2 * RADIUS)
  const shares = Float64Array.from(
    { length: width },
    (_, x) => 1 / (Math.min(width, x + RADIUS + 1) - Math.max(0, x - RADIUS))
  )
  for (let y = 0; y < Math.min(RADIUS, height); y++) moveDown(columns, map, y, -1, width)
  for (let y = 0; y < height; y++) {
    moveDown(columns, map, y + RADIUS < height ? y + RADIUS : -1, y - RADIUS - 1, width)
    const rows = Math.min(height, y + RADIUS + 1) - Math.max(0, y - RADIUS)
    averageRow(columns, rows, shares, into, y * width)
  }
  return into
}

/** Takes the row `enters` into the sums and the row `leaves` out of them; negative: none. */
function moveDown(columns: Float64Array, map: Float32Array, enters: number, leaves: number, width: number): void {
  const added = enters * width
  const removed = leaves * width
  if (enters >= 0 && leaves >= 0) {
    for (let x = 0; x < width; x++) columns[x + RADIUS] += map[added + x] - map[removed + x]
  } else if (enters >= 0) {
    for (let x = 0; x < width; x++) columns[x + RADIUS] += map[added + x]
  } else if (leaves >= 0) {
    for (let x = 0; x < width; x++) columns[x + RADIUS] -= map[removed + x]
  }
}

function averageRow(
  columns: Float64Array,
  rows: number,
  shares: Float64Array,
  into: Float32Array,
  start: number
): void {
  const width = shares.length
  let a = columns[0]
  let b = columns[1]
  let c = columns[2]
  let d = columns[3]
  let e = columns[4]
  let f = columns[5]
  for (let x = 0; x < width; x++) {
    const g = columns[x + 2 * RADIUS]
    const mean = ((a + b + (c + d) + (e + f) + g) * shares[x]) / rows
    // Taking rows away may leave a rounding error under 0 where nothing is left.
    into[start + x] = mean > 0 ? mean : 0
    a = b
    b = c
    c = d
    d = e
    e = f
    f = g
  }
}
