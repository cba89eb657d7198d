// Pixel metrics alone, over as many pixels as the whole set has, and SSIM over the fixed sample. Part of npm run bench; see docs/performance.md.
import { performance } from 'node:perf_hooks'
import { importTypeScript } from '../scripts/import-typescript.js'

const SIDE = 256
const MAPS = 3920
/** Different maps, used again and again: making them is not what is measured. */
const DIFFERENT = 32
const SAMPLED = 256
const SOURCE = `
  export { PixelAccumulator } from './src/evidence/pixels/pixel.ts'
  export { boxBlur } from './src/evidence/scores/box-blur.ts'
  export { structuralSimilarity } from './src/evidence/reconstruction/structural-similarity.ts'
`

/** @param root of the repository */
export async function benchPixels(root) {
  const { PixelAccumulator, boxBlur, structuralSimilarity } = await importTypeScript(root, SOURCE)
  const maps = Array.from({ length: DIFFERENT }, (_, i) => errorsOf(i))
  const truth = { regions: squareRegion(), covered: null }
  const pixel = new PixelAccumulator([2 ** 12])
  const blurred = new Float32Array(SIDE ** 2)
  let blurring = 0
  const started = performance.now()
  for (let i = 0; i < MAPS; i++) {
    const map = maps[i % DIFFERENT]
    const before = performance.now()
    boxBlur(map, SIDE, SIDE, blurred)
    blurring += performance.now() - before
    const defective = i % 14 === 0
    pixel.add(map, blurred, defective ? truth : { regions: null, covered: null }, i, defective)
  }
  const { aurocError, auproError, averagePrecisionError } = pixel.finish(null)
  const seconds = (performance.now() - started) / 1000
  const error = Math.max(aurocError, auproError, averagePrecisionError)
  console.log(
    `pixel metrics of ${Math.round((MAPS * SIDE ** 2) / 1e6)} million pixels: ${seconds.toFixed(1)} s in one thread, ` +
      `${(blurring / 1000).toFixed(1)} s of it the blur; certified within ${error.toExponential(1)}`
  )
  const before = performance.now()
  for (let i = 0; i < SAMPLED; i++) structuralSimilarity(maps[i % DIFFERENT], maps[(i + 1) % DIFFERENT], SIDE, SIDE)
  console.log(`SSIM of ${SAMPLED} patches of ${SIDE}x${SIDE}: ${((performance.now() - before) / 1000).toFixed(2)} s`)
}

/** Squared normal errors, as a decoder leaves them. */
function errorsOf(seed) {
  let state = seed + 1
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647
  return Float32Array.from(
    { length: SIDE ** 2 },
    () => -0.02 * Math.log(uniform()) * Math.cos(2 * Math.PI * uniform()) ** 2
  )
}

/** One region of 64x64 pixels. */
function squareRegion() {
  return Int32Array.from({ length: SIDE ** 2 }, (_, p) => Number(p % SIDE < 64 && p < 64 * SIDE))
}
