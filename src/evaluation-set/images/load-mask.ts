import { InputError } from '../../input-error.ts'
import type { Orientation } from './decode-image.ts'
import { decodeMask } from './decode-mask.ts'
import { labelRegions } from './label-regions.ts'
import { showPath } from '../show-path.ts'

/** The masks of one image, united, at the evaluated size. */
export interface LoadedMask {
  /** Size of the mask files. */
  width: number
  height: number
  /** Defect pixels at that size. */
  area: number
  /** Region ids from 1 on at the evaluated size, row by row; 0 outside. Regions that vanish in resizing have no id. */
  regions: Int32Array
  /** Pixels of each region at the evaluated size, all above 0; index = region id - 1. */
  sizes: number[]
  /** Regions without a pixel at the evaluated size. */
  vanished: number
  /** Pixels that are not zero and yet not defective, as they are below half of the range of soft values. */
  dropped: number
  /** Whether a mask was read from its transparency, as its colors are one throughout. */
  fromAlpha: boolean
}

/**
 * Reads and unites the masks of one image and labels their regions at the size of the files, before any resizing
 * (docs/science.md, "What is measured"). Any value but zero marks a defect, of whatever class; soft masks are cut at half of
 * their type's range.
 *
 * @param size [height, width] to resize to (nearest, as Pillow's), or null
 * @param orientation `exif`: as each mask's own says, whatever its image's
 * @throws InputError where the masks differ in size, and for unreadable files.
 */
export async function loadMask(
  paths: string[],
  size: [number, number] | null,
  orientation: Orientation = 'stored'
): Promise<LoadedMask> {
  let united: Uint8Array | null = null
  let [width, height] = [0, 0]
  let dropped = 0
  let fromAlpha = false
  for (const path of paths) {
    const mask = await decodeMask(path, orientation)
    if (united === null) {
      ;({ width, height } = mask)
      united = new Uint8Array(width * height)
    }
    if (mask.width !== width || mask.height !== height) {
      throw new InputError(
        `${showPath(path)} has ${mask.width}x${mask.height} pixels, ${showPath(paths[0])} ${width}x${height}: ` +
          'masks of one image must be as large as the image'
      )
    }
    for (let p = 0; p < united.length; p++) if (mask.marked[p] !== 0) united[p] = 1
    dropped += mask.dropped
    fromAlpha ||= mask.fromAlpha
  }
  if (united === null) throw new Error('loadMask needs at least one mask')
  const { regions, count } = labelRegions(united, height, width)
  let area = 0
  for (let p = 0; p < united.length; p++) area += united[p]
  const evaluated = size === null ? regions : resizeNearest(regions, height, width, size)
  const sizes = renumber(evaluated, count)
  return { width, height, area, regions: evaluated, sizes, vanished: count - sizes.length, dropped, fromAlpha }
}

/** Nearest neighbor as Pillow's `resize(size, NEAREST)`: the input pixel under the output pixel's center. */
function resizeNearest(values: Int32Array, height: number, width: number, size: [number, number]): Int32Array {
  const [toHeight, toWidth] = size
  const resized = new Int32Array(toHeight * toWidth)
  for (let y = 0; y < toHeight; y++) {
    const from = Math.floor(((y + 0.5) * height) / toHeight) * width
    for (let x = 0; x < toWidth; x++)
      resized[y * toWidth + x] = values[from + Math.floor(((x + 0.5) * width) / toWidth)]
  }
  return resized
}

/** Closes the gaps that vanished regions leave; returns the sizes of those that are there. */
function renumber(regions: Int32Array, count: number): number[] {
  const sizes = new Array<number>(count + 1).fill(0)
  for (let p = 0; p < regions.length; p++) sizes[regions[p]]++
  sizes[0] = 0
  const ids = new Int32Array(count + 1)
  let next = 0
  for (let id = 1; id <= count; id++) if (sizes[id] > 0) ids[id] = ++next
  if (next < count) regions.forEach((id, p) => (regions[p] = ids[id]))
  return sizes.filter((size) => size > 0)
}
