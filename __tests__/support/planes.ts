import { readFileSync } from 'node:fs'
import { seededRandom } from '../../src/statistics/seeded-random.ts'

/** What NumPy, SciPy and scikit-learn make of a few images; made by ../reference/pixels.py. */
export const reference = JSON.parse(readFileSync(new URL('../reference/pixels.json', import.meta.url), 'utf8'))
const [N, C, H, W] = reference.shape as [number, number, number, number]
export { N, C, H, W }

/** The plane or image of that number, of so many values. */
const cut = (values: number[], i: number, size: number) => Float32Array.from(values.slice(i * size, (i + 1) * size))
export const referenceImage = (values: number[], i: number) => cut(values, i, C * H * W)

/** Each channel of each reference image with its squared errors. */
export const referencePlanes = Array.from({ length: N * C }, (_, i): { x: Float32Array; map: Float32Array } => {
  const [x, xhat] = [cut(reference.x, i, H * W), cut(reference.xhat, i, H * W)]
  return { x, map: x.map((value, p) => (value - xhat[p]) ** 2) }
})

/** A square plane of noise; `wave(x, y)` is added to it. */
export function noisyPlane(size: number, seed: number, wave: (x: number, y: number) => number = () => 0, noise = 0.05) {
  const random = seededRandom(seed)
  return Float32Array.from(
    { length: size * size },
    (_, p) => 0.5 + noise * (random() - 0.5) + wave(p % size, Math.floor(p / size))
  )
}
