import { rgb } from 'd3-color'
import { interpolateInferno, interpolatePuOr } from 'd3-scale-chromatic'
import type { Rgba } from '../../pictures/png.ts'
import { quantile } from '../../statistics/quantile.ts'

/** An input and what the model made of it; of one size. */
export interface Pair {
  input: Rgba
  reconstruction: Rgba
}

/** Share of all errors that a common scale holds: a few bright pixels would turn everything else black. */
const HELD = 0.995

const palette = (color: (at: number) => string) =>
  Array.from({ length: 256 }, (_, i) => {
    const { r, g, b } = rgb(color(i / 255))
    return [r, g, b] as const
  })
const errors = palette(interpolateInferno)
const residuals = palette(interpolatePuOr)

/** Mean over the channels of reconstruction - input at a pixel, -1..1. */
function residualAt({ input, reconstruction }: Pair, pixel: number): number {
  let sum = 0
  for (let c = 0; c < 3; c++) sum += reconstruction.data[4 * pixel + c] - input.data[4 * pixel + c]
  return sum / 3 / 255
}

/** Mean over the channels of the squared difference at a pixel, 0..1. */
function errorAt({ input, reconstruction }: Pair, pixel: number): number {
  let sum = 0
  for (let c = 0; c < 3; c++) sum += (reconstruction.data[4 * pixel + c] - input.data[4 * pixel + c]) ** 2
  return sum / 3 / 255 ** 2
}

/** The squared error that the brightest color of all error maps stands for. */
export function commonLimit(pairs: readonly Pair[]): number {
  const all = pairs.flatMap((pair) => {
    const pixels = pair.input.width * pair.input.height
    const step = Math.max(1, Math.floor(pixels / 1000))
    return Array.from({ length: Math.ceil(pixels / step) }, (_, i) => errorAt(pair, i * step))
  })
  return all.length === 0 ? 1 : Math.max(quantile(all, HELD), 1e-6)
}

/** Squared error of each pixel: black at 0, bright at the limit. */
export function errorMap(pair: Pair, limit: number): Rgba {
  return paint(pair, (pixel) => errors[Math.round(255 * Math.min(1, errorAt(pair, pixel) / limit))])
}

/** Reconstruction - input: warm where the model made it too bright, cold where too dark, strongest at the root of the limit. */
export function residualMap(pair: Pair, limit: number): Rgba {
  const most = Math.sqrt(limit)
  return paint(pair, (pixel) => {
    const share = Math.max(-1, Math.min(1, residualAt(pair, pixel) / most))
    return residuals[Math.round(127.5 * (1 + share))]
  })
}

/** The colors from 0 to the limit, for the bar beside the maps. */
export function errorBar(): Rgba {
  const data = new Uint8Array(4 * 256).fill(255)
  errors.forEach((color, i) => data.set(color, 4 * i))
  return { width: 256, height: 1, data }
}

function paint({ input: { width, height } }: Pair, color: (pixel: number) => readonly [number, number, number]): Rgba {
  const data = new Uint8Array(4 * width * height).fill(255)
  for (let pixel = 0; pixel < width * height; pixel++) data.set(color(pixel), 4 * pixel)
  return { width, height, data }
}

/** Half of the width and height: means of two by two pixels. */
export function halved({ width, height, data }: Rgba): Rgba {
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const half = new Uint8Array(4 * columns * rows)
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      for (let c = 0; c < 4; c++) {
        const at = (dy: number, dx: number) =>
          data[4 * (Math.min(height - 1, 2 * y + dy) * width + Math.min(width - 1, 2 * x + dx)) + c]
        half[4 * (y * columns + x) + c] = Math.round((at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1)) / 4)
      }
  return { width: columns, height: rows, data: half }
}
