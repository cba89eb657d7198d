import { compileModule, instantiateModule } from '../../web-assembly.ts'
import { WASM } from '../assembly/structural-similarity-wasm.ts'

const SIGMA = 1.5
const RADIUS = 5
const TAPS = 2 * RADIUS + 1
const C1 = 0.01 ** 2
const C2 = 0.03 ** 2

/** Gaussian weights at the distances 0 to 5 from the middle; all eleven of a window sum to 1. */
const WEIGHTS = (() => {
  const weights = Array.from({ length: RADIUS + 1 }, (_, distance) => Math.exp(-(distance ** 2) / (2 * SIGMA ** 2)))
  const sum = weights.reduce((a, b) => a + 2 * b, -weights[0])
  return weights.map((weight) => weight / sum)
})()

interface Assembly {
  memory: { buffer: ArrayBuffer; grow(pages: number): number }
  configure(...weightsAndConstants: number[]): void
  similarities(a: number, b: number, height: number, width: number, work: number): number
  workBytes(width: number): number
}

const PAGE = 2 ** 16

let loaded: Assembly | null = null

/**
 * Mean structural similarity of two image planes with values in 0..1: Gaussian window of sigma 1.5 cut at 11x11, K1 0.01,
 * K2 0.03, averaged where the whole window lies inside (Wang et al. 2004, as scikit-image computes it with
 * `gaussian_weights=True, use_sample_covariance=False`). In WebAssembly, two windows at a time: of all that is measured on an
 * image, it took the longest.
 *
 * @param a, b [height * width]
 * @returns -1..1; null for planes under 11x11
 */
export function structuralSimilarity(a: Float32Array, b: Float32Array, height: number, width: number): number | null {
  if (height < TAPS || width < TAPS) return null
  if (a.length !== height * width || b.length !== height * width) throw new RangeError('planes are not of that size')
  const assembly = (loaded ??= load())
  const { memory } = assembly
  const bytes = a.byteLength
  const work = 2 * bytes
  const missing = work + assembly.workBytes(width) - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
  const planes = new Float32Array(memory.buffer, 0, a.length + b.length)
  planes.set(a)
  planes.set(b, a.length)
  const sum = assembly.similarities(0, bytes, height, width, work)
  return sum / ((height - TAPS + 1) * (width - TAPS + 1))
}

function load(): Assembly {
  const { exports } = instantiateModule(compileModule(Buffer.from(WASM, 'base64')))
  const assembly = exports as Assembly
  assembly.configure(...WEIGHTS, C1, C2)
  return assembly
}
