import type { Settings } from '../settings/schema.ts'
import { boxBlur } from './box-blur.ts'

/**
 * One anomaly score from one error map.
 *
 * @param map [height * width], at least one pixel
 * @returns `mean`: mean of the map; `max`: its maximum; `top-1%`: mean of the highest hundredth of the pixels, at least
 *   one; `blurred-max`: maximum of the 7x7-blurred map
 */
export function reduceMap(
  map: Float32Array,
  height: number,
  width: number,
  reduce: Settings['score']['reduce']
): number {
  switch (reduce) {
    case 'mean':
      return mean(map)
    case 'max':
      return max(map)
    case 'top-1%': {
      const sorted = Float32Array.from(map).sort()
      return mean(sorted.subarray(map.length - Math.max(1, Math.round(map.length / 100))))
    }
    case 'blurred-max':
      return max(boxBlur(map, height, width))
  }
}

function mean(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

function max(values: Float32Array): number {
  let highest = -Infinity
  for (const value of values) if (value > highest) highest = value
  return highest
}
