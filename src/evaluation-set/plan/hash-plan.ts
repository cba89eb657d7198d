import { createHash } from 'node:crypto'
import type { InspectedImage } from './inspect-masks.ts'
import type { EvaluationSet, Geometry } from '../types.ts'

/**
 * sha256 over the names, labels, groups, conditions and contents of all images and masks, and over the geometry: equal
 * hashes mean the same evaluation, wherever the files lie and in whatever order they were found.
 */
export function hashPlan(
  test: InspectedImage[],
  calibration: InspectedImage[] | null,
  geometry: Geometry,
  maskPixels: number,
  orientation?: EvaluationSet['orientation']
): string {
  // Only where it is not the default, which earlier hashes do not have.
  const turned = orientation === 'exif' ? { orientation } : {}
  const lines = [JSON.stringify({ ...geometry, maskPixels, ...turned }), ...linesOf('test', test)]
  if (calibration !== null) lines.push(...linesOf('calibration', calibration))
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function linesOf(split: string, images: InspectedImage[]): string[] {
  return images
    .map(({ image: { name, label, group, condition }, hash, maskHashes }) =>
      JSON.stringify([split, name, label, group, condition, hash, ...maskHashes])
    )
    .sort()
}
