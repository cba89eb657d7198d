import { Fft2d, powerOfTwoFrom } from '../../statistics/fft-2d.ts'
import type { AlignedImage } from './placement.ts'
import { monteCarloP, shuffle, worthTesting } from './pairing-test.ts'

export interface Shift {
  /** Cells to the right and down by which the masks have to move. */
  dx: number
  dy: number
  z: number
  /** Against the best shifts of random pairings; null where z is not worth a test. */
  p: number | null
}

/**
 * The common shift of all masks that fits best: the peak of the circular cross-correlation of maps and masks, summed over
 * images. Shifts over half of the canvas read as shifts the other way.
 *
 * @param matched z of the masks as they are
 */
export function bestShift(
  images: readonly AlignedImage[],
  height: number,
  width: number,
  matched: number,
  random: () => number
): Shift {
  const fft = new Fft2d(Math.max(2, powerOfTwoFrom(height)), Math.max(2, powerOfTwoFrom(width)))
  const spectra = images.map((image) => packedSpectrum(fft, image, width))
  const own = Uint32Array.from(images, (_, i) => i)
  const peak = peakOf(correlation(fft, spectra, own), images.length)
  const signed = (cells: number, size: number): number => (cells > size / 2 ? cells - size : cells)
  const order = own.slice()
  return {
    dx: signed(peak.cell % fft.width, fft.width),
    dy: signed(Math.floor(peak.cell / fft.width), fft.height),
    z: peak.z,
    p: worthTesting(peak.z, matched)
      ? monteCarloP(peak.z, () => peakOf(correlation(fft, spectra, shuffle(order, random)), images.length).z)
      : null
  }
}

/** One transform of both real planes: the map in the real parts, the mask's weights in the imaginary ones. */
function packedSpectrum(fft: Fft2d, { map, mask }: AlignedImage, width: number): Float32Array {
  const plane = new Float64Array(2 * fft.height * fft.width)
  const at = (cell: number): number => 2 * (Math.floor(cell / width) * fft.width + (cell % width))
  for (let cell = 0; cell < map.length; cell++) plane[at(cell)] = map[cell]
  for (let k = 0; k < mask.cells.length; k++) plane[at(mask.cells[k]) + 1] = mask.weights[k]
  fft.forward(plane)
  return Float32Array.from(plane)
}

/** Sum over images of Z conj(M), Z the spectrum of image i's map and M that of mask order[i], transformed back. */
function correlation(fft: Fft2d, spectra: readonly Float32Array[], order: Uint32Array): Float64Array {
  const { height, width } = fft
  const sum = new Float64Array(2 * height * width)
  for (let i = 0; i < spectra.length; i++) {
    const f = spectra[i]
    const g = spectra[order[i]]
    for (let y = 0; y < height; y++) {
      // Both sides are powers of two: the mask wraps 0 around to itself.
      const mirroredRow = ((height - y) & (height - 1)) * width
      for (let x = 0; x < width; x++) {
        const k = 2 * (y * width + x)
        const m = 2 * (mirroredRow + ((width - x) & (width - 1)))
        // Z = (f(k) + f*(-k)) / 2, M = (g(k) - g*(-k)) / 2i
        const zr = (f[k] + f[m]) / 2
        const zi = (f[k + 1] - f[m + 1]) / 2
        const mr = (g[k + 1] + g[m + 1]) / 2
        const mi = (g[m] - g[k]) / 2
        sum[k] += zr * mr + zi * mi
        sum[k + 1] += zi * mr - zr * mi
      }
    }
  }
  fft.inverse(sum)
  return sum
}

function peakOf(plane: Float64Array, images: number): { cell: number; z: number } {
  let cell = 0
  for (let k = 1; k < plane.length / 2; k++) if (plane[2 * k] > plane[2 * cell]) cell = k
  return { cell, z: plane[2 * cell] / images }
}
