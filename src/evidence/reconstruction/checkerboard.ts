import { quantile } from '../../statistics/quantile.ts'
import type { ReconstructionEvidence } from '../evidence.ts'

/**
 * Transposed convolutions of stride 2 and 4 leave patterns of period 2 and 4: power at multiples of 1/2 and 1/4 cycle per
 * pixel. How far the strongest of these stands out of its neighbors in the reconstructions, in dB, less what it stands out
 * in the images (a weave may have that period too).
 *
 * @param input, output, error [height * width] power spectra of images, reconstructions and errors, frequency 0 first
 * @param height, width multiples of 4, 16 or more
 */
export function checkerboardPeak(
  input: Float64Array,
  output: Float64Array,
  error: Float64Array,
  height: number,
  width: number
): ReconstructionEvidence['checkerboard'] {
  const allErrors = total(error)
  // Far below everything else there is only rounding.
  const inputFloor = (1e-12 * total(input)) / input.length
  const outputFloor = (1e-12 * total(output)) / output.length
  let best: NonNullable<ReconstructionEvidence['checkerboard']> | null = null
  for (const [y, x] of strideFrequencies) {
    const [row, column] = [y * height, x * width]
    const own =
      prominence(output, outputFloor, row, column, height, width) -
      Math.max(0, prominence(input, inputFloor, row, column, height, width))
    if (best !== null && own <= best.excess) continue
    const near = ring(row, column, height, width, 0, 1).reduce((sum, k) => sum + error[k], 0)
    best = { excess: own, frequency: [x, y], errorShare: allErrors === 0 ? 0 : near / allErrors }
  }
  return best
}

/** [vertical, horizontal] in cycles per pixel; the other half of the plane mirrors these. */
const strideFrequencies: [number, number][] = [
  [0, 0.25],
  [0, 0.5],
  [0.25, 0],
  [0.5, 0],
  [0.25, 0.25],
  [0.25, 0.5],
  [0.25, 0.75],
  [0.5, 0.25],
  [0.5, 0.5]
]

/**
 * Power at a frequency over the median around it, dB. The Hann window widens a line by one frequency: those are left out.
 *
 * @param floor added to both
 */
function prominence(
  power: Float64Array,
  floor: number,
  row: number,
  column: number,
  height: number,
  width: number
): number {
  const around = quantile(
    ring(row, column, height, width, 2, 3).map((k) => power[k]),
    0.5
  )
  return 10 * Math.log10((power[row * width + column] + floor) / (around + floor))
}

function total(power: Float64Array): number {
  let sum = 0
  for (let k = 0; k < power.length; k++) sum += power[k]
  return sum
}

/** Indices at a chessboard distance of `from` to `to`, around the torus. */
function ring(row: number, column: number, height: number, width: number, from: number, to: number): number[] {
  const list: number[] = []
  for (let dy = -to; dy <= to; dy++) {
    for (let dx = -to; dx <= to; dx++) {
      if (Math.max(Math.abs(dy), Math.abs(dx)) < from) continue
      list.push(((row + dy + height) % height) * width + ((column + dx + width) % width))
    }
  }
  return list
}
