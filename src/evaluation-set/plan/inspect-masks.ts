import { InputError } from '../../input-error.ts'
import type { Orientation } from '../images/decode-image.ts'
import type { DecodePool } from '../images/decode-pool.ts'
import type { FileFacts } from '../images/file-facts.ts'
import type { ImageHeader } from '../images/image-format.ts'
import { mapInOrder } from '../map-in-order.ts'
import { showPath } from '../show-path.ts'
import { tileGrid } from './tile-grid.ts'
import type { Geometry, SourceImage } from '../types.ts'

/** What a plan has to know of one image's files. */
export interface InspectedImage extends FileFacts {
  image: SourceImage
  mask: InspectedMask | null
}

export interface InspectedMask {
  /** Defect pixels, at the size of the file. */
  area: number
  /** Defect pixels of each tile, row by row. */
  tileAreas: number[]
  /** Evaluated pixels of each region that has any. */
  regionSizes: number[]
  vanished: number
  dropped: number
  fromAlpha: boolean
  /** Of the image's pixels. */
  size: number
}

/** Looks into the masks of the images, at the size that the geometry gives them. @param facts of the images, in their order */
export function inspectMasks(
  images: SourceImage[],
  facts: FileFacts[],
  geometry: Geometry,
  pool: DecodePool,
  orientation?: Orientation
): Promise<InspectedImage[]> {
  return mapInOrder(
    images.map((image, i) => ({ image, ...facts[i] })),
    pool.capacity,
    async (one) => ({ ...one, mask: await inspectMask(one.image, one.header, geometry, pool, orientation) })
  )
}

async function inspectMask(
  image: SourceImage,
  { width, height }: ImageHeader,
  geometry: Geometry,
  pool: DecodePool,
  orientation?: Orientation
): Promise<InspectedMask | null> {
  if (image.masks.length === 0) return null
  const size = resizedTo(geometry)
  const mask = await pool.run({ kind: 'mask', paths: image.masks, size, orientation })
  if (mask.width !== width || mask.height !== height) {
    throw new InputError(
      `${showPath(image.masks[0])} has ${mask.width}x${mask.height} pixels, but ${image.name} has ${width}x${height}: ` +
        (orientation === 'exif'
          ? 'a mask must be as large as its image, which EXIF turns and it does not say so itself: turn the mask, or set model.input.orientation to stored'
          : 'a mask must be as large as its image')
    )
  }
  if (image.label === 0 && mask.area > 0) {
    throw new InputError(
      `${image.name} is labelled defect-free, but ${showPath(image.masks[0])} marks ${mask.area} defect pixels: correct one of them`
    )
  }
  const grid = tileGrid(height, width, geometry)
  const tileAreas =
    geometry.mode === 'resize'
      ? [mask.area]
      : grid.ys.flatMap((y) => grid.xs.map((x) => countInTile(mask.regions, width, x, y, geometry)))
  const { area, sizes: regionSizes, vanished, dropped, fromAlpha } = mask
  return { area, tileAreas, regionSizes, vanished, dropped, fromAlpha, size: width * height }
}

/** [height, width] that images and masks are resized to, or null where they are cut into tiles. */
export function resizedTo(geometry: Geometry): [number, number] | null {
  return geometry.mode === 'resize' ? [geometry.height, geometry.width] : null
}

function countInTile(
  regions: Int32Array,
  imageWidth: number,
  x: number,
  y: number,
  { height, width }: Geometry
): number {
  let count = 0
  for (let row = y; row < y + height; row++) {
    for (let p = row * imageWidth + x; p < row * imageWidth + x + width; p++) if (regions[p] !== 0) count++
  }
  return count
}
