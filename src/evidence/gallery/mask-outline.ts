import { contours } from 'd3-contour'
import { blockOf } from './draw-picture.ts'

/** A longer path is noise rather than an outline. */
const MOST = 20_000

/**
 * Outline of a mask as an SVG path, in pixels of the kept picture.
 *
 * @param regions [height * width], 0: no defect
 * @returns null where nothing is marked, or the outline is too ragged to be drawn
 */
export function maskOutline(regions: Int32Array | null, height: number, width: number): string | null {
  if (regions === null) return null
  const marked = Array.from(regions, (region) => (region > 0 ? 1 : 0))
  const [outline] = contours().size([width, height]).smooth(false).thresholds([0.5])(marked)
  const block = blockOf(height, width)
  const rings = outline.coordinates.flat()
  if (rings.length === 0) return null
  const scaled = (value: number) => Number((value / block).toFixed(1))
  const path = rings.map((ring) => `M${ring.map(([x, y]) => `${scaled(x)} ${scaled(y)}`).join('L')}Z`).join('')
  return path.length > MOST ? null : path
}
