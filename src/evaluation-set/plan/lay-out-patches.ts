import { InputError } from '../../input-error.ts'
import type { InspectedImage } from './inspect-masks.ts'
import { tileGrid } from './tile-grid.ts'
import type { EvaluationPlan, Geometry, Label, Patch } from '../types.ts'

/** What decides the labels of tiles. */
export interface PatchRules {
  geometry: Geometry
  unit: EvaluationPlan['unit']
  /** A tile is defective from this many mask pixels on. */
  maskPixels: number
  conditions: string[]
}

/**
 * The patches of the images in their order, tiles row by row; `sampled` is left false.
 *
 * @throws InputError for an image that is smaller than a tile.
 */
export function layOutPatches(images: InspectedImage[], rules: PatchRules): Patch[] {
  return images.flatMap((inspected, index) => patchesOf(inspected, index, rules))
}

function patchesOf({ image, header, mask }: InspectedImage, index: number, rules: PatchRules): Patch[] {
  const { geometry, unit, maskPixels, conditions } = rules
  if (geometry.mode === 'tile' && (header.width < geometry.width || header.height < geometry.height)) {
    throw new InputError(
      `${image.name} has ${header.width}x${header.height} pixels, less than a tile of ${geometry.width}x${geometry.height}: ` +
        'set model.tiling.mode to resize, or take the image out'
    )
  }
  const { xs, ys } = tileGrid(header.height, header.width, geometry)
  const tiles = ys.flatMap((y) => xs.map((x) => ({ x, y })))
  // A tile without the defect is defect-free, but an image that is one whole patch keeps its own label.
  const byTile = unit === 'patch' && image.label === 1 && tiles.length > 1 && mask !== null
  return tiles.map(({ x, y }, tile): Patch => {
    const label: Label = byTile ? (mask.tileAreas[tile] >= maskPixels ? 1 : 0) : image.label
    return {
      id: tiles.length > 1 ? `${image.name}@${x},${y}` : image.name,
      image: index,
      x,
      y,
      label,
      kind: label === 0 ? 'good' : image.kind,
      fabric: image.fabric,
      group: image.group,
      condition: image.condition === null ? -1 : conditions.indexOf(image.condition),
      sampled: false
    }
  })
}
