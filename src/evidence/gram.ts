/** So many pixels of eight images lie in the first cache together. */
const CHUNK = 1024
const BLOCK = 4

/**
 * Matrix of inner products of n images, from which trace-of-covariance statistics can be bootstrapped without touching
 * pixels again.
 *
 * @param images n arrays of equal length
 * @returns [n * n], symmetric
 */
export function gram(images: readonly Float32Array[]): Float64Array {
  const n = images.length
  const size = images[0]?.length ?? 0
  const products = new Float64Array(n * n)
  const nothing = new Float32Array(size)
  const at = (i: number): Float32Array => images[i] ?? nothing
  for (let from = 0; from < size; from += CHUNK) {
    const to = Math.min(size, from + CHUNK)
    for (let i = 0; i < n; i += 2) {
      for (let j = i - (i % BLOCK); j < n; j += BLOCK) {
        productsOf(at(i), at(i + 1), at(j), at(j + 1), at(j + 2), at(j + 3), from, to)
        const columns = Math.min(BLOCK, n - j)
        for (let k = 0; k < columns; k++) {
          products[i * n + j + k] += block[k]
          if (i + 1 < n) products[(i + 1) * n + j + k] += block[BLOCK + k]
        }
      }
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) products[i * n + j] = products[j * n + i]
  return products
}

/** Inner products of two images with four: what `productsOf` answers. */
const block = new Float64Array(2 * BLOCK)

/** Over some of the pixels; eight sums side by side keep the processor busy. */
function productsOf(
  a: Float32Array,
  b: Float32Array,
  c: Float32Array,
  d: Float32Array,
  e: Float32Array,
  f: Float32Array,
  from: number,
  to: number
): void {
  let ac = 0
  let ad = 0
  let ae = 0
  let af = 0
  let bc = 0
  let bd = 0
  let be = 0
  let bf = 0
  for (let p = from; p < to; p++) {
    const x = a[p]
    const y = b[p]
    const first = c[p]
    const second = d[p]
    const third = e[p]
    const fourth = f[p]
    ac += x * first
    ad += x * second
    ae += x * third
    af += x * fourth
    bc += y * first
    bd += y * second
    be += y * third
    bf += y * fourth
  }
  block[0] = ac
  block[1] = ad
  block[2] = ae
  block[3] = af
  block[4] = bc
  block[5] = bd
  block[6] = be
  block[7] = bf
}
