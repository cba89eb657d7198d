// AssemblyScript: `npm run build` compiles this file into structural-similarity-wasm.ts. Called by ../structural-similarity.ts.

/** Two values at a time. */
const PAIR: usize = 16
const TAPS: i32 = 11

// Not in memory: what lies there would be read anew for every window.
let k0: f64 = 0
let k1: f64 = 0
let k2: f64 = 0
let k3: f64 = 0
let k4: f64 = 0
let k5: f64 = 0
let c1: f64 = 0
let c2: f64 = 0

/** Of the filtered quantities: a, b, a^2 + b^2, a * b. */
const QUANTITIES: usize = 4

/** To be called first: the weights at the distances 0 to 5 from the middle of the window, and the two constants of SSIM. */
export function configure(w0: f64, w1: f64, w2: f64, w3: f64, w4: f64, w5: f64, constant1: f64, constant2: f64): void {
  k0 = w0
  k1 = w1
  k2 = w2
  k3 = w3
  k4 = w4
  k5 = w5
  c1 = constant1
  c2 = constant2
}

/**
 * Sum of the structural similarities of all windows that lie inside.
 *
 * Memory from `work` on: the four quantities of one row; and of each their horizontally filtered rows, the last eleven twice,
 * so that eleven rows that follow each other always lie next to each other: see `workBytes`.
 *
 * @param a, b addresses of [height * width] of 32 bits
 * @param height, width 11 at least
 */
export function similarities(a: usize, b: usize, height: i32, width: i32, work: usize): f64 {
  const inner = width - TAPS + 1
  const line = lineBytes(width)
  const stride = pairsOf(inner) * PAIR
  const rows = work + QUANTITIES * line
  const plane = <usize>(2 * TAPS) * stride
  let pairs = f64x2.splat(0)
  let single: f64 = 0
  for (let y = 0; y < height; y++) {
    const slot = <usize>(y % TAPS)
    multiplyRow(a + <usize>(y * width) * 4, b + <usize>(y * width) * 4, width, work, line)
    for (let k: usize = 0; k < QUANTITIES; k++) {
      const target = rows + k * plane + slot * stride
      for (let x: usize = 0; x < stride; x += PAIR) {
        const value = filtered(work + k * line + x, 8)
        v128.store(target + x, value)
        v128.store(target + <usize>TAPS * stride + x, value)
      }
    }
    if (y < TAPS - 1) continue
    const oldest = rows + ((slot + 1) % <usize>TAPS) * stride
    const whole = <usize>(inner & ~1) * 8
    for (let x: usize = 0; x < whole; x += PAIR) pairs = f64x2.add(pairs, similarity(oldest + x, plane, stride))
    if (whole < stride) single += f64x2.extract_lane(similarity(oldest + whole, plane, stride), 0)
  }
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1) + single
}

/** Bytes that `similarities` needs from `work` on. */
export function workBytes(width: i32): usize {
  return QUANTITIES * (lineBytes(width) + <usize>(2 * TAPS) * pairsOf(width - TAPS + 1) * PAIR)
}

/** A row of values, with one more to read where their number is odd. */
// @ts-ignore: decorator
@inline
function lineBytes(width: i32): usize {
  return <usize>(width + 2) * 8
}

// @ts-ignore: decorator
@inline
function pairsOf(values: i32): usize {
  return <usize>((values + 1) >> 1)
}

function multiplyRow(a: usize, b: usize, width: i32, work: usize, line: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const valueA = <f64>load<f32>(a + 4 * x)
    const valueB = <f64>load<f32>(b + 4 * x)
    const target = work + 8 * x
    store<f64>(target, valueA)
    store<f64>(target + line, valueB)
    store<f64>(target + 2 * line, valueA * valueA + valueB * valueB)
    store<f64>(target + 3 * line, valueA * valueB)
  }
}

/** Of two windows, from their filtered rows; `plane` bytes lie between two quantities. */
// @ts-ignore: decorator
@inline
function similarity(row: usize, plane: usize, stride: usize): v128 {
  const meanA = filtered(row, stride)
  const meanB = filtered(row + plane, stride)
  const squares = filtered(row + 2 * plane, stride)
  const product = filtered(row + 3 * plane, stride)
  const means = f64x2.mul(meanA, meanB)
  const meanSquares = f64x2.add(f64x2.mul(meanA, meanA), f64x2.mul(meanB, meanB))
  const covariance = f64x2.sub(product, means)
  return f64x2.div(
    f64x2.mul(f64x2.add(f64x2.add(means, means), f64x2.splat(c1)), f64x2.add(f64x2.add(covariance, covariance), f64x2.splat(c2))),
    f64x2.mul(f64x2.add(meanSquares, f64x2.splat(c1)), f64x2.add(f64x2.sub(squares, meanSquares), f64x2.splat(c2)))
  )
}

/** Two weighted sums of eleven values each from `p` on, `step` bytes apart. */
// @ts-ignore: decorator
@inline
function filtered(p: usize, step: usize): v128 {
  let sum = f64x2.mul(f64x2.splat(k0), v128.load(p + 5 * step))
  sum = f64x2.add(sum, weighted(k1, v128.load(p + 4 * step), v128.load(p + 6 * step)))
  sum = f64x2.add(sum, weighted(k2, v128.load(p + 3 * step), v128.load(p + 7 * step)))
  sum = f64x2.add(sum, weighted(k3, v128.load(p + 2 * step), v128.load(p + 8 * step)))
  sum = f64x2.add(sum, weighted(k4, v128.load(p + step), v128.load(p + 9 * step)))
  return f64x2.add(sum, weighted(k5, v128.load(p), v128.load(p + 10 * step)))
}

// @ts-ignore: decorator
@inline
function weighted(weight: f64, before: v128, after: v128): v128 {
  return f64x2.mul(f64x2.splat(weight), f64x2.add(before, after))
}
