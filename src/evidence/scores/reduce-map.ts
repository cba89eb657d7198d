import type { Settings } from '../../settings/schema.ts'
import { boxBlur } from './box-blur.ts'
import { summarizeMap, type MapSummary } from './summarize-map.ts'
import { topMeans } from './top-means.ts'

/**
 * One anomaly score from one error map.
 *
 * @param map [height * width], at least one pixel
 * @param summary of the map
 * @returns `mean`: mean of the map; `max`: its maximum; `top-1%`: mean of the highest hundredth of the pixels, at least
 *   one; `blurred-max`: maximum of the 7x7-blurred map
 */
export function reduceMap(
  map: Float32Array,
  summary: MapSummary,
  height: number,
  width: number,
  reduce: Settings['score']['reduce']
): number {
  switch (reduce) {
    case 'mean':
      return summary.mean
    case 'max':
      return summary.max
    case 'top-1%':
      return topMeans(map, [0.01])[0]
    case 'blurred-max':
      return summarizeMap(boxBlur(map, height, width)).max
  }
}
